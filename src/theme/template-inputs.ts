import { relative } from "node:path";
import nunjucks from "nunjucks";
import { Digest, digestOf } from "../cache/digest.ts";
import { Refusal } from "../problems/refusal.ts";
import type { SiteContext } from "./site-context.ts";
import { nameIn, type TemplateSources } from "./template-sources.ts";

/** What a layout is made of. */
export interface LayoutInputs {
  /** Of the layout and every template that it extends, includes or imports. */
  template: number;
  /** Of the variables of the site that they print. */
  site: number;
  /** Names of the filters that are not Nunjucks's or the renderer's own. */
  hostFilters: string[];
}

/** A node of Nunjucks's syntax tree, as far as it is read here. */
interface Node {
  typename: string;
  fields: string[];
  value?: unknown;
  target?: Node;
  val?: Node;
  template?: Node;
  name?: Node;
  [field: string]: unknown;
}

interface Template {
  digest: number;
  /** False where a host's folder has it. */
  isPlugins: boolean;
  /** Templates named by a constant; undefined stands for one named by a variable, which can be any. */
  uses: (string | undefined)[];
  /** Variables with at most one property: `site.name`, `words`. */
  variables: Set<string>;
  filters: Set<string>;
}

/** Variables of the site whose properties are looked at one by one. */
const GROUPS = new Set(["site", "assets"]);
/** The renderer's own, and those that follow from the site's language and the plugin's code. */
const OWN_FILTERS = new Set(["json"]);
const FROM_CODE = new Set(["words", "addresses"]);

/** Reads templates to know which inputs a page has through its layout. */
export class TemplateInputs {
  readonly #sources: TemplateSources;
  readonly #templates = new Map<string, Template | undefined>();
  readonly #builtIn = new nunjucks.Environment(null);
  readonly #ofHost: ReadonlySet<string>;

  /** @param filters names of the host's, which come before Nunjucks's own */
  constructor(sources: TemplateSources, filters: Iterable<string> = []) {
    this.#sources = sources;
    this.#ofHost = new Set(filters);
  }

  /** @throws `Refusal` where the layout is empty, or a template has a syntax error */
  of(layout: string, site: SiteContext): LayoutInputs {
    const own = this.#sources.of(layout);
    if (own?.text.trim() === "") throw isEmpty(placeOf(own.file));
    const names = [...this.#closure(layout)].sort();
    const template = new Digest();
    const variables = new Set<string>();
    const filters = new Set<string>();
    for (const name of names) {
      const found = this.#template(name);
      template.text(name).add(found?.digest ?? 0);
      for (const variable of found?.variables ?? []) variables.add(variable);
      for (const filter of found?.filters ?? []) filters.add(filter);
    }
    return {
      template: template.value,
      site: siteDigest(variables, site),
      hostFilters: [...filters].filter((name) => !OWN_FILTERS.has(name) && !this.#isBuiltIn(name)).sort(),
    };
  }

  /** @returns the variables that a template reads, with those of every template that it uses. */
  variablesOf(name: string): Set<string> {
    const paths = [...this.#closure(name)].flatMap((used) => [...(this.#template(used)?.variables ?? [])]);
    return new Set(paths.map((path) => path.split(".")[0] as string));
  }

  /** @returns whether a template and all that it uses are the plugin's, and print through no filter of the host's */
  isPlugins(name: string): boolean {
    return [...this.#closure(name)].every((used) => {
      const found = this.#template(used);
      return found?.isPlugins === true && [...found.filters].every((filter) => !this.#ofHost.has(filter));
    });
  }

  #isBuiltIn(filter: string): boolean {
    if (this.#ofHost.has(filter)) return false;
    try {
      return this.#builtIn.getFilter(filter) !== undefined;
    } catch {
      return false;
    }
  }

  #closure(layout: string): Set<string> {
    const names = new Set<string>();
    const add = (name: string) => {
      if (names.has(name)) return;
      names.add(name);
      for (const used of this.#template(name)?.uses ?? []) {
        if (used !== undefined) add(used);
        else for (const any of this.#sources.names()) add(any);
      }
    };
    add(layout);
    return names;
  }

  #template(name: string): Template | undefined {
    if (!this.#templates.has(name)) this.#templates.set(name, this.#read(name));
    return this.#templates.get(name);
  }

  #read(name: string): Template | undefined {
    const found = this.#sources.of(name);
    if (found === undefined) return undefined;
    const { file, text, isPlugins } = found;
    const template: Template = {
      digest: digestOf(text),
      isPlugins,
      uses: [],
      variables: new Set(),
      filters: new Set(),
    };
    visit(parse(file, text), template);
    template.uses = template.uses.map((used) => (used === undefined ? used : nameIn(name, used)));
    return template;
  }
}

const placeOf = (file: string): string => relative(process.cwd(), file);

/** A part of a page may be left empty on purpose; a whole page is not. */
const isEmpty = (place: string) =>
  new Refusal({
    vi: `${place}:1:1 Bố cục trang đang trống, nên mọi trang dùng nó sẽ trống. Hãy viết nội dung, hoặc xóa tệp để dùng bố cục có sẵn.`,
    en: `${place}:1:1 The layout is empty, and so would be every page that is made with it. Write it, or remove the file: then the plugin's own is used.`,
  });

/** @throws `Refusal` where the template has a syntax error, with its place */
function parse(file: string, source: string): Node {
  const { parser } = nunjucks as unknown as { parser: { parse: (source: string) => Node } };
  try {
    return parser.parse(source);
  } catch (error) {
    // Where the template ends too early, Nunjucks names no place.
    const { message, lineno, colno } = error as Error & { lineno?: number; colno?: number };
    const place = [placeOf(file), lineno, colno].filter((part) => part !== undefined).join(":");
    throw new Refusal({
      vi: `${place} Mẫu trang viết sai: ${message}. Hãy sửa theo cú pháp của Nunjucks; tới lúc ấy trang vẫn như cũ.`,
      en: `${place} The template cannot be read: ${message}. Mend its Nunjucks syntax; until then the pages stay as they were.`,
    });
  }
}

const REFERENCES = new Set(["Include", "Import", "FromImport", "Extends", "TemplateRef"]);

function visit(node: Node, template: Template): void {
  if (REFERENCES.has(node.typename) && node.template) {
    const { value } = node.template;
    template.uses.push(node.template.typename === "Literal" ? String(value) : undefined);
  }
  if (node.typename === "Filter" && node.name) template.filters.add(String(node.name.value));
  if (
    node.typename === "LookupVal" &&
    node.target?.typename === "Symbol" &&
    node.val?.typename === "Literal"
  ) {
    template.variables.add(`${node.target.value}.${node.val.value}`);
    return;
  }
  if (node.typename === "Symbol") template.variables.add(String(node.value));
  for (const child of childrenOf(node)) visit(child, template);
}

function childrenOf(node: Node): Node[] {
  const isNode = (value: unknown): value is Node =>
    typeof value === "object" && value !== null && "typename" in value;
  return node.fields.flatMap((field) => [node[field]].flat()).filter(isNode);
}

/** `site.name` stands for itself; `site` alone, or `site[key]`, for all of it. */
function siteDigest(variables: ReadonlySet<string>, site: SiteContext): number {
  const used = new Digest();
  for (const [name, value] of Object.entries(site)) {
    if (FROM_CODE.has(name)) continue;
    const paths = [...variables].filter((path) => path === name || path.startsWith(`${name}.`)).sort();
    if (paths.length === 0) continue;
    used.text(name);
    if (!GROUPS.has(name) || paths.includes(name)) used.text(JSON.stringify(value));
    else {
      for (const path of paths) {
        const property = path.slice(name.length + 1);
        used.text(path).text(JSON.stringify((value as unknown as Record<string, unknown>)[property]));
      }
    }
  }
  return used.value;
}
