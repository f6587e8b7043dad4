import { HERE } from "../draft.ts";
import { kind, silent } from "../kind.ts";
import { addBlock, addSentence, BLANK, inBody, type Passage, replaceOne } from "../passages.ts";

const isPlain = ({ text }: Passage): boolean => !/["“”«»‘’„'(]/.test(text);
const STOPS = /(?<=\p{Ll}{3})([,;:.!?]) (?=\p{L}{2})/gu;

/** Blanks, marks and words: too many or too few. */
export const spacingKinds = [
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
