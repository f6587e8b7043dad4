import type { Answer, Hit } from "./pagefind.ts";

const AT_ONCE = 10;
/** Pixels that a reader's hand may slip without meaning to scroll. */
const SLIP = 40;

/**
 * The list of results. It shows the first that are there, and their final order once all shards have
 * answered; under the eyes of a reader who has scrolled or chosen, nothing moves.
 */
export class ResultList {
  readonly #list: HTMLElement;
  readonly #more: HTMLButtonElement;
  #hits: Hit[] = [];
  #shown: Hit[] = [];
  #scrolledTo = 0;

  constructor(list: HTMLElement, more: HTMLButtonElement) {
    this.#list = list;
    this.#more = more;
    more.onclick = async () => {
      const first = await this.#append();
      first?.querySelector("a")?.focus();
    };
  }

  /** A new search; what the last one found stays until this one shows something or nothing. */
  begin(): void {
    this.#hits = [];
    this.#shown = [];
    this.#more.hidden = true;
  }

  /** @param isWanted tells whether this search is still the latest */
  async show({ hits, settled }: Answer, isWanted: () => boolean): Promise<void> {
    const early = this.#shown.length === 0;
    if (!settled && !(early && hits.length > 0)) return;
    const top = hits.slice(0, Math.max(AT_ONCE, this.#shown.length));
    if (early || (!this.#isRead() && top.some((hit, place) => hit !== this.#shown[place]))) {
      const items = await itemsOf(top);
      if (!isWanted()) return;
      this.#list.replaceChildren(...items);
      this.#shown = top;
      if (early) this.#scrolledTo = window.scrollY;
    }
    this.#hits = hits;
    this.#more.hidden = !settled || this.#rest().length === 0;
  }

  #rest(): Hit[] {
    const shown = new Set(this.#shown);
    return this.#hits.filter((hit) => !shown.has(hit));
  }

  #isRead(): boolean {
    return Math.abs(window.scrollY - this.#scrolledTo) > SLIP || this.#list.contains(document.activeElement);
  }

  async #append(): Promise<HTMLElement | undefined> {
    const hits = this.#hits;
    const next = this.#rest().slice(0, AT_ONCE);
    const items = await itemsOf(next);
    if (hits !== this.#hits) return undefined;
    this.#shown.push(...next);
    this.#more.hidden = this.#rest().length === 0;
    this.#list.append(...items);
    return items[0];
  }
}

const itemsOf = async (hits: Hit[]): Promise<HTMLElement[]> =>
  (await Promise.all(hits.map((hit) => hit.load()))).map(itemOf);

function itemOf({
  url,
  title,
  section,
  date,
  excerpt,
  image,
}: Awaited<ReturnType<Hit["load"]>>): HTMLElement {
  const link = Object.assign(document.createElement("a"), { href: url, textContent: title });
  const heading = document.createElement("h2");
  heading.className = "story-title";
  heading.append(link);
  const about = document.createElement("p");
  about.className = "story-meta";
  const day = date.slice(0, 10).split("-").reverse().join("/");
  about.append(
    ...[section, day]
      .filter(Boolean)
      .map((text) => Object.assign(document.createElement("span"), { textContent: text })),
  );
  const summary = document.createElement("p");
  summary.className = "story-summary";
  summary.append(excerpt);
  const text = document.createElement("div");
  text.className = "story-words";
  text.append(heading, summary, about);
  const item = document.createElement("li");
  item.className = "story story-row";
  item.dataset.searchResult = "";
  item.append(text);
  if (image) item.append(pictureOf(image));
  return item;
}

function pictureOf(image: string): HTMLElement {
  const picture = document.createElement("span");
  picture.className = "story-photo";
  picture.append(
    Object.assign(document.createElement("img"), {
      src: image,
      alt: "",
      loading: "lazy",
      width: 480,
      height: 320,
    }),
  );
  return picture;
}
