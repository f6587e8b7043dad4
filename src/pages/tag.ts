import { wordsOf } from "../language/words.ts";
import type { PageKind } from "../views/page-context.ts";
import { storyListPages } from "./list.ts";

export const tagPages: PageKind = {
  name: "tag",
  layout: "layouts/list.njk",
  pages: (context) => {
    const { byTag, tagLabels, addresses, site } = context.catalogue;
    const words = wordsOf(site.language);
    return [...byTag].flatMap(([id, entries]) => {
      const title = tagLabels.labelOf(id);
      const headTitle = `${words.tag}: ${title}`;
      const list = {
        base: addresses.tag(id),
        label: words.tag,
        title,
        headTitle,
        description: headTitle,
        entries,
      };
      return storyListPages(list, context);
    });
  },
};
