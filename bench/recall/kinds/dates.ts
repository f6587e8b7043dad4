import type { Verbatim } from "../draft.ts";
import { type Draft, HERE, mark, recordIn, yaml } from "../draft.ts";
import { kind, silent } from "../kind.ts";

const dayOf = (draft: Draft): string => (draft.keys.get("date") as Verbatim).yaml.slice(0, 10);

function daysLater(draft: Draft, days: number): string {
  return new Date(Date.parse(`${dayOf(draft)}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

export const dateKinds = [
  kind("date in the future", "date/waiting", (draft, dice) => {
    draft.keys.set("date", yaml(`${2027 + dice.number(70)}-0${1 + dice.number(9)}-11 08:00`));
    mark(draft.keys, "date");
  }),
  kind("what readers see already is dated in the future", "date/future", (draft, dice) => {
    const future = `${2027 + dice.number(70)}-0${1 + dice.number(9)}-11`;
    if (dice.number(2)) draft.keys.set(`${HERE}updated`, yaml(future));
    else draft.keys.set("corrections", yaml(`\n  - ${HERE}date: ${future}\n    text: Sửa một số liệu thử.`));
  }),
  kind("dates out of order", "date/order", (draft, dice) => {
    const before = daysLater(draft, -1 - dice.number(400));
    const key = dice.pick(["updated", "publishAt", "expireAt", "corrections", "takenAt"]);
    if (key === "corrections")
      draft.keys.set(key, yaml(`\n  - ${HERE}date: ${before}\n    text: Sửa một số liệu thử.`));
    else if (key === "takenAt")
      recordIn(draft, "photos", dice.number(2)).set(
        `${HERE}takenAt`,
        yaml(daysLater(draft, 1 + dice.number(400))),
      );
    else draft.keys.set(HERE + key, yaml(dice.number(2) ? before : `${before} 23:59`));
  }),
  kind("another day on the newsroom's clock", "date/other-day", (draft, dice) => {
    const hour = 17 + dice.number(7);
    const zone = dice.pick(["Z", "+00:00", "+0000".replace("0000", "00:00"), "-05:00"]);
    draft.keys.set("date", yaml(`${dayOf(draft)}T${hour}:30:00${zone}`));
    mark(draft.keys, "date");
  }),
  kind("dated otherwise than its folder", "date/folder", (draft, dice) => {
    draft.keys.set("date", yaml(daysLater(draft, dice.pick([-400, -31, -1, 1, 31, 366]))));
    mark(draft.keys, "date");
  }),
  kind("a day that is none", "date/impossible", (draft, dice) => {
    const year = dayOf(draft).slice(0, 4);
    const days = [
      `${year}-02-30`,
      `${year}-04-31 08:00`,
      `${year}-13-01`,
      `${year}-10-01 25:00`,
      "2021-02-29",
      `${year}-00-10`,
    ];
    draft.keys.set("date", yaml(dice.pick(days)));
    mark(draft.keys, "date");
  }),
  kind("a date of another form", "key/format", (draft, dice) => {
    const [year, month, day] = dayOf(draft).split("-");
    const forms = [
      `${day}/${month}/${year}`,
      `${day}-${month}-${year}`,
      `${year}/${month}/${day}`,
      `ngày ${day} tháng ${month}`,
      `${year}-${month}`,
    ];
    draft.keys.set("date", yaml(dice.pick(forms)));
    mark(draft.keys, "date");
  }),
  kind("publication before the embargo ends", "date/before-embargo", (draft) => {
    draft.keys.set(`${HERE}publishAt`, yaml(daysLater(draft, 1)));
    draft.keys.set("embargo", yaml(daysLater(draft, 3)));
  }),
  silent("dates in order", "date/order", (draft, dice) => {
    const key = dice.pick(["updated", "publishAt", "takenAt"]);
    if (key === "takenAt") recordIn(draft, "photos").set(key, yaml(daysLater(draft, -dice.number(9))));
    else draft.keys.set(key, yaml(dayOf(draft)));
  }),
];
