import nunjucks from "nunjucks";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Page, PageKind } from "../views/page-context.ts";
import type { Assets } from "./bundle.ts";
import { siteContext } from "./site-context.ts";

export type Filters = Record<string, (...values: never[]) => unknown>;

/** Renders pages with the templates of `_includes`. */
export interface Renderer {
  /** @throws where the layout fails; the message names the page and the layout */
  render: (kind: PageKind, page: Page) => string | Promise<string>;
}

/**
 * Templates get the page's own record and the site's data, and nothing of Eleventy's: what they show
 * cannot change with the set of pages that is rendered (rule 3 of the design).
 *
 * @param folders absolute paths in which templates are looked for; the first that has one wins
 * @param filters the host's synchronous filters
 */
export function createRenderer(
  folders: string[],
  filters: Filters,
  catalogue: Catalogue,
  assets: Assets,
): Renderer {
  const environment = new nunjucks.Environment(
    [
      ...folders.map((folder) => new nunjucks.FileSystemLoader(folder)),
      new PluginLoader(folders.at(-1) ?? ""),
    ],
    { autoescape: true, trimBlocks: true, lstripBlocks: true },
  );
  for (const [name, filter] of Object.entries(filters))
    environment.addFilter(name, filter as (...values: unknown[]) => unknown);
  environment.addFilter("json", jsonForScript);
  const everywhere = siteContext(catalogue, assets);
  return {
    render: (kind, page) => {
      if (page.text) return page.text();
      const view = page.view?.();
      const context = {
        ...everywhere,
        lang: catalogue.site.language,
        ...view,
        kind: kind.name,
        url: page.url,
        canonical: everywhere.base + page.url,
        indexed: page.indexed !== false,
      };
      try {
        return environment.render(kind.layout ?? "", context);
      } catch (error) {
        throw new Error(`${page.url} could not be rendered with ${kind.layout}: ${String(error)}`, {
          cause: error,
        });
      }
    },
  };
}

/**
 * Finds the plugin's own template by `newsroom/…` whatever the host has: its `layouts/article.njk` can
 * extend `newsroom/layouts/article.njk` and change one block.
 */
class PluginLoader extends nunjucks.FileSystemLoader {
  override getSource(name: string): nunjucks.LoaderSource {
    // Nunjucks asks the next loader on null, which its declarations leave out.
    return name.startsWith("newsroom/") ? super.getSource(name.slice("newsroom/".length)) : (null as never);
  }
}

/** JSON in a script element: `</script>` and `<!--` must not end or comment it. */
function jsonForScript(value: unknown): nunjucks.runtime.SafeString {
  return new nunjucks.runtime.SafeString(JSON.stringify(value ?? null).replace(/</g, "\\u003c"));
}
