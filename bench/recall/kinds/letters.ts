import type { Dice } from "../../random.ts";
import { HERE, yaml } from "../draft.ts";
import { kind, silent } from "../kind.ts";
import { addSentence, anyPassage, type Passage, passagesOf, replaceOne } from "../passages.ts";

const ACCENTED =
  /(?<=^|[\s“(])[\p{L}]*[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ][\p{L}]*/giu;

const CYRILLIC: Record<string, string> = {
  a: "а",
  e: "е",
  o: "о",
  c: "с",
  p: "р",
  x: "х",
  y: "у",
  A: "А",
  B: "В",
  C: "С",
  E: "Е",
  H: "Н",
  K: "К",
  M: "М",
  O: "О",
  P: "Р",
  T: "Т",
  X: "Х",
  i: "і",
};
const GREEK: Record<string, string> = {
  o: "ο",
  A: "Α",
  B: "Β",
  E: "Ε",
  H: "Η",
  K: "Κ",
  M: "Μ",
  N: "Ν",
  O: "Ο",
  P: "Ρ",
  T: "Τ",
  X: "Χ",
  Y: "Υ",
  v: "ν",
  u: "υ",
  i: "ι",
};

/** A word with one letter of another alphabet in it. */
function oneOf(letters: Record<string, string>, dice: Dice): (found: RegExpMatchArray) => string {
  return ([word]) => {
    const places = [...word].flatMap((letter, at) => (letters[letter] ? [at] : []));
    const at = dice.pick(places);
    return HERE + word.slice(0, at) + letters[word.charAt(at)] + word.slice(at + 1);
  };
}

const wordWith = (letters: Record<string, string>): RegExp =>
  new RegExp(`(?<=^|[\\s“(])(?=\\p{L}*[${Object.keys(letters).join("")}])\\p{L}{2,}(?=[\\s,.;:”)]|$)`, "gu");

const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));

/** Letters of mathematics, with which social networks make bold and italics. */
const styled = (text: string, dice: Dice): string => {
  const base = dice.pick([0x1d400, 0x1d434, 0x1d468, 0x1d5a0, 0x1d5d4, 0x1d608]);
  return text.normalize("NFD").replace(/[A-Za-z]/g, (letter) => {
    const code = letter.charCodeAt(0);
    return String.fromCodePoint(base + (code > 90 ? code - 97 + 26 : code - 65));
  });
};

/** The first of a whole text in loose marks, where it is told. */
function loosen(passage: Passage): void {
  const text = passage.text.normalize("NFD");
  const at = text.normalize("NFD").search(/(?<![\p{L}\p{M}])\p{L}[\p{L}\p{M}]*[\u0300-\u036f]/u);
  passage.write(text.slice(0, at) + HERE + text.slice(at));
}

const hasLoose = ({ text }: Passage): boolean =>
  /(?<!\p{L})\p{L}/u.test(text) && text.normalize("NFD").search(/\p{L}[\u0300-\u036f]/u) !== -1;

export const letterKinds = [
  kind("loose marks in the whole text", "text/not-nfc", (draft) => {
    for (const passage of passagesOf(draft)) passage.write(passage.text.normalize("NFD"));
    const [first] = passagesOf(draft).filter(hasLoose);
    if (first) loosen(first);
    return first !== undefined;
  }),
  kind("loose marks in one word", "text/not-nfc", (draft, dice) =>
    replaceOne(draft, dice, ACCENTED, ([word]) => HERE + word.normalize("NFD")),
  ),
  kind("loose marks in one text (title, lead, caption)", "text/not-nfc", (draft, dice) => {
    const passage = anyPassage(draft, dice, (one) => one.where !== "body" && hasLoose(one));
    return passage ? loosen(passage) : false;
  }),
  kind("loose marks in a tag, a byline, a kicker", "text/not-nfc", (draft, dice) => {
    const [key, value] = dice.pick([
      ["tags", `[${HERE}${"Nghị quyết".normalize("NFD")}]`],
      ["byline", `${HERE}${"Nguyễn Thử".normalize("NFD")}`],
      ["kicker", `${HERE}${"Chính trị".normalize("NFD")}`],
      ["tags", `\n  - ${HERE}${"Đời sống".normalize("NFD").replace("Đ", "Đ")}`],
    ] as const);
    draft.keys.set(key, yaml(value.includes("Đ") ? value.replace(HERE, "").replace("Đ", `${HERE}Đ`) : value));
  }),
  kind("marks in the wrong order", "text/mark-order", (draft, dice) =>
    replaceOne(
      draft,
      dice,
      /(?<=^|[\s“(])\p{L}*[ấầẩẫốồổỗếềểễắằẳẵ]\p{L}*/giu,
      ([word]) =>
        HERE +
        word.replace(/[ấầẩẫốồổỗếềểễắằẳẵ]/iu, (letter) => {
          const [base = "", hat = "", tone = ""] = letter.normalize("NFD");
          return base.concat(tone).normalize("NFC") + hat;
        }),
    ),
  ),
  kind("Ð ð Ɖ for Đ đ", "text/look-alike", (draft, dice) =>
    replaceOne(
      draft,
      dice,
      /(?<=^|[\s“(])\p{L}*[Đđ]\p{L}*/gu,
      ([word]) =>
        HERE +
        word.replace(/[Đđ]/, (letter) => dice.pick(letter === "Đ" ? ["Ð", "Ð", "Ɖ"] : ["ð", "ð", "ɖ"])),
    ),
  ),
  kind("Ð in capitals and short forms", "text/look-alike", (draft, dice) => {
    const word = dice.pick([
      "HĐND",
      "QĐ-TTg",
      "NĐ-CP",
      "ĐBQH",
      "LĐLĐ",
      "BĐBP",
      "HĐQT",
      "TĐKT",
      "ĐOÀN",
      "QUYẾT ĐỊNH",
      "GD&ĐT",
      "GD-ĐT",
      "CĐ",
      "KĐT",
      "THPT Đông Sơn",
    ]);
    const broken = word
      .split(" ")
      .map((part) => (part.includes("Đ") ? HERE + part.replace("Đ", "Ð") : part))
      .join(" ")
      .replace(/\ue000(\p{L}+[-&])(?=Ð)/u, `$1${HERE}`);
    return addSentence(draft, dice, `Theo ${broken} của tỉnh.`);
  }),
  kind("a Cyrillic letter", "text/look-alike", (draft, dice) =>
    replaceOne(draft, dice, wordWith(CYRILLIC), oneOf(CYRILLIC, dice)),
  ),
  kind("a Greek letter", "text/look-alike", (draft, dice) =>
    replaceOne(draft, dice, wordWith(GREEK), oneOf(GREEK, dice)),
  ),
  kind("full-width letters and figures", "text/look-alike", (draft, dice) =>
    replaceOne(draft, dice, /(?<=\s)[A-Za-z0-9]{2,}(?=\s)/gu, ([word]) => HERE + fullWidth(word)),
  ),
  kind("letters of mathematics as bold", "text/look-alike", (draft, dice) =>
    replaceOne(draft, dice, /(?<=\s)\p{L}*[a-z]\p{L}*(?=\s)/gu, ([word]) => HERE + styled(word, dice)),
  ),
  silent("letters of other alphabets, meant so", "text/look-alike", (draft, dice) =>
    addSentence(
      draft,
      dice,
      dice.pick([
        "Báo Правда đưa tin.",
        "Tia α và β, sóng λ, 5 μm, 10 Ω.",
        "Ca sĩ Björk Guðmundsdóttir hát.",
        "Nhà báo Jón Sigurðsson viết.",
        "Đài НТВ phát.",
        "Đảo Ελλάδα đẹp.",
        "Phiên âm /ðə/ trong tiếng Anh.",
        "Góc 90°, x² và H₂O.",
      ]),
    ),
  ),
  silent("composed letters of other languages", "text/not-nfc", (draft, dice) =>
    addSentence(draft, dice, dice.pick(["Thành phố São Paulo.", "Nhà văn Čapek.", "Món phở.", "Quán café."])),
  ),
];
