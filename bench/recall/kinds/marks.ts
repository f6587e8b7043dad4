import type { Dice } from "../../random.ts";
import { type Draft, HERE } from "../draft.ts";
import { kind, silent } from "../kind.ts";
import { addBlock, addSentence, BLANK, inBody, type Passage, replaceOne } from "../passages.ts";

const PAIRS = ["“”", "“”", "“”", '""', "«»", "‘’", "„“", "''", "‹›", "＂＂", "「」"];
const QUOTES = /["“”«»‘’„'(]/;

const isPlain = ({ text }: Passage): boolean => !QUOTES.test(text);

/** A sentence in which something is quoted, and the mark that stays when the other one is left out. */
function quotedWithout(draft: Draft, dice: Dice, missing: "opening" | "closing", pairs: string[]): boolean {
  const [open = "", close = ""] = dice.pick(pairs);
  const [before, after] = missing === "closing" ? [HERE + open, ""] : ["", HERE + close];
  const end = dice.pick([".", ".", "", ",", "!"]);
  const sentence = dice.pick([
    `Ông nói: ${before}Chúng tôi đã làm xong việc này${end}${after}`,
    `Phong trào ${before}Sạch làng tốt ruộng${after} đã lan rộng.`,
    `${before}Đây là việc chung${after}, bà cho biết.`,
    `Cuộc thi (tên là ${before}Tìm hiểu${after}) đã mở.`,
    `Ông nói ${before}chúng tôi đã làm ${dice.pick(["xong", "được", "rồi"])}${after}.`,
  ]);
  if (dice.number(2)) {
    addBlock(draft, dice, sentence);
    // What is quoted may go on in the next paragraphs, which close it.
    return draft.body.every((text) => text.includes(HERE) || !QUOTES.test(text));
  }
  return draft.body.every((text) => !QUOTES.test(text)) && addSentence(draft, dice, sentence);
}

/** Takes one mark of a real quotation away. */
function takeAway(draft: Draft, dice: Dice, pattern: RegExp, keep: "opening" | "closing"): boolean {
  const others = draft.body.filter((text) => /[“”"«»]/.test(text)).length;
  if (others > 1) return false;
  return replaceOne(draft, dice, pattern, ([whole]) =>
    keep === "opening" ? HERE + whole.slice(0, -1) : whole.slice(1, -1) + HERE + whole.slice(-1),
  );
}

const STOPS = /(?<=\p{Ll}{3})([,;:.!?]) (?=\p{L}{2})/gu;

export const markKinds = [
  kind("quotation not closed", "text/unbalanced-quote", (draft, dice) =>
    quotedWithout(draft, dice, "closing", PAIRS.slice(0, 7)),
  ),
  kind("quotation not opened", "text/unbalanced-quote", (draft, dice) =>
    quotedWithout(draft, dice, "opening", PAIRS.slice(0, 6)),
  ),
  kind("quotation of rarer marks not closed", "text/unbalanced-quote", (draft, dice) =>
    quotedWithout(draft, dice, "closing", PAIRS.slice(7)),
  ),
  kind("mark taken from a real quotation", "text/unbalanced-quote", (draft, dice) =>
    takeAway(draft, dice, /“[^“”]{3,60}”/gu, dice.pick(["opening", "closing"])),
  ),
  kind("quotation closed with another mark", "text/unbalanced-quote", (draft, dice) => {
    const [open, close] = dice.pick([
      ["“", '"'],
      ['"', "”"],
      ["«", "”"],
      ["“", "»"],
      ["“", "“"],
      ["”", "”"],
      ["‘", '"'],
    ] as const);
    const isClosing = open !== "”";
    return (
      draft.body.every((text) => !QUOTES.test(text)) &&
      addSentence(
        draft,
        dice,
        `Phong trào ${isClosing && open !== close ? "" : HERE}${open}Sạch làng${isClosing && open !== close ? HERE : ""}${close} đã lan rộng.`,
      )
    );
  }),
  kind("quotation in a title, a lead or a caption not closed", "text/unbalanced-quote", (draft, dice) =>
    replaceOne(
      draft,
      dice,
      BLANK,
      () => ` ${HERE}${dice.pick(["“", '"', "«"])}`,
      (one) => one.where !== "body" && isPlain(one),
    ),
  ),
  kind("parenthesis without its other half", "text/unbalanced-bracket", (draft, dice) =>
    dice.number(2)
      ? replaceOne(draft, dice, BLANK, () => ` ${HERE}(`, isPlain)
      : replaceOne(draft, dice, /(?<=\p{L}{3}) (?=\p{L})/gu, () => `${HERE}) `, isPlain),
  ),
  kind("more than one blank between two words", "text/double-space", (draft, dice) =>
    replaceOne(draft, dice, BLANK, () => HERE + " ".repeat(2 + dice.number(3))),
  ),
  kind("more than one blank behind a mark", "text/double-space", (draft, dice) =>
    replaceOne(draft, dice, STOPS, ([, stop]) => `${stop}${HERE}  `),
  ),
  kind("more than one blank beside figures, quotes, bold", "text/double-space", (draft, dice) =>
    replaceOne(
      draft,
      dice,
      BLANK,
      () =>
        dice.pick([
          ` 15${HERE}  `,
          `${HERE}  15 `,
          ` “Thử”${HERE}  `,
          `${HERE}  “Thử” `,
          ` **Thử**${HERE}  `,
          `${HERE}  (thử) `,
          ` [Thử](/thoi-su/)${HERE}  `,
          `${HERE}  – `,
          ` –${HERE}  `,
        ]),
      isPlain,
    ),
  ),
  kind("a tab between two words", "text/invisible", (draft, dice) =>
    replaceOne(draft, dice, BLANK, () => HERE + dice.pick(["\t", " \t", "\t\t"]), inBody),
  ),
  kind("blank before a mark", "text/space-before-mark", (draft, dice) =>
    replaceOne(draft, dice, /(?<=\p{Ll}{3})([,;:.!?]) (?=\p{L}{2})/gu, ([, stop]) => `${HERE} ${stop} `),
  ),
  kind("blank before a mark at the end", "text/space-before-mark", (draft, dice) =>
    replaceOne(draft, dice, /(?<=\p{Ll}{2})([.!?])$/gu, ([, stop]) => `${HERE} ${stop}`),
  ),
  kind(
    "blank inside quotes or parentheses",
    ["text/space-before-mark", "text/space-after-mark"],
    (draft, dice) =>
      addSentence(
        draft,
        dice,
        dice.pick([
          `Phong trào (mới mở${HERE} ) đã lan rộng.`,
          `Phong trào “mới mở${HERE} ” đã lan rộng.`,
          `Phong trào “mới mở${HERE} ”, cuộc thi và lễ hội.`,
          `Phong trào ${HERE}“ mới mở” đã lan rộng.`,
          `Phong trào ${HERE}( mới mở) đã lan rộng.`,
          `Phong trào ${HERE}( mới mở ) đã lan rộng.`,
        ]),
      ),
  ),
  kind("no blank behind a mark", "text/no-space-after-mark", (draft, dice) =>
    replaceOne(
      draft,
      dice,
      /(?<=(?:^|\s)\p{Ll}{3,})([,;:]) (?=\p{Ll}{2,}\s)/gu,
      ([, stop = ""]) => HERE + stop,
    ),
  ),
  kind("no blank behind a full stop", "text/no-space-after-mark", (draft, dice) =>
    replaceOne(draft, dice, /(?<=\s\p{Ll}{2,})([.!?]) (?=\p{Lu}\p{Ll}+\s)/gu, ([, stop = ""]) => HERE + stop),
  ),
  kind(
    "no blank outside quotes or parentheses",
    ["text/no-space-after-mark", "text/no-space-before-mark"],
    (draft, dice) =>
      addSentence(
        draft,
        dice,
        dice.pick([
          `Phong trào${HERE}(mới mở) đã lan rộng.`,
          `Phong trào (mới mở${HERE})đã lan rộng.`,
          `Phong trào “mới mở${HERE}”đã lan rộng.`,
          `Phong trào${HERE}“mới mở” đã lan rộng.`,
          `Ngân hàng Nhà nước${HERE}(NHNN) cho biết.`,
          `Giá tăng nhanh${HERE}(50% một năm) là vì thế.`,
        ]),
      ),
  ),
  kind("mark written twice", "text/repeated-mark", (draft, dice) =>
    replaceOne(
      draft,
      dice,
      /(?<=\p{Ll}{3})([,;.]) (?=\p{L}{2})/gu,
      ([, stop = ""]) => `${HERE}${stop}${stop} `,
    ),
  ),
  kind("two marks that exclude one another", "text/repeated-mark", (draft, dice) =>
    replaceOne(
      draft,
      dice,
      /(?<=\p{Ll}{3})[,.] (?=\p{L}{2})/gu,
      () => `${HERE}${dice.pick([",.", ".,", ";.", ";,", ":.", ",;", ".;"])} `,
    ),
  ),
  kind("word written twice", "text/repeated-word", (draft, dice) =>
    replaceOne(
      draft,
      dice,
      /(?<=\p{L} )(?:các|của|và|những|nhưng|hoặc|rằng|đang|cũng|sẽ|nếu|bởi)(?= \p{L})/gu,
      ([word]) => `${HERE}${word} ${word}`,
    ),
  ),
  kind("another word written twice", "text/repeated-word", (draft, dice) =>
    replaceOne(
      draft,
      dice,
      /(?<=\p{L} )(?:được|cho|là|có|với|trong|này|đã|không|một|người|để|từ|vào|khi|về|tại|theo|đến|ra|bị)(?= \p{L})/gu,
      ([word]) => `${HERE}${word} ${word}`,
    ),
  ),
  silent("quotations that are whole", "text/unbalanced-quote", (draft, dice) => {
    const [open = "", close = ""] = dice.pick(PAIRS.filter((pair) => pair !== "''"));
    addBlock(
      draft,
      dice,
      ...dice.pick([
        [`Ông nói: ${open}Việc này xong.${close}`],
        [`${open}Việc này xong.`, `${open}Việc kia cũng xong${close}, ông nói.`],
        [`Ông nói: ${open}Việc này ‘xong’ rồi${close}.`],
        [`Màn hình 24" và ống 1,5".`],
        ["Nhạc rock 'n' roll, thập niên ’90."],
        [`Mã \`${open}\`.`],
      ]),
    );
    return draft.body.filter((text) => !text.includes(open)).every((text) => !QUOTES.test(text));
  }),
  silent("parentheses that are whole, numbers and faces", "text/unbalanced-bracket", (draft, dice) =>
    addBlock(
      draft,
      dice,
      dice.pick([
        "Mục a) và b) đã xong.",
        "Vui quá :)",
        "Ông (sinh năm 1970 (tuổi Tuất)) nói.",
        "1) Việc một.",
        "Xem `(`.",
        "Vui =))",
      ]),
    ),
  ),
  silent(
    "quotes and parentheses that are written as they should be",
    [
      "text/no-space-after-mark",
      "text/no-space-before-mark",
      "text/space-after-mark",
      "text/space-before-mark",
    ],
    (draft, dice) =>
      addSentence(
        draft,
        dice,
        dice.pick([
          "Phong trào (mới mở), “sạch làng” (2025) đã lan rộng.",
          "Hàm số f(x) và g(x) bằng nhau.",
          "Người(s) và khoản(1) này.",
          "Anh Ba (“Ba Thử”) nói.",
          "Vui quá :( mà không :) sao.",
          "Chất Ca(OH)2 và CO(NH2)2.",
          "Việc a)và b)đã xong.",
          "Gặp “Bà Tám”, (bà) nói.",
          "Lệnh `ham(a)b` và `( a )`.",
          "Chọn (x) hoặc ( ) vào ô.",
        ]),
      ),
  ),
  silent("blanks that are meant", "text/double-space", (draft, dice) =>
    addBlock(
      draft,
      dice,
      dice.pick([
        "Dòng một  \nDòng hai",
        "`a  b`",
        "| a    | b  |\n| ---- | -- |\n| một  | hai |",
        "```\na  b\n```",
        "    a  b",
      ]),
    ),
  ),
  silent("marks with blanks that are meant", "text/space-before-mark", (draft, dice) =>
    addSentence(
      draft,
      dice,
      dice.pick([
        "Tỷ số 2 : 1 nghiêng về đội chủ nhà.",
        "Tỷ lệ 1 : 500.",
        "Vui quá :) đấy.",
        "Anh . . . ngập ngừng.",
        "Dùng lệnh `a , b`.",
        "Giá .NET và .vn.",
      ]),
    ),
  ),
  silent("marks without blanks that are meant", "text/no-space-after-mark", (draft, dice) =>
    addSentence(
      draft,
      dice,
      dice.pick([
        "TP.HCM có 10,5 triệu người.",
        "Trang vnexpress.net và tên miền gov.vn.",
        "Lúc 8:30, tỷ số 2:1.",
        "PGS.TS Thử nói.",
        "Tên tệp tai-lieu.docx.",
        "Giá 1.000.000 đồng.",
        "Số 12/2025/NĐ-CP.",
        "Địa chỉ https://a.example/a,b;c.d",
        "Thư gửi ban@toa-soan.example,ok.",
      ]),
    ),
  ),
  silent("words that may stand twice", "text/repeated-word", (draft, dice) =>
    addSentence(
      draft,
      dice,
      dice.pick([
        "Dần dần, từ từ và luôn luôn như vậy.",
        "Hiện tại tại xã có điện.",
        "Lý do do mưa lớn.",
        "Ngày ngày người người đi làm.",
        "Bên trong trong nhà.",
        "Công bằng bằng luật.",
      ]),
    ),
  ),
  silent("dots and marks that belong together", "text/repeated-mark", (draft, dice) =>
    addSentence(
      draft,
      dice,
      dice.pick([
        "Có chè, lúa, ngô, v.v.. Nhiều lắm.",
        "Thật ư?!",
        "Chờ... rồi đi.",
        "Ôi!!! Vui quá.",
        "Lúa, ngô,... đều tốt.",
      ]),
    ),
  ),
];
