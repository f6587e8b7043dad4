import { wordsOf } from "../language/words.ts";
import type { PageKind } from "../views/page-context.ts";

export const notFoundPages: PageKind = {
  name: "not-found",
  layout: "layouts/404.njk",
  pages: ({ catalogue }) => {
    const words = wordsOf(catalogue.site.language);
    return [
      {
        url: "/404.html",
        indexed: false,
        inputs: () => {},
        view: () => ({ title: words.notFound, description: words.notFoundHelp }),
      },
    ];
  },
};
