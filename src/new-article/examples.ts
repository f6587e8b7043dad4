import { byEnd } from "../labels/label.ts";

/** What stands behind a key that is not used yet, as YAML: of the right form, and nobody's news. */
const examples: Readonly<Record<string, string>> = {
  slug: "ten-trong-dia-chi",
  kicker: "…",
  section: "tin-tuc",
  byline: "…",
  genre: "…",
  reviewedBy: "…",
  approvedBy: "…",
  places: "[ten-dia-danh]",
  tags: "[Tên chủ đề]",
  event: "ten-su-kien",
  lang: "vi",
  translationOf: "2025/02/ten-trong-dia-chi",
  updated: "2025-02-10 08:00",
  draft: "true",
  publishAt: "2025-02-10 08:00",
  embargo: "2025-02-10 08:00",
  expireAt: "2025-02-10 08:00",
  aliases: "[/duong-dan/cu.html]",
  src: "photos/ten-anh.jpg",
  "documents.src": "tai-lieu.pdf",
  alt: "…",
  decorative: "false",
  caption: "…",
  credit: "…",
  creator: "…",
  copyright: "…",
  licence: "https://…",
  takenAt: "2025-02-10 08:00",
  place: "ten-dia-danh",
  people: "[ten-nguoi]",
  focus: "50% 30%",
  origin: "/duong-dan/cu.jpg",
  person: "ten-nguoi",
  name: "…",
  honorific: "…",
  title: "…",
  organisation: "…",
  url: "https://…",
  date: "2025-02-10 08:00",
  kind: "fix",
  text: "…",
};

/** @throws where a key of the schema has none */
export function exampleOf(path: readonly string[]): string {
  const example = byEnd(examples, path);
  if (example === undefined)
    throw new Error(`${path.join(".")} has no example in src/new-article/examples.ts.`);
  return example;
}
