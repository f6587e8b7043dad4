import type { Dice } from "../../random.ts";
import { former, nobody, people, type Somebody } from "../desk.ts";
import { type Draft, HERE, yaml } from "../draft.ts";
import { kind, silent } from "../kind.ts";
import { addSentence } from "../passages.ts";

/** By id: offices that contradict the record, as news writes them, and others that do not. */
const TITLES: Record<string, { wrong: string[]; right: string[] }> = {
  "nguoi-thu-mot": {
    wrong: [
      "Chủ tịch UBND huyện",
      "Chủ tịch UBND huyện Như Xuân",
      "Chủ tịch Ủy ban nhân dân huyện",
      "Chủ tịch Uỷ ban nhân dân huyện Như Xuân",
      "Chủ tịch huyện",
      "Chủ tịch H. Như Xuân",
      "CT UBND huyện",
      "Phó Chủ tịch HĐND huyện",
      "Phó Chủ tịch Hội đồng nhân dân huyện Như Xuân",
      "Phó Chủ tịch UBND tỉnh",
      "Phó Chủ tịch UBND xã",
      "PCT UBND tỉnh",
      "Phó Chủ tịch UBND tỉnh Thanh Hóa",
      "phó chủ tịch UBND thị trấn",
      "chủ tịch UBND huyện",
      "CHỦ TỊCH UBND HUYỆN",
      "Phó Chủ tịch Thường trực UBND tỉnh",
    ],
    right: [
      "Phó Chủ tịch UBND huyện",
      "Phó Chủ tịch Ủy ban nhân dân huyện Như Xuân",
      "PCT UBND huyện",
      "Phó Chủ tịch Thường trực UBND huyện",
      "Phó Chủ tịch huyện",
      "nguyên Chủ tịch UBND xã",
      "cựu Chủ tịch UBND huyện",
      "Q. Chủ tịch UBND huyện",
      "Quyền Chủ tịch UBND huyện",
      "Trưởng ban Chỉ đạo",
      "Bí thư Chi bộ",
      "Phó CT UBND huyện",
      "Phó chủ tịch UBND H.Như Xuân",
    ],
  },
  "nguoi-thu-hai": {
    wrong: [
      "Phó Chủ tịch UBND xã",
      "Phó Chủ tịch UBND xã Xuân Bình",
      "Phó Chủ tịch Thường trực UBND xã",
      "Chủ tịch HĐND xã",
      "Chủ tịch UBND huyện",
      "Chủ tịch UBND phường",
      "Chủ tịch UBND P. Xuân Bình",
      "PCT UBND xã",
      "P.CT UBND xã",
      "Phó CT UBND xã",
      "Chủ tịch Ủy ban MTTQ xã",
      "Chủ tịch UBMTTQ xã Xuân Bình",
      "Chủ tịch MTTQ xã",
      "Chủ tịch Hội Nông dân xã",
      "Chủ tịch Hội LHPN xã",
      "Chủ tịch Hội Cựu chiến binh xã",
      "Chủ tịch Hội CCB xã",
    ],
    right: [
      "Chủ tịch UBND xã",
      "Chủ tịch Ủy ban nhân dân xã Xuân Bình",
      "Chủ tịch xã",
      "CT UBND xã",
      "Bí thư Đảng ủy xã",
      "Chủ tịch UBND X. Xuân Bình",
    ],
  },
  "nguoi-thu-ba": {
    wrong: [
      "Bí thư Huyện ủy",
      "Bí thư Huyện uỷ Như Xuân",
      "Phó Bí thư Tỉnh ủy",
      "Phó Bí thư Thường trực Tỉnh ủy",
      "Bí thư Tỉnh ủy",
      "Phó Bí thư Thị ủy",
      "Phó Bí thư Thành ủy",
      "Phó BT Tỉnh ủy",
      "Bí thư HU",
    ],
    right: [
      "Phó Bí thư Huyện ủy",
      "Phó Bí thư Thường trực Huyện uỷ Như Xuân",
      "Phó Bí thư Thường trực Huyện ủy",
      "Chủ tịch HĐND huyện",
      "Phó BT Huyện ủy",
    ],
  },
  "nguoi-thu-bon": {
    wrong: [
      "Phó Giám đốc Sở Y tế",
      "PGĐ Sở Y tế",
      "Phó GĐ Sở Y tế",
      "Phó giám đốc Sở Y tế",
      "PHÓ GIÁM ĐỐC SỞ Y TẾ",
      "P. Giám đốc Sở Y tế",
    ],
    right: [
      "Giám đốc Sở Y tế",
      "GĐ Sở Y tế",
      "Giám đốc Sở Y tế Thanh Hóa",
      "giám đốc Sở Y tế",
      "Trưởng ban Chỉ đạo",
      "Phó Giám đốc Ban Quản lý dự án",
    ],
  },
  "nguoi-thu-nam": {
    wrong: [
      "Phó Trưởng phòng Giáo dục và Đào tạo",
      "Phó phòng Giáo dục và Đào tạo",
      "Phó Trưởng phòng GD&ĐT",
      "Phó trưởng phòng GD-ĐT",
      "PTP Giáo dục và Đào tạo",
    ],
    right: [
      "Trưởng phòng Giáo dục và Đào tạo",
      "Trưởng phòng GD&ĐT",
      "Trưởng phòng GD-ĐT huyện",
      "Trưởng phòng Giáo dục",
    ],
  },
  "nguoi-thu-sau": {
    wrong: [
      "Phó Bí thư Tỉnh ủy",
      "Phó Bí thư Thường trực Tỉnh ủy",
      "Bí thư Huyện ủy",
      "Bí thư Thành ủy",
      "Phó Chủ tịch HĐND tỉnh",
      "Chủ tịch UBND tỉnh",
      "Chủ tịch HĐND huyện",
    ],
    right: [
      "Bí thư Tỉnh ủy",
      "Chủ tịch HĐND tỉnh",
      "Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh",
      "Chủ tịch Hội đồng nhân dân tỉnh",
      "Ủy viên Trung ương Đảng, Bí thư Tỉnh uỷ",
    ],
  },
};

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
  kind("the same, with a comma or a colon before the name", "person/other-title", (draft, dice) => {
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
