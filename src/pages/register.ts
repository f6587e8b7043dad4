import type { BuildState } from "../build/register.ts";
import type { EleventyConfig } from "../eleventy.ts";
import type { Page } from "../views/page-context.ts";
import { pageKinds } from "./kinds.ts";
import { filePath, TEMPLATES } from "./output-path.ts";

/** Each kind of page is one Eleventy template, paginated over the records that the build names. */
export function registerPages(eleventyConfig: EleventyConfig, state: BuildState): void {
  eleventyConfig.addTemplateFormats("11ty.js");
  for (const kind of pageKinds) {
    eleventyConfig.addTemplate(`${TEMPLATES}${kind.name}.11ty.js`, {
      data: {
        pagination: { data: `newsroom.pages.${kind.name}`, size: 1, alias: "newsroomPage" },
        permalink: ({ newsroomPage }: { newsroomPage: Page }) => filePath(newsroomPage.url),
        eleventyExcludeFromCollections: true,
        eleventyAllowMissingExtension: true,
        layout: false,
      },
      render: ({ newsroomPage }: { newsroomPage?: Page }) =>
        newsroomPage ? state.build.render(kind, newsroomPage) : "",
    });
  }
}
