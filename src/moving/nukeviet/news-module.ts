import type { MovedStatus, MovedTerm } from "../moved-article.ts";
import { closedModule } from "./access.ts";
import type { DumpFindings } from "./findings.ts";
import type { Stage, StagedRow } from "./stage.ts";
import { Texts } from "./texts.ts";

/** A news module of the old site: its tables, and what its addresses and files are named by. */
export interface NewsModule {
  /** `nv4_vi_news`; with its database, where the dump names it. */
  owner: string;
  /** What its articles are known by at every run, whatever prefix and database a dump names: `vi:news`. */
  key: string;
  lang: string;
  /** Its word in addresses: `news`, `tin-tuc`. */
  name: string;
  /** The section of articles that have no category. */
  section: MovedTerm;
  /** Its folder below `uploads`. */
  uploads: string;
  closed: MovedStatus | undefined;
  /** What an article's address was made by: `/{lang}/{module}/{category}/{alias}-{id}.html`. */
  addresses: string;
  texts: Texts;
}

/** Where the dump has no list of modules, the language tells the prefix from the name: first those it is sold with. */
const owners = [/^(?:(.+?)_)?(vi|en|fr)_(.+)$/u, /^(.+?)_([a-z]{2})_(.+)$/u, /^()()(.+)$/u];

/**
 * @param addresses what every address was made by, where the editor says so; otherwise the site's settings do
 * @param base the folder that the site stood in, which no setting tells
 * @returns the news modules of a dump
 */
export function newsModules(
  stage: Stage,
  findings: DumpFindings,
  { addresses, base = "" }: { addresses?: string | undefined; base?: string | undefined },
): NewsModule[] {
  const identities = findings.newsModules.map((owner) => identify(owner, stage, findings));
  return identities.map((identity) => {
    const { owner, prefix, lang, data, row } = identity;
    const namesakes = identities.filter((other) => other.lang === lang && other.data === data);
    const splitsWords = isVersion3(stage, owner);
    const texts = new Texts({ splitsWords, encodedTwice: findings.mostlyTwice(owner) });
    const name = texts.raw(row?.title) || data.replaceAll("_", "-");
    const settings = settingsOf(stage, prefix);
    const pattern = addresses ?? base + addressPattern(settings, name, splitsWords);
    if (!addresses && Object.keys(settings).length === 0) findings.assumedAddresses.set(owner, pattern);
    return {
      owner,
      key: namesakes.length > 1 ? owner : `${lang}:${data}`,
      lang: lang || "vi",
      name,
      section: { slug: name, name: texts.plain(row?.custom_title) || name, description: "" },
      uploads: texts.raw(row?.module_upload) || name,
      closed: closedModule(row),
      addresses: pattern,
      texts,
    };
  });
}

interface Identity {
  owner: string;
  prefix: string;
  lang: string;
  /** The name that its tables have; its word in addresses may have hyphens instead. */
  data: string;
  /** Its row in the list of modules, where that is in the dump. */
  row: StagedRow | undefined;
}

function identify(owner: string, stage: Stage, findings: DumpFindings): Identity {
  for (const [site, kinds] of findings.tables) {
    if (!kinds.has("modules") || !owner.startsWith(`${site}_`)) continue;
    const data = owner.slice(site.length + 1);
    const row = [...stage.rows(site, "modules")].find((module) => module.module_data === data);
    if (row) return { owner, prefix: site.slice(0, -3), lang: site.slice(-2), data, row };
  }
  const match = owners.map((pattern) => pattern.exec(owner)).find((found) => found !== null);
  const [, prefix = "", lang = "", data = owner] = match ?? [];
  return { owner, prefix, lang, data, row: undefined };
}

/** Only NukeViet 3 says who may read a category by a number. */
function isVersion3(stage: Stage, owner: string): boolean {
  for (const category of stage.rows(owner, "cat")) return category.who_view !== null;
  return false;
}

function settingsOf(stage: Stage, prefix: string): StagedRow {
  const settings = [...stage.rows(prefix, "config")].map((row) => [row.config_name, row.config_value]);
  return Object.fromEntries(settings);
}

/** The addresses that NukeViet makes by its settings; without them, those of a site that has changed none. */
function addressPattern(settings: StagedRow, module: string, splitsWords: boolean): string {
  const end = splitsWords ? (settings.rewrite_endurl ?? "/") : (settings.rewrite_exturl ?? ".html");
  if ((settings.rewrite_enable ?? settings.is_url_rewrite) === "0") {
    return `/index.php?language={lang}&nv={module}&op={category}/{alias}-{id}${splitsWords ? "" : end}`;
  }
  const parts = [
    Number(settings.rewrite_optional ?? 0) ? "" : "/{lang}",
    settings.rewrite_op_mod === module ? "" : "/{module}",
    "/{category}/{alias}-{id}",
    end,
  ];
  return parts.join("");
}
