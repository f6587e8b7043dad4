import { wordsOf } from "../language/words.ts";
import type { PageKind } from "../views/page-context.ts";
import { storyListPages } from "./list.ts";

export const sectionPages: PageKind = {
  name: "section",
  layout: "layouts/list.njk",
  pages: (context) => {
    const { sections, bySection, addresses, site } = context.catalogue;
    return Object.entries(sections).flatMap(([id, section]) =>
      storyListPages(
        {
          base: addresses.section(id),
          label: wordsOf(site.language).section,
          title: section.name,
          description: section.description ?? section.name,
          entries: bySection.get(id) ?? [],
          own: () => ({ feed: `${addresses.section(id)}feed.xml` }),
        },
        context,
      ),
    );
  },
};
