import { wordsOf } from "../language/words.ts";
import type { PageKind } from "../views/page-context.ts";
import { storyListPages } from "./list.ts";

export const tagPages: PageKind = {
  name: "tag",
  layout: "layouts/list.njk",
  pages: (context) => {
    const { byTag, tagLabels, addresses, site } = context.catalogue;
    const words = wordsOf(site.language);
    return [...byTag].flatMap(([id, articles]) => {
      const title = tagLabels.get(id) ?? id;
      return storyListPages(
        { base: addresses.tag(id), label: words.tag, title, description: `${words.tag}: ${title}`, articles },
        context,
      );
    });
  },
};
