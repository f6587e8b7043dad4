import nunjucks from "nunjucks";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Page, PageKind } from "../views/page-context.ts";
import type { Assets } from "./bundle.ts";
import { type SiteContext, siteContext } from "./site-context.ts";
import {
  type Imported,
  type Included,
  keepExported,
  keepRendered,
  keepRenderedOf,
} from "./standing-parts.ts";
import { TemplateInputs } from "./template-inputs.ts";
import { type ReadTemplates, TemplateLoader, TemplateSources } from "./template-sources.ts";

/** Parts of every page that are the same on nearly all of them: a third of a page's rendering. */
const STANDING = ["components/header.njk", "components/footer.njk"];

/** A story in a list, with the variables that it is printed with: it stands in a dozen lists. */
const STORY_ROW = {
  name: "components/story-row.njk",
  record: "story",
  variables: ["level", "withSection", "lang"],
};

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
 * @param filters the host's synchronous filters
 */
export function createRenderer(
  templates: ReadTemplates,
  filters: Filters,
  catalogue: Catalogue,
  assets: Assets,
): Renderer {
  const sources = new TemplateSources(templates);
  const environment = new nunjucks.Environment(new TemplateLoader(sources), {
    autoescape: true,
    trimBlocks: true,
    lstripBlocks: true,
  });
  for (const [name, filter] of Object.entries(filters))
    environment.addFilter(name, filter as (...values: unknown[]) => unknown);
  environment.addFilter("json", jsonForScript);
  const everywhere = siteContext(catalogue, assets);
  for (const [name, value] of Object.entries(everywhere)) environment.addGlobal(name, value);
  keepStanding(environment, sources, new TemplateInputs(sources, Object.keys(filters)), everywhere);
  const linked = linkedEverywhere(everywhere);
  return {
    render: (kind, page) => {
      if (page.text) return page.text();
      const view = page.view?.();
      const context = {
        lang: catalogue.site.language,
        ...view,
        kind: kind.name,
        url: page.url,
        here: linked.has(page.url) ? page.url : "",
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

function keepStanding(
  environment: nunjucks.Environment,
  sources: TemplateSources,
  templates: TemplateInputs,
  site: SiteContext,
): void {
  const template = (name: string) => environment.getTemplate(name) as unknown as Included & Imported;
  for (const name of STANDING) {
    try {
      const variables = [...templates.variablesOf(name)].filter((variable) => !Object.hasOwn(site, variable));
      keepRendered(template(name), variables);
    } catch {
      // A host's theme may have no such part; one with a fault is told of when a page uses it.
    }
  }
  for (const name of sources.names()) {
    if (name.startsWith("components/") && templates.isPlugins(name)) keepExported(template(name));
  }
  const { name, record, variables } = STORY_ROW;
  // A host's template may print anything of the page.
  if (templates.isPlugins(name)) keepRenderedOf(template(name), record, variables);
}

/** @returns the addresses that the header of every page links to: a page says so of itself alone. */
function linkedEverywhere({ navigation, addresses }: SiteContext): Set<string> {
  return new Set([
    "/",
    ...navigation.map(({ href }) => href),
    addresses.photos,
    addresses.people,
    addresses.archive(),
    addresses.search,
  ]);
}

/** JSON in a script element: `</script>` and `<!--` must not end or comment it. */
function jsonForScript(value: unknown): nunjucks.runtime.SafeString {
  return new nunjucks.runtime.SafeString(JSON.stringify(value ?? null).replace(/</g, "\\u003c"));
}
