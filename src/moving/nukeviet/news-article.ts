import type { MovedArticle, MovedPhoto, MovedStatus, MovedTerm } from "../moved-article.ts";
import { closedArticle } from "./access.ts";
import { partParagraphs } from "./body.ts";
import { type Category, categoryNumbers, oldAddresses, readCategories } from "./categories.ts";
import { attachments, fileAt, recordings } from "./files.ts";
import type { NewsModule } from "./news-module.ts";
import type { Stage, StagedRow } from "./stage.ts";
import { instant, statusOf } from "./status.ts";
import { keywordsOf, tagsOf } from "./tags.ts";

const WEB = /^https?:\/\/\S+$/iu;

export interface ReadOptions {
  now: number;
  /** The folder of uploads. */
  uploads: string;
}

/** The articles of one news module, joined from its tables. */
export class NewsArticles {
  readonly #stage: Stage;
  readonly #module: NewsModule;
  readonly #options: ReadOptions;
  readonly #categories: Map<string, Category>;
  readonly #voices: StagedRow[];
  readonly #topics: Map<string, MovedTerm>;
  readonly #find: Record<"detail" | "source" | "authors" | "author", (key: string | null) => StagedRow[]>;
  readonly #tags: (row: StagedRow) => string[];

  constructor(stage: Stage, module: NewsModule, options: ReadOptions) {
    const { owner, texts } = module;
    this.#stage = stage;
    this.#module = module;
    this.#options = options;
    this.#categories = readCategories(stage, module);
    this.#voices = [...stage.rows(owner, "voices", 'ORDER BY CAST("weight" AS INTEGER)')].filter(
      ({ status }) => status === null || status === "1",
    );
    this.#topics = new Map(
      [...stage.rows(owner, "topics")].map((row) => [
        row.topicid ?? "",
        {
          slug: texts.raw(row.alias),
          name: texts.plain(row.title),
          description: texts.plain(row.description),
        },
      ]),
    );
    this.#find = {
      detail: stage.lookup(owner, "detail", "id"),
      source: stage.lookup(owner, "sources", "sourceid"),
      authors: stage.lookup(owner, "authorlist", "id"),
      author: stage.lookup(owner, "author", "id"),
    };
    this.#tags = keywordsOf(stage, module) ?? tagsOf(stage, module);
  }

  *read(): Generator<MovedArticle> {
    for (const row of this.#stage.rows(this.#module.owner, "rows", 'ORDER BY "id"')) yield this.#article(row);
  }

  #article(row: StagedRow): MovedArticle {
    const { texts, key, lang } = this.#module;
    const detail = this.#find.detail(row.id ?? "")[0] ?? {};
    const id = row.id ?? "";
    const numbers = categoryNumbers(row.catid ?? "", row.listcatid ?? "");
    const categories = numbers.map((number) => this.#categories.get(number));
    const alias = texts.raw(row.alias);
    const [main, ...others] = categories;
    // A section is one; what else it stood in groups it as a tag does. A closed category's name is not for all to read.
    const groups = others.flatMap((category) => (category && !category.closed ? category.term.name : []));
    return {
      key: `nukeviet:${key}:${id}`,
      lang,
      status: this.#status(row, detail, main),
      title: texts.plain(row.title),
      slug: alias,
      ...this.#times(row),
      summaryHtml: texts.raw(row.hometext),
      bodyHtml: this.#body(row, detail),
      section: main?.term ?? this.#module.section,
      tags: [...new Set([...this.#tags(row), ...groups])],
      event: this.#topics.get(row.topicid ?? ""),
      authors: this.#authors(row),
      source: this.#source(row, detail),
      lead: this.#lead(row),
      documents: attachments(texts.raw(detail.files), this.#module.uploads, this.#options.uploads),
      recordings: recordings(texts.raw(detail.voicedata), this.#voices, this.#module.uploads, (title) =>
        texts.plain(title),
      ),
      aliases: oldAddresses(this.#module, this.#categories, { numbers, id, alias }),
    };
  }

  /** What closes the module or the category closes the article; what is for some readers only is not told of otherwise. */
  #status(row: StagedRow, detail: StagedRow, category: Category | undefined): MovedStatus {
    const own = statusOf(row, this.#options.now);
    const missing = row.catid !== "0" && !category ? "unpublished" : undefined;
    const closed: (MovedStatus | undefined)[] = [this.#module.closed, category?.closed, missing];
    if (closedArticle(detail.group_view) || closed.includes("restricted")) return "restricted";
    return own === "public" ? (closed.find((status) => status !== undefined) ?? own) : own;
  }

  #times(row: StagedRow): Pick<MovedArticle, "date" | "updated" | "publishAt" | "expireAt"> {
    const published = instant(row.publtime);
    const edited = instant(row.edittime);
    const date = published ?? instant(row.addtime) ?? edited ?? 0;
    return {
      date,
      updated: edited !== undefined && edited > date ? edited : undefined,
      publishAt: date > this.#options.now ? date : undefined,
      expireAt: instant(row.exptime),
    };
  }

  /** A link to elsewhere has no text of its own. */
  #body(row: StagedRow, detail: StagedRow): string {
    const { texts } = this.#module;
    const body = partParagraphs(texts.raw(detail.bodyhtml));
    const link = texts.plain(detail.sourcetext);
    if (row.external_link !== "1" || body.trim() !== "" || !WEB.test(link)) return body;
    const escaped = link.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
    return `<p><a href="${escaped}">${escaped}</a></p>`;
  }

  /** By-lines as they were printed; the account of who typed an article in is nobody's business. */
  #authors(row: StagedRow): string[] {
    const { texts } = this.#module;
    const listed = this.#find.authors(row.id ?? "").flatMap((entry) => {
      const [author] = this.#find.author(entry.aid ?? "");
      if (!author || author.active === "0") return [];
      return texts.plain(entry.pseudonym) || texts.plain(author.pseudonym);
    });
    return [...new Set([...listed, texts.plain(row.author)])].filter((name) => name !== "");
  }

  #source(row: StagedRow, detail: StagedRow): MovedArticle["source"] {
    const { texts } = this.#module;
    const [known] = this.#find.source(row.sourceid ?? "");
    const text = texts.plain(detail.sourcetext);
    const name = texts.plain(known?.title) || text;
    const url = [text, texts.plain(known?.link)].find((address) => WEB.test(address));
    if (name === "") return url === undefined ? undefined : { name: hostOf(url), url };
    return WEB.test(name) ? { name: hostOf(name), url: name } : { name, url };
  }

  /** The original, not the thumbnail that lists show; its text is printed below it and therefore a caption. */
  #lead(row: StagedRow): MovedPhoto | undefined {
    const { texts, uploads } = this.#module;
    const file = texts.raw(row.homeimgfile).trim();
    if (file === "") return undefined;
    return {
      src: fileAt(file, uploads),
      title: "",
      alt: "",
      caption: texts.plain(row.homeimgalt),
      credit: "",
    };
  }
}

const hostOf = (address: string): string => URL.parse(address)?.hostname ?? address;
