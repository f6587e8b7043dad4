import type { Dice } from "../../random.ts";
import { former, nobody, people, type Somebody } from "../desk.ts";
import { type Draft, HERE, yaml } from "../draft.ts";
import { kind, silent } from "../kind.ts";
import { addSentence } from "../passages.ts";
import { TITLES } from "./title-words.ts";

const ADDRESSES = ["", "", "ông ", "bà ", "đồng chí ", "Đồng chí ", "đ/c ", "anh ", "chị ", "TS. ", "ThS. "];

/** A sentence in which somebody is called by an office, before the name or behind it. */
function calling(title: string, name: string, dice: Dice): string {
  const address = dice.pick(ADDRESSES);
  const marked = `${HERE}${title}`;
  const bold = dice.pick([name, name, name, `**${name}**`]);
  return dice.pick([
    `${marked} ${address}${bold} phát biểu tại buổi làm việc.`,
    `Tại buổi làm việc, ${marked} ${address}${bold} cho biết đã nhận đủ ý kiến.`,
    `Dự buổi làm việc có ${address}${bold}, ${marked}.`,
    `Theo ${address}${bold}, ${marked}, việc này đã xong.`,
    `${address === "" ? "Ông " : ""}${address.trim()} ${bold} - ${marked} cho biết như vậy.`.trim(),
    `${address === "" ? "Bà " : ""}${address.trim()} ${bold} – ${marked} nói thêm.`.trim(),
    `Dự lễ có các ông, bà: ${bold}, ${marked}; đại diện các phòng.`,
    `${address === "" ? "Ông " : ""}${address.trim()} ${bold} (${marked}) trao quà.`.trim(),
    `Chủ trì là ${address}${bold} — ${marked}.`,
  ]);
}

const speak = (draft: Draft, { id }: Somebody): unknown => draft.keys.set("speakers", yaml(`[${id}]`));

function sayOf(draft: Draft, dice: Dice, part: "wrong" | "right"): boolean {
  const person = dice.pick(people);
  speak(draft, person);
  const title = dice.pick(TITLES[person.id]?.[part] ?? []);
  return addSentence(draft, dice, calling(title, person.name, dice));
}

/** What nobody can hold against a record. */
const OTHERS = [
  "Người Thử Một từng là Chủ tịch UBND xã.",
  "Khi còn là Chủ tịch UBND xã, Người Thử Một đã nói vậy.",
  "Chủ tịch UBND huyện Người Thử Một Hai không dự.",
  "Ông Người Thử Một, Phó Chủ tịch UBND huyện, Chủ tịch UBND xã Trần Thử cùng dự.",
  "Người Thử Một gặp Chủ tịch UBND tỉnh.",
  "Người Thử Một thay mặt Chủ tịch UBND huyện trao quà.",
  "Thừa ủy quyền của Chủ tịch UBND huyện, Người Thử Một ký.",
  "Ông Người Thử Một - được bầu làm Chủ tịch UBND huyện nhiệm kỳ tới.",
  "Thư ký của Chủ tịch UBND huyện, Người Thử Một, cho biết.",
  "Trước sự có mặt của Chủ tịch UBND huyện, ông Người Thử Một cảm ơn.",
  "Cùng dự có Chủ tịch UBND huyện, Người Thử Một và các phòng.",
  "Ông Người Thử Một – Chủ tịch UBND tỉnh giao việc này từ năm trước.",
];

export const titleKinds = [
  kind("title in the text that contradicts the record", "person/other-title", (draft, dice) =>
    sayOf(draft, dice, "wrong"),
  ),
  kind("contradicting title, a comma or a colon before the name", "person/other-title", (draft, dice) => {
    const person = dice.pick(people);
    speak(draft, person);
    const title = HERE + dice.pick(TITLES[person.id]?.wrong ?? []);
    return addSentence(
      draft,
      dice,
      `${title}${dice.pick([",", ":"])} ${dice.pick(["ông ", "bà ", ""])}${person.name} kết luận.`,
    );
  }),
  kind("office that has ended", "person/office-ended", (draft, dice) => {
    const way = dice.pick([
      `[${HERE}${former.id}]`,
      `\n  - ${HERE}${former.id}`,
      `\n  - nguoi-thu-mot\n  - ${HERE}${former.id}`,
      `\n  - ${HERE}person: ${former.id}`,
    ]);
    draft.keys.set("speakers", yaml(way));
  }),
  kind("nobody's office", "person/no-office", (draft) =>
    draft.keys.set("speakers", yaml(`[${HERE}${nobody.id}]`)),
  ),
  kind("speaker without a title", "speaker/no-title", (draft, dice) => {
    const name = dice.pick(["Người Thử Bảy", "Ông Người Thử Bảy", "Trần Thử"]);
    const way = dice.pick([
      `[{${HERE}name: ${name}}]`.replace(`{${HERE}`, `${HERE}{`),
      `\n  - ${HERE}name: ${name}`,
      `\n  - ${HERE}name: ${name}\n    honorific: Tiến sĩ`,
    ]);
    draft.keys.set("speakers", yaml(way));
  }),
  kind("quote of somebody who is not among the speakers", "quote/unknown-speaker", (draft, dice) => {
    const name = dice.pick(["Người Khác", "nguoi-khac", "Người Thử Tám", "Trần Thử"]);
    const way = dice.pick([
      `> Một lời thử.\n> — ${HERE}${name}`,
      `> Một lời thử.\n>\n> — ${HERE}${name}`,
      `> “Một lời thử.”\n> – ${HERE}${name}`,
    ]);
    draft.body.splice(1, 0, way);
  }),
  silent("titles that the record has, or may", "person/other-title", (draft, dice) =>
    sayOf(draft, dice, "right"),
  ),
  silent("titles of others, or of other times", "person/other-title", (draft, dice) => {
    speak(draft, people[0] as Somebody);
    return addSentence(draft, dice, dice.pick(OTHERS));
  }),
];
