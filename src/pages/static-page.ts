import type { PageKind } from "../views/page-context.ts";

export const staticPages: PageKind = {
  name: "page",
  layout: "layouts/page.njk",
  pages: ({ catalogue }) =>
    catalogue.pages.map((page) => ({
      url: catalogue.addresses.page(page.slug),
      inputs: (inputs) => inputs.data(page.source, page),
      view: () => ({
        title: page.title,
        description: page.summary ?? page.title,
        lang: page.lang ?? catalogue.site.language,
        summary: page.summary ?? "",
        blocks: page.blocks,
      }),
    })),
};
