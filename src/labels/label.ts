/** What a form, a schema for editors and a new article say of a key: its name, and what belongs there. */
export type Label = string | readonly [label: string, hint: string];

/** The words of the forms in one language. */
export interface Labels {
  /**
   * Of keys, by the end of their path: `photos.src` comes before `src`. Segments that count or name records
   * are left out.
   */
  keys: Readonly<Record<string, Label>>;
  /** Of the values of a choice, by its key and the value. */
  choices: Readonly<Record<string, string>>;
  /** Of the shapes that a value may have, by its key and the shape. */
  shapes: Readonly<Record<string, string>>;
  /** One record of a list, for the button that adds one. */
  ones: Readonly<Record<string, string>>;
  /** Of the collections and files; each with one record's name where it holds several. */
  collections: Readonly<Record<string, readonly [label: string, one: string]>>;
  /** Of the Markdown below a front matter, by the collection. */
  bodies: Readonly<Record<"articles" | "people" | "pages", Label>>;
  id: Label;
  language: string;
  /** What a language is called; a tag that names none is its own name. */
  languageName: (tag: string) => string;
  text: string;
  /** The button that puts a photo into a text, and its file. */
  photo: { label: string; file: string };
  drafts: string;
  year: string;
  example: (text: string) => string;
  wrongForm: (example: string) => string;
  wrongSlug: string;
  localOnly: string;
  needsScript: string;
  title: string;
}

/** @returns the names of languages in one of them */
export function languageNamesIn(language: string): Labels["languageName"] {
  const names = new Intl.DisplayNames([language], { type: "language" });
  return (tag) => {
    try {
      return names.of(tag) ?? tag;
    } catch {
      return tag;
    }
  };
}

/** @returns what `table` holds of the longest end of a path: `photos.src`, then `src` */
export function byEnd<T>(table: Readonly<Record<string, T>>, path: readonly string[]): T | undefined {
  for (let from = 0; from < path.length; from++) {
    const end = path.slice(from).join(".");
    if (Object.hasOwn(table, end)) return table[end];
  }
  return undefined;
}
