import type { Dice } from "../../random.ts";
import { SITE } from "../desk.ts";
import { type Draft, HERE, recordIn, yaml } from "../draft.ts";
import { kind, silent } from "../kind.ts";
import { addBlock, BLANK, inBody, paragraphs, replaceOne, WORD } from "../passages.ts";
import { VAGUE } from "./vague-words.ts";

/** Puts Markdown where a word of the body stands, which it is given; what goes by reference is defined below. */
function atWord(draft: Draft, dice: Dice, write: (word: string) => string, definition = ""): boolean {
  const isDone = replaceOne(draft, dice, WORD, ([word]) => write(word), inBody);
  if (isDone && definition) draft.body.push(definition);
  return isDone;
}

/** A link in one of Markdown's forms; of it, the address is where a mistake is told. */
export function linkTo(draft: Draft, dice: Dice, href: string): boolean {
  const at = HERE + href;
  const absolute = href.startsWith("/")
    ? [() => atWord(draft, dice, (word) => `${word} <${HERE}${SITE}${href}>`)]
    : [];
  const form = dice.pick<() => unknown>([
    () => atWord(draft, dice, (word) => `[${word}](${at})`),
    () => atWord(draft, dice, (word) => `[${word}](${at} "Bài thử")`),
    () => atWord(draft, dice, (word) => `[${word}](${at} 'Bài thử')`),
    () => atWord(draft, dice, (word) => `[${word}](<${at}>)`),
    () => atWord(draft, dice, (word) => `**[${word}](${at})**`),
    () => atWord(draft, dice, (word) => `[*${word}*](${at})`),
    () => atWord(draft, dice, (word) => `[${word}][thu-1]`, `[thu-1]: ${at}`),
    () => atWord(draft, dice, (word) => `[${word}][thu-1]`, `[Thu-1]: <${at}> "Bài thử"`),
    () => atWord(draft, dice, (word) => `[${word} thử][]`) && defineWord(draft, at),
    () => atWord(draft, dice, (word) => `[${word} thử]`) && defineWord(draft, at),
    () => addBlock(draft, dice, `- [Bài thử](${at})\n- Mục hai`),
    () => addBlock(draft, dice, `> Xem [bài thử](${at}).`),
    () => addBlock(draft, dice, `## Xem [bài thử](${at})`),
    () => addBlock(draft, dice, `| Bài | Ngày |\n| --- | ---- |\n| [bài thử](${at}) | 1/1 |`),
    ...absolute,
  ]);
  return form() !== false;
}

/** Defines the reference that stands in the body: `[từ thử]`. */
function defineWord(draft: Draft, address: string): boolean {
  const label = /\[(\p{L}+ thử)\]/u.exec(draft.body.join("\n"))?.[1];
  draft.body.push(`[${label}]: ${address}`);
  return true;
}

function missing(draft: Draft, dice: Dice): string {
  const month = draft.folder.slice("content/articles/".length, "content/articles/2020/10".length);
  return dice.pick([
    `/${month}/bai-khong-co/`,
    `/${month}/bai-khong-co`,
    `/${month}/khong-co.pdf`,
    "../bai-khong-co/",
    "/thoi-suu/",
    "/nguoi/khong-co-ai/",
    "/dia-diem/khong-co/",
    "/chu-de/khong-co-the-nay/",
    "tai-lieu-khong-co.pdf",
    "/trang-khong-co/",
    "/trang-khong-co.html",
    `/${month}/bài-không-có/`,
    `${SITE}/${month}/bai-khong-co/`,
    `//toa-soan.example/${month}/bai-khong-co/`,
    `http://toa-soan.example/${month}/bai-khong-co/`,
    `/${month}/bai-khong-co/?a=1&b=2`,
    `/${month}/bai-khong-co/#muc`,
  ]);
}

const RIGHT_WORDS = [
  "kế hoạch năm 2025",
  "Nghị quyết 57",
  "Danh sách này",
  "Đây là bài thử đầu tiên",
  "Dạy và học",
  "Thêm một ca bệnh",
  "Link Park",
];

export const linkKinds = [
  kind("broken link within the site", "link/broken", (draft, dice) =>
    linkTo(draft, dice, missing(draft, dice)),
  ),
  kind("broken link in a caption or a correction", "link/broken", (draft, dice) => {
    const words = `Xem [bài thử](${missing(draft, dice)}).`;
    if (dice.number(2)) {
      const keys = recordIn(draft, "photos", dice.number(2));
      keys.delete("caption");
      keys.set(`${HERE}caption`, words);
    } else
      draft.keys.set("corrections", [
        new Map<string, string | ReturnType<typeof yaml>>([
          ["date", draft.keys.get("date") as ReturnType<typeof yaml>],
          [`${HERE}text`, words],
        ]),
      ]);
  }),
  kind("link written as HTML", "body/raw-html", (draft, dice) => {
    const href = missing(draft, dice);
    const tag = dice.pick([
      `<a href="${href}">`,
      `<a class="x" href='${href}' target="_blank">`,
      `<A HREF="${href}">`,
      `<a\nhref="${href}">`,
    ]);
    return atWord(draft, dice, (word) => `${HERE}${tag}${word}</a>`);
  }),
  kind("link of a picture", "body/inline-photo", (draft, dice) => {
    addBlock(draft, dice, `[![Ảnh](${HERE}photos/anh-thu-1.jpg)](${missing(draft, dice)})`);
  }),
  kind("anchor that is not there", "link/no-anchor", (draft, dice) => {
    addBlock(draft, dice, "## Mục một", "Một đoạn văn ngắn.");
    return linkTo(
      draft,
      dice,
      dice.pick([
        "#muc-thu-hai",
        "#anh-khong-co",
        "#Muc-mot",
        "#mục-thử-hai",
        "#muc-thu-một-hai",
        "#muc_mot",
        "./#muc-thu-hai",
        "#top-2",
      ]),
    );
  }),
  kind("link without words", "link/no-words", (draft, dice) => {
    const href = dice.pick(["https://a.example/", "/thoi-su/", "mailto:a@a.example"]);
    const words = dice.pick(["", " ", "**", "\u00a0", "…", "→", "👉", ">>", "-", "."]);
    return dice.number(2)
      ? replaceOne(draft, dice, BLANK, () => ` ${HERE}[${words}](${href}) `, inBody)
      : replaceOne(draft, dice, BLANK, () => ` ${HERE}[${words}](<${href}> "Thử") `, inBody);
  }),
  kind("link without an address", "link/no-target", (draft, dice) => {
    const target = dice.pick(["()", "( )", "(#)", "(<>)", '(# "Bài thử")']);
    return atWord(draft, dice, (word) => `${HERE}[${word} thử]${target}`);
  }),
  kind("link by a reference that is not defined", "link/no-target", (draft, dice) =>
    atWord(draft, dice, (word) => `${HERE}[${word} thử][khong-co]`),
  ),
  kind('words that say nothing ("tại đây")', "link/vague", (draft, dice) => {
    const words = dice.pick(VAGUE);
    const dressed = dice.pick([
      words,
      words,
      `**${words}**`,
      `*${words}*`,
      `${words}.`,
      `${words}...`,
      `${words} >>`,
      `>> ${words}`,
      `“${words}”`,
      `(${words})`,
      words.normalize("NFD"),
      words.toUpperCase(),
      `👉 ${words}`,
      ` ${words} `,
    ]);
    const target = dice.pick([
      "(https://a.example/)",
      '(https://a.example/ "Trang thử")',
      "(<https://a.example/>)",
      "(/thoi-su/)",
      "[thu-2]",
    ]);
    const isDone = replaceOne(draft, dice, BLANK, () => ` ${HERE}[${dressed}]${target} `, inBody);
    if (target === "[thu-2]") draft.body.push("[thu-2]: https://a.example/");
    return isDone;
  }),
  kind("link that no browser may follow", "body/unsafe-link", (draft, dice) => {
    const at = `${HERE}${dice.pick(["javascript:alert(1)", "JavaScript:void(0)", "file:///C:/tai-lieu.docx", "data:text/html,x", "vbscript:x", "ftp://a.example/a.zip"])}`;
    return dice.number(2)
      ? atWord(draft, dice, (word) => `[${word}](${at})`)
      : atWord(draft, dice, (word) => `[${word}][thu-3]`, `[thu-3]: ${at}`);
  }),
  kind("two articles at one address", "address/duplicate", (draft) => {
    const [, , year, month = ""] = draft.folder.split("/");
    const slug = draft.folder.slice(draft.folder.indexOf("bai-"));
    const twin = `---\ntitle: Bài thử\ndate: ${year}-${month}-15\nsummary: Tóm tắt thử.\nsection: thoi-su\nslug: ${slug}\n---\n\nMột đoạn.\n`;
    // Of two that lay claim to an address, the first in the order of paths has it.
    draft.files.set(`/content/articles/${year}/${month}/00-${slug}/index.md`, twin);
    draft.keys.set(`${HERE}slug`, yaml(slug));
  }),
  silent("links that are right", "link/broken", (draft, dice) =>
    linkTo(
      draft,
      dice,
      dice.pick([
        "/thoi-su/",
        "/",
        "/nguoi/nguoi-thu-mot/",
        "/dia-diem/nhu-xuan/",
        "/chu-de/tin-thu/",
        "https://a.example/khong/",
        "/luu-tru/",
        "/tim-kiem/?q=a",
        "/thoi-su",
      ]),
    ),
  ),
  silent("anchors that are there", "link/no-anchor", (draft, dice) => {
    addBlock(draft, dice, "## Mục một", "Một đoạn văn ngắn.");
    return linkTo(draft, dice, dice.pick(["#muc-mot", "#anh-anh-thu-1", "#noi-dung"]));
  }),
  silent("links whose words say where", "link/vague", (draft, dice) =>
    replaceOne(draft, dice, BLANK, () => ` [${dice.pick(RIGHT_WORDS)}](https://a.example/) `, inBody),
  ),
  silent("brackets that are no link", "link/no-target", (draft, dice) => {
    const passage = dice.pick(paragraphs(draft));
    passage.write(
      `${passage.text} ${dice.pick(["\\[1\\]", "[sic]", "[...]", "a[1][2]", "`[a]()`", "[1] [2]"])}`,
    );
  }),
];
