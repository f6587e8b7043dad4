import type { Dice } from "../../random.ts";
import { type Draft, HERE } from "../draft.ts";
import { kind, silent } from "../kind.ts";
import { addSentence, passagesOf } from "../passages.ts";

/** Words in both ways: the tone on the first vowel, and on the second. */
const PAIRS = [
  ["hòa", "hoà"],
  ["hóa", "hoá"],
  ["hỏa", "hoả"],
  ["họa", "hoạ"],
  ["tòa", "toà"],
  ["tỏa", "toả"],
  ["khóa", "khoá"],
  ["xóa", "xoá"],
  ["thỏa", "thoả"],
  ["khỏe", "khoẻ"],
  ["xòe", "xoè"],
  ["thủy", "thuỷ"],
  ["thúy", "thuý"],
  ["thùy", "thuỳ"],
  ["hủy", "huỷ"],
  ["lũy", "luỹ"],
  ["tùy", "tuỳ"],
  ["lụy", "luỵ"],
  ["ủy", "uỷ"],
  ["úy", "uý"],
] as const;

/** With letters behind them the tone has one place only. */
const OPEN = /(?<![\p{L}\p{M}])\p{Ll}*(?:[òóỏõọ][ae]|[ùúủũụ]y|o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?![\p{L}\p{M}])/gu;

const other = (word: string): string =>
  PAIRS.flatMap(([first, second]) =>
    word.endsWith(first)
      ? [word.slice(0, -first.length) + second]
      : word.endsWith(second)
        ? [word.slice(0, -second.length) + first]
        : [],
  )[0] ?? "";

/** Words of the article that have another way, so that the one that is put in is the rarer. */
function ownStyle(draft: Draft): "first" | "second" | undefined {
  const words = passagesOf(draft)
    .flatMap(({ text }) => text.match(OPEN) ?? [])
    .filter((word) => !/^q/.test(word));
  const isFirst = (word: string) => /[òóỏõọùúủũụ]/.test(word);
  const first = words.filter(isFirst).length;
  if (first > 1 && first === words.length) return "first";
  return first === 0 && words.length > 1 ? "second" : undefined;
}

function mix(draft: Draft, dice: Dice, dress: (word: string) => string): boolean {
  const own = ownStyle(draft);
  if (!own) return false;
  const pair = dice.pick(PAIRS);
  return addSentence(draft, dice, `Việc ${HERE}${dress(own === "first" ? pair[1] : pair[0])} đã xong.`);
}

export const toneKinds = [
  kind("tone placed the other way in one word", "text/tone-placement", (draft, dice) =>
    mix(draft, dice, (word) => word),
  ),
  kind("tone placed the other way in loose marks", "text/tone-placement", (draft, dice) =>
    mix(draft, dice, (word) => word.normalize("NFD")),
  ),
  kind("tone placed the other way in capitals", "text/tone-placement", (draft, dice) => {
    const own = ownStyle(draft);
    if (!own) return false;
    const pair = dice.pick(PAIRS);
    const word = (own === "first" ? pair[1] : pair[0]).toUpperCase();
    const words = dice.pick([
      `VĂN ${HERE}${word} XÃ`,
      `ĐÃ ${HERE}${word} XONG VIỆC`,
      `KẾ HOẠCH ${HERE}${word}`,
    ]);
    if (dice.number(2)) draft.body.splice(1, 0, `## ${words}`);
    else return addSentence(draft, dice, `${words}.`);
    return true;
  }),
  kind("tone placed the other way at the head of a sentence", "text/tone-placement", (draft, dice) => {
    const own = ownStyle(draft);
    if (!own) return false;
    const words =
      own === "first"
        ? [
            "Uỷ ban nhân dân",
            "Hoà giải viên cơ sở",
            "Thuỷ lợi phí",
            "Tuỳ từng nơi",
            "Huỷ kết quả",
            "Toà án huyện",
            "Khoá học này",
            "Xoá nhà tạm",
            "Thoả thuận này",
            "Khoẻ để học",
          ]
        : [
            "Ủy ban nhân dân",
            "Hòa giải viên cơ sở",
            "Thủy lợi phí",
            "Tùy từng nơi",
            "Hủy kết quả",
            "Tòa án huyện",
            "Khóa học này",
            "Xóa nhà tạm",
            "Thỏa thuận này",
            "Khỏe để học",
          ];
    return addSentence(draft, dice, `${HERE}${dice.pick(words)} đã có từ trước.`);
  }),
  kind("tone placed the other way in the title", "text/tone-placement", (draft) => {
    const own = ownStyle(draft);
    const title = String(draft.keys.get("title"));
    const word = (title.match(OPEN) ?? []).find((found) => other(found));
    if (!own || !word) return false;
    draft.keys.set("title", title.replace(word, HERE + other(word)));
    return true;
  }),
  silent("names with the tone the other way", "text/tone-placement", (draft, dice) => {
    const own = ownStyle(draft);
    if (!own) return false;
    const name =
      own === "first"
        ? dice.pick(["bà Thuỷ", "Nguyễn Thị Hoà", "xã Hoà Bình", "chị Thuý", "Phạm Văn Hoá"])
        : dice.pick(["bà Thủy", "Nguyễn Thị Hòa", "xã Hòa Bình", "chị Thúy", "Phạm Văn Hóa"]);
    return addSentence(draft, dice, dice.pick([`Gặp ${name} ở đó.`, `Hôm ấy ${name} nói vậy.`]));
  }),
  silent("words with one place only, or cited", "text/tone-placement", (draft, dice) =>
    addSentence(
      draft,
      dice,
      dice.pick([
        "Việc quý này hoàn toàn quỷ quyệt.",
        "Hai cách viết “hoà” và “hòa” đều có.",
        "Mã `hoà` và `hòa`.",
      ]),
    ),
  ),
];
