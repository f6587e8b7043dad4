import type { MovedList } from "../moved-article.ts";
import { readCategories } from "./categories.ts";
import type { NewsModule } from "./news-module.ts";
import type { Stage } from "./stage.ts";

/** What is known of a module's addresses besides those of its articles. */
interface ModulePages {
  key: string;
  lang: string;
  name: string;
  /** False where the module's name is no part of its addresses. */
  isNamed: boolean;
  /** The words of its categories in addresses. */
  categories: Set<string>;
}

/** The pages of the old site, as far as the dump tells: which lists there were, and which article stood at an address. */
export class OldPages {
  readonly lists: MovedList[] = [];
  readonly #modules: ModulePages[] = [];

  learn(stage: Stage, module: NewsModule): void {
    const { key, lang, name, owner, texts, addresses } = module;
    const categories = readCategories(stage, module);
    const words = [...categories.values()].map(({ term }) => term.slug);
    const isNamed = /\{module\}/u.test(addresses);
    this.#modules.push({ key, lang, name, isNamed, categories: new Set(words) });
    // What is closed to readers tells nobody its name.
    if (module.closed === "restricted") return;
    const add = (kind: MovedList["kind"], title: string, path: string) => {
      if (title !== "") this.lists.push({ kind, name: title, paths: [listAddress(module, path)] });
    };
    for (const { term, closed } of categories.values())
      if (closed !== "restricted") add("section", term.name, `${term.slug}/`);
    for (const row of stage.rows(owner, "topics"))
      add("event", texts.plain(row.title), `topic/${texts.raw(row.alias)}/`);
    const aliases = new Map([...stage.rows(owner, "tags")].map((row) => [row.tid, texts.raw(row.alias)]));
    for (const { tid = null, keyword } of stage.rows(owner, "tags_id")) {
      const alias = aliases.get(tid);
      if (alias !== undefined) add("tag", texts.plain(keyword), `tag/${alias}`);
      aliases.delete(tid);
    }
  }

  /**
   * NukeViet finds an article by the number that ends its address, whatever stands before: links outlive a headline
   * or a category that was named anew.
   *
   * @returns the article's key
   */
  keyOf(path: string): string | undefined {
    const { lang, module, rest } = partsOf(path);
    const number = /-(\d+)(?:\.\w+)?$/u.exec(rest.at(-1) ?? "")?.[1];
    if (number === undefined || rest.length < 2) return undefined;
    const named = this.#modules.filter(({ name }) => name === module);
    const [category = ""] = rest.slice(-2);
    const found = this.#modules.filter(({ isNamed, categories }) => !isNamed && categories.has(category));
    const candidates = (named.length > 0 ? named : found).filter(
      (one) => lang === undefined || one.lang === lang,
    );
    return candidates.length === 1 ? `nukeviet:${candidates[0]?.key}:${number}` : undefined;
  }
}

/** @returns what an address says: in its query, or in its path, whose first parts may be language and module */
function partsOf(path: string): { lang: string | undefined; module: string | undefined; rest: string[] } {
  const url = URL.parse(path, "http://old.invalid");
  const query = url?.searchParams;
  if (query?.has("nv")) {
    const lang = query.get("language") ?? undefined;
    return { lang, module: query.get("nv") ?? "", rest: (query.get("op") ?? "").split("/").filter(Boolean) };
  }
  const parts = path
    .replace(/[?#].*$/u, "")
    .split("/")
    .filter(Boolean);
  const rest = parts.slice(-2);
  const before = parts.slice(0, -2).filter((part) => part !== "index.php");
  return { lang: before.find((part) => /^[a-z]{2}$/u.test(part)), module: before.at(-1), rest };
}

/** The address of a list begins as an article's does, up to the category. */
function listAddress({ addresses, lang, name }: NewsModule, path: string): string {
  const begin = addresses
    .slice(0, Math.max(0, addresses.search(/\{(?:category|alias|id)\}/u)))
    .replaceAll("{lang}", lang)
    .replaceAll("{module}", name);
  return begin + (begin.includes("?") ? path.replace(/\/$/u, "") : path);
}
