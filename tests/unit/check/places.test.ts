import { expect, test } from "vitest";
import { compare, type Marked, marked } from "./marked.ts";

const loose = (text: string): string => text.normalize("NFD");
const inBody = (body: string, keys = ""): Marked => ({ text: marked(body, keys) });
const inHead = (keys: string, head: Record<string, string> = {}): Marked => ({
  text: marked("Một.", keys, head),
});

const record = "    alt: Ba người đứng\n    caption: Một hai.\n    credit: Ban biên tập\n";
const photos = (...lines: string[]): string =>
  `photos:\n${lines.map((line) => `  - ${line}\n${record}`).join("")}`;
const withPhoto = (body: string, keys: string, head: Record<string, string> = {}): Marked => ({
  text: marked(body, keys, head),
  files: { "photos/a.jpg": "{photo}" },
});

/** Wherever a mistake stands, and whatever stands before it on its line. */
const inTexts: Record<string, Marked> = {
  "behind emoji": inBody("😀👩‍👩‍👧 Vui¦text/double-space¦  quá."),
  "behind loose marks": inBody(`¦text/not-nfc¦${loose("Tiếng Việt")} xong ¦text/repeated-word¦của của ai.`),
  "behind a tab": inBody("a¦text/invisible¦\tb¦text/double-space¦  c."),
  "in lines of Windows": {
    text: marked("Một¦text/double-space¦  hai.\n\nBa ¦link/vague¦[tại đây](https://a.example/).").replaceAll(
      "\n",
      "\r\n",
    ),
  },
  "behind a byte order mark": { text: `\ufeff${marked("Một¦text/double-space¦  hai.")}` },
  "in an item": inBody("- Một\n  - Hai¦text/double-space¦  ba.\n    1. Bốn¦text/space-before-mark¦ , năm."),
  "in a quotation": inBody(
    "> Một¦text/double-space¦  hai.\n>\n> Ba ¦link/vague¦[xem thêm](https://a.example/).",
  ),
  "in a table, whose blanks align it": inBody(
    "| Cột    | Hai   |\n| ------ | ----- |\n| Một¦text/space-before-mark¦ , hai | ba ¦link/vague¦[ở đây](https://a.example/)   |",
  ),
  "in headings": inBody(
    "## Mục¦text/double-space¦  một\n\n¦heading/skipped¦#### Mục bốn\n\n¦heading/empty¦## ##\n",
  ),
  "in an underlined heading": inBody("¦heading/top-level¦Mục một\n=======\n\nMục hai\n-------\n"),
  "not in code": inBody(
    "`a  , b`\n\n```\nMột  hai , ba [tại đây](x)\n```\n\n- Một\n\n  ~~~\n  a  b , c\n  ~~~\n",
  ),
  "not in addresses": inBody("<https://a.example/a,b;;c> và https://b.example/a,b, ban@c.example,d."),
  "in links of every kind": inBody(
    'A ¦link/no-words¦[](https://a.example/) ¦link/no-target¦[c]() ¦link/vague¦[**Tại đây**](https://a.example/ "x") ¦link/vague¦[Xem thêm →][r].\n\n[r]: https://a.example/',
  ),
};

/** What the Markdown reader tells by its line alone. */
const inBodies: Record<string, Marked> = {
  "broken links, twice the same": inBody(
    "[a](¦link/broken¦/2025/01/khong/) [b](¦link/broken¦/2025/01/khong/)",
  ),
  "a broken link in the second line": inBody("Một\nhai 😀 [b](¦link/broken¦/2025/01/khong/)"),
  "a broken link by reference": inBody("Xem [bài][r].\n\n[r]: ¦link/broken¦/2025/01/khong/"),
  "a broken link with its letters encoded": inBody("[b](¦link/broken¦/2025/01/kh%C3%B4ng/)"),
  "a broken link with its letters": inBody("| a | b |\n| - | - |\n| a | [b](¦link/broken¦/2025/01/không/) |"),
  "an anchor that is not there": inBody("## Mục một\n\nA [mục](#muc-mot), [b](¦link/no-anchor¦#muc-hai)."),
  "an unsafe link by reference": inBody("Một [b][r] x\n\n[r]: ¦body/unsafe-link¦javascript:alert(1)\n"),
  "raw HTML over two lines": inBody('Một 😀 ¦body/raw-html¦<a\nhref="/a/">hai¦body/raw-html¦</a>.'),
  "raw HTML": inBody("Một 😀 ¦body/raw-html¦<b>hai¦body/raw-html¦</b>.\n\n- ¦body/raw-html¦<div>x</div>"),
  "unknown photos in a line": inBody(
    "![](¦body/unknown-photo¦photos/b.jpg) ![](¦body/unknown-photo¦photos/c.jpg)",
  ),
  "unknown photos in lines": inBody(
    "![](¦body/unknown-photo¦photos/b.jpg)\n![](¦body/unknown-photo¦photos/c.jpg)",
  ),
  "an unknown speaker, twice": inBody(
    "> Một.\n> — ¦quote/unknown-speaker¦Người Khác\n\nHai.\n\n> Ba.\n>\n> — ¦quote/unknown-speaker¦Người Khác",
  ),
  "a conflict of Git": inBody(
    "¦text/conflict¦<<<<<<< HEAD\n\nMột\n\n=======\n\nHai\n\n¦text/conflict¦>>>>>>> nhánh",
  ),
  "a conflict of Git in front matter": {
    text: marked("Một.")
      .replace("date: ", "¦text/conflict¦<<<<<<< HEAD\ndate: 2025-02-09\n=======\ndate: ")
      .replace("summary", "¦text/conflict¦>>>>>>> nhánh\nsummary"),
  },
};

/** However a value is written. */
const inValues: Record<string, Marked> = {
  folded: inHead("", { summary: ">-\n  Một¦text/double-space¦  hai\n  ba ¦text/repeated-word¦của của bốn." }),
  literal: inHead("", { summary: "|\n  Một¦text/double-space¦  hai\n  ba." }),
  "over two lines": inHead("", { summary: "Một\n  hai¦text/double-space¦  ba." }),
  "in double quotes": inHead("", { title: '"Ti\\u00eau \\"đề\\"¦text/double-space¦  thử"' }),
  "in single quotes": inHead("", { title: "'Tiêu ''đề''¦text/double-space¦  thử'" }),
  "with an anchor": inHead("kicker: &k Một¦text/double-space¦  hai\n"),
  "behind a key in quotes": inHead('"kicker" : Một¦text/double-space¦  hai # ghi  chú\n'),
  "in a flow": inHead(`speakers: [{"name": 'Hai¦text/double-space¦  Ba', title: Thợ}]\n`),
  "tags in a flow": inHead(
    "tags: [\"Lúa¦text/double-space¦  gạo\", ¦text/look-alike¦Ðất, 'Cà¦text/invisible¦\u200b phê']\n",
  ),
  "tags in lines": inHead('tags:\n- Lúa¦text/double-space¦  gạo\n- "¦text/look-alike¦Ðất" # ghi  chú\n'),
  "a photo in a flow": withPhoto(
    "Một.",
    "photos: [¦photo/no-alt¦{src: photos/a.jpg, caption: Một, credit: Hai}]\n",
  ),
  "one photo by three paths": withPhoto(
    "Một.",
    photos(
      "src: photos/a.jpg",
      "¦photo/duplicate¦src: ./photos/a.jpg",
      "¦photo/duplicate¦src: photos/../photos/a.jpg",
    ),
  ),
  "speakers of every kind": inHead(
    "speakers: [¦reference/unknown¦nguoi-thuu, ¦key/format¦Người Thử, {person: nguoi-thu}, ¦speaker/no-title¦{name: Ai}]\n",
  ),
  "dates of every kind": inHead(
    "¦date/order¦updated: 2025-02-09\n¦date/before-embargo¦publishAt: 2025-02-11\nembargo: 2025-02-12\n¦date/order¦expireAt: 2025-02-11\n",
  ),
  "a date that cannot be, and nothing of that day": {
    text: marked("Một.", "speakers: [nguoi-thu]\n", { date: "2025-02-30" }).replace(
      "date:",
      "¦date/impossible¦date:",
    ),
  },
  "an address that another article has, and its old one": inHead("slug: mot\naliases: [/cu.aspx]\n"),
  "the address of another": inHead("¦address/duplicate¦slug: mot\n"),
  "the old address of another": inHead('aliases:\n  - /mot.aspx\n  - ¦alias/taken¦"/cu.aspx"\n'),
  "the address of another, in a flow": {
    text: "---\n{title: Thử, date: 2025-02-10, summary: Thử., section: tin-tuc, ¦address/duplicate¦slug: mot}\n---\n",
  },
  "a tag that is a part of another": inHead("tags: [Đồng lúa mới, ¦tag/spelling¦lúa mới]\n"),
  "a tag as it is spelt": inHead("tags: [Đồng lúa mới, Lúa Mới]\n", { date: "2025-02-10 07:00" }),
  "an original that there is not": inHead("¦link/broken¦translationOf: 2025/02/khong-co\n"),
  "a quotation mark that is not closed": inHead("", { title: `¦yaml/syntax¦"Tiêu đề thử` }),
  "a bracket that is not closed": inHead("tags: ¦yaml/syntax¦[Lúa, gạo\nlang: vi\n"),
  "a byline of nobody": { text: marked("Một.").replace("byline: Ban biên tập", "¦key/empty¦byline:") },
};
const speaks = "speakers: [nguoi-thu]\n";
const titled = (body: string): Marked => inBody(body, speaks);

/** What is said of a person who is the chair now, and was the deputy. */
const inTitles: Record<string, Marked> = {
  "before the name": titled("😀 Bà ¦person/other-title¦Phó Chủ tịch UBND huyện Như Xuân Người Thử Một nói."),
  "behind the name": titled(
    "Bà Người Thử Một, ¦person/other-title¦Phó Chủ tịch Thường trực UBND huyện, nói.",
  ),
  "of another level": titled("Bà Người Thử Một, ¦person/other-title¦Chủ tịch UBND tỉnh."),
  "over two lines": titled("Theo ¦person/other-title¦Phó Chủ tịch\nUBND huyện\nNgười Thử Một."),
  "of a name in bold, and of a link": titled(
    "¦person/other-title¦PCT UBND huyện **Người Thử Một**; [Người Thử Một](/nguoi/nguoi-thu/), ¦person/other-title¦Phó Chủ tịch UBND huyện.",
  ),
  "in a caption": withPhoto(
    "Một.",
    `${speaks}photos:\n  - src: photos/a.jpg\n    alt: Ba người\n    caption: ¦person/other-title¦Phó Chủ tịch UBND huyện Người Thử Một\n    credit: Hai\n`,
  ),
  "right ones": titled(
    "Chủ tịch UBND huyện Người Thử Một; Người Thử Một, Chủ tịch Ủy ban nhân dân huyện Như Xuân, nói.",
  ),
  "former and acting ones": titled(
    "Nguyên Phó Chủ tịch UBND huyện Người Thử Một. Q. Chủ tịch UBND tỉnh Người Thử Một. Khi còn là Phó Chủ tịch UBND huyện Người Thử Một. Bà Người Thử Một, nguyên Phó Chủ tịch UBND huyện, nói.",
  ),
  "the next one's": titled(
    "Bà Người Thử Một, Phó Chủ tịch UBND huyện Trần Văn A. Phó Chủ tịch UBND huyện và bà Người Thử Một. Chủ tịch UBND huyện Người Thử Một, Phó Chủ tịch UBND huyện, và các ban. Sau bà Người Thử Một, Phó Chủ tịch UBND huyện phát biểu.",
  ),
  "of somebody whose name is longer": titled("Phó Chủ tịch UBND huyện Người Thử Một Hai nói."),
  "another body's": titled("Chủ tịch Hội Khuyến học huyện Người Thử Một nói."),
  "of another paragraph": titled(
    "- Phó Chủ tịch UBND huyện\n- Người Thử Một\n\nPhó Chủ tịch UBND huyện\n\nNgười Thử Một.",
  ),
};

test.each(Object.entries({ inTexts, inBodies, inValues, inTitles }))(
  "what is wrong is told where it stands: %s",
  async (_group, cases) => {
    const { told, marks } = await compare(cases);
    expect(told).toEqual(marks);
  },
);
