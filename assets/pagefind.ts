/** What a reader asks for; an empty text stands for "any". */
export interface Query {
  words: string;
  section: string;
  /** Four digits. */
  year: string;
  /** A person's id. */
  person: string;
  byDate: boolean;
}

/** One article that answers; its record is fetched when it is shown. */
export interface Hit {
  load: () => Promise<{
    url: string;
    title: string;
    section: string;
    /** ISO 8601, or empty. */
    date: string;
    /** Text with `mark` elements around the words that were found. */
    excerpt: DocumentFragment;
    /** Address of a small picture, or empty. */
    image: string;
  }>;
}

/** The part of Pagefind's browser module that is used: https://pagefind.app/docs/api/ */
interface Pagefind {
  options: (options: { excerptLength: number }) => Promise<void>;
  search: (
    words: string | null,
    options: { filters: Record<string, string>; sort?: { date: "desc" } },
  ) => Promise<{ results: { data: () => Promise<Fragment> }[] }>;
}

interface Fragment {
  url: string;
  excerpt: string;
  meta: Record<string, string | undefined>;
}

let loading: Promise<Pagefind> | undefined;

/** @throws where the index cannot be had; the next call tries again. */
export async function search({ words, section, year, person, byDate }: Query): Promise<Hit[]> {
  loading ??= load();
  const pagefind = await loading.catch((error) => {
    loading = undefined;
    throw error;
  });
  const filters = Object.fromEntries(
    Object.entries({ section, year, person }).filter(([, value]) => value !== ""),
  );
  const { results } = await pagefind.search(words || null, {
    filters,
    ...(byDate || !words ? { sort: { date: "desc" as const } } : {}),
  });
  return results.map((result) => ({
    load: async () => {
      const { url, excerpt, meta } = await result.data();
      return {
        url,
        title: meta.title ?? url,
        section: meta.section ?? "",
        date: meta.date ?? "",
        excerpt: marked(excerpt),
        image: meta.image ?? "",
      };
    },
  }));
}

/** The module stands beside its index, so it is no part of the bundle. */
async function load(): Promise<Pagefind> {
  const address = "/pagefind/pagefind.js";
  const pagefind = (await import(address)) as Pagefind;
  await pagefind.options({ excerptLength: 28 });
  return pagefind;
}

/** Keeps the marks of an excerpt and of everything else only the text, so no page's words become markup. */
function marked(excerpt: string): DocumentFragment {
  const { body } = new DOMParser().parseFromString(excerpt, "text/html");
  const fragment = document.createDocumentFragment();
  for (const node of body.childNodes) {
    if (node.nodeName !== "MARK") fragment.append(node.textContent ?? "");
    else fragment.append(Object.assign(document.createElement("mark"), { textContent: node.textContent }));
  }
  return fragment;
}
