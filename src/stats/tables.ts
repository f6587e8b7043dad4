import type { Language } from "../language/language.ts";
import { type Count, countsBy, type Group, groups } from "./counts.ts";
import type { Work } from "./work.ts";

/** A table with a name and a line of heads. */
export interface Table {
  name: string;
  heads: string[];
  rows: (string | number)[][];
}

const words = {
  vi: {
    groups: { author: "Tác giả", photographer: "Người chụp", section: "Chuyên mục", genre: "Thể loại" },
    counts: ["Số bài", "Viết chung", "Số chữ", "Số ảnh"],
    works: "Bài đã đăng",
    heads: [
      ...["Ngày", "Tiêu đề", "Tác giả", "Chuyên mục", "Thể loại", "Nguồn", "Số chữ", "Số ảnh"],
      ...["Biên tập", "Duyệt đăng", "Tệp"],
    ],
    none: "(không ghi)",
  },
  en: {
    groups: { author: "Author", photographer: "Photographer", section: "Section", genre: "Genre" },
    counts: ["Articles", "Shared", "Words", "Photos"],
    works: "Articles",
    heads: [
      ...["Day", "Headline", "Author", "Section", "Genre", "Source", "Words", "Photos"],
      ...["Reviewed by", "Approved by", "File"],
    ],
    none: "(not given)",
  },
} satisfies Record<Language, { groups: Record<Group, string>; [more: string]: unknown }>;

/** @returns a table for each thing that is counted by, then one of all articles */
export function tablesOf(works: readonly Work[], language: Language): Table[] {
  const { groups: names, counts, works: all, heads, none } = words[language];
  const rowOf = ({ name, articles, shared, words: written, photos }: Count) => [
    name || none,
    articles,
    shared,
    written,
    photos,
  ];
  return [
    ...groups.map((group) => ({
      name: names[group],
      heads: [names[group], ...counts],
      rows: countsBy(group, works).map(rowOf),
    })),
    {
      name: all,
      heads,
      rows: works.map((work) => [
        ...[work.day, work.title, work.authors.join(", "), work.section, work.genre, work.reprintOf],
        ...[work.words, work.photos.length, work.reviewedBy, work.approvedBy, work.source],
      ]),
    },
  ];
}
