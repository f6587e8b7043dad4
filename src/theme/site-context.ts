import type { Catalogue } from "../catalogue/catalogue.ts";
import { wordsOf } from "../language/words.ts";
import type { Assets } from "./bundle.ts";

/** The variables that every template gets besides those of its page. */
export function siteContext(catalogue: Catalogue, assets: Assets) {
  const { site, addresses } = catalogue;
  const sections = Object.entries(catalogue.sections).map(([id, { name }]) => ({
    id,
    name,
    url: addresses.section(id),
  }));
  return {
    site,
    isPreview: catalogue.isPreview,
    words: wordsOf(site.language),
    addresses,
    assets,
    sections,
    staticPages: catalogue.pages.map(({ slug, title }) => ({ title, url: addresses.page(slug) })),
    navigation: site.navigation ?? sections.map(({ name, url }) => ({ title: name, href: url })),
    base: site.address.replace(/\/+$/, ""),
  };
}

export type SiteContext = ReturnType<typeof siteContext>;
