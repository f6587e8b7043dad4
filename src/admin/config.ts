import { labelsOf } from "../labels/labels.ts";
import { languageOf } from "../language/language.ts";
import { slugOf } from "../language/slug.ts";
import type { Options } from "../options.ts";
import type { Site } from "../schema/site.ts";
import { collectionsOf, filesOf, type Places } from "./collections.ts";
import type { Admin } from "./option.ts";

/** What the page of the desk starts with. */
export interface Settings {
  /** https://sveltiacms.app/en/docs/config-basics */
  config: object;
  /** Words of the button that puts a photo into a text. */
  photo: { label: string; file: string };
}

/** @param options of the plugin, where the desk in the browser is on */
export function settingsOf(
  site: Site,
  { admin, content, data }: Pick<Options, "admin" | "content" | "data">,
): Settings {
  const { photo } = labelsOf(languageOf(site.language));
  const { root = "", ...settings } = admin ?? {};
  const within = (folder: string): string => (root === "" ? folder : `${root}/${folder}`);
  return {
    config: configOf(site, settings, { content: within(content), data: within(data) }),
    photo,
  };
}

function configOf(site: Site, { backend }: Pick<Admin, "backend">, places: Places): object {
  const language = languageOf(site.language);
  const labels = labelsOf(language);
  const desk = { labels, zone: site.zone, languages: site.languages ?? [site.language] };
  return {
    load_config_file: false,
    app_title: `${labels.title} – ${site.name}`,
    backend: backend ?? localOnly(site),
    media_folder: places.content,
    public_folder: "/",
    // Nothing is fetched from anywhere but the repository.
    media_libraries: { all: { slugify_filename: true }, stock_assets: false },
    slug: { encoding: "ascii", clean_accents: true },
    editor: { preview: false },
    collections: collectionsOf(desk, places),
    singletons: filesOf(desk, places),
  };
}

/** Sveltia wants a forge even where it is used on a clone alone; the name tells one newsroom's from another's. */
const localOnly = (site: Site) => ({
  name: "gitea",
  repo: `newsroom/${slugOf(site.name) || "newsroom"}`,
  auth_methods: ["token"],
});
