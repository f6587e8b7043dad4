import { type Hit, type Query, search } from "./pagefind.ts";

const AT_ONCE = 10;

const form = document.querySelector<HTMLFormElement>("[data-search-form]");
const status = document.querySelector<HTMLElement>("[data-search-status]");
const list = document.querySelector<HTMLElement>("[data-search-results]");
const more = document.querySelector<HTMLButtonElement>("[data-search-more]");

/** A newer search makes the answers to older ones void. */
let latest = 0;

if (form && status && list && more) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    history.pushState(null, "", addressOf(form));
    run();
  });
  form.addEventListener("change", (event) => {
    if (event.target instanceof HTMLSelectElement) form.requestSubmit();
  });
  window.addEventListener("popstate", run);
  run();

  async function run(): Promise<void> {
    if (!form || !status || !list || !more) return;
    const turn = ++latest;
    const query = readAddress(form);
    const words = list.dataset;
    status.setAttribute("aria-busy", "true");
    more.hidden = true;
    const settle = async (text: string | undefined, hits: Hit[]): Promise<void> => {
      if (turn !== latest) return;
      await showResults(list, more, hits, () => turn === latest);
      if (turn !== latest) return;
      status.textContent = text ?? "";
      status.removeAttribute("aria-busy");
    };
    if (!query.words && !query.section && !query.year && !query.person) return settle(words.empty, []);
    status.textContent = words.searching ?? "";
    try {
      const hits = await search(query);
      const found = words.found?.replace(
        "{count}",
        hits.length.toLocaleString(document.documentElement.lang),
      );
      await settle(hits.length > 0 ? found : words.none, hits);
    } catch {
      await settle(words.failed, []);
    }
  }
}

/** The form without its empty fields. */
function addressOf(form: HTMLFormElement): string {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && value.trim() && !(name === "sort" && value === "relevance")) {
      fields.set(name, value.trim());
    }
  }
  return `?${fields}`;
}

function readAddress(form: HTMLFormElement): Query {
  const fields = new URLSearchParams(location.search);
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>("input, select")) {
    field.value = fields.get(field.name) ?? "";
    if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.selectedIndex = 0;
    // Only an address asks for a person; then the field is there to see and to empty.
    if (field.name === "person") field.parentElement?.toggleAttribute("hidden", field.value === "");
  }
  return {
    words: fields.get("q")?.normalize("NFC").trim() ?? "",
    section: fields.get("section") ?? "",
    year: fields.get("year") ?? "",
    person: fields.get("person") ?? "",
    byDate: fields.get("sort") === "date",
  };
}

async function showResults(
  list: HTMLElement,
  more: HTMLButtonElement,
  hits: Hit[],
  isWanted: () => boolean,
): Promise<void> {
  let shown = 0;
  const showMore = async (): Promise<HTMLElement | undefined> => {
    const next = hits.slice(shown, shown + AT_ONCE);
    const items = (await Promise.all(next.map((hit) => hit.load()))).map(itemOf);
    if (!isWanted()) return undefined;
    if (shown === 0) list.replaceChildren();
    shown += next.length;
    more.hidden = shown >= hits.length;
    list.append(...items);
    return items[0];
  };
  more.onclick = async () => {
    const first = await showMore();
    first?.querySelector("a")?.focus();
  };
  await showMore();
}

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
  if (image) {
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
    item.append(picture);
  }
  return item;
}
