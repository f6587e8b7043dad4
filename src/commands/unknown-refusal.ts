import type { ArgsDef } from "citty";
import { nearest } from "../problems/near.ts";
import { Refusal } from "../problems/refusal.ts";

/** @returns what is said of an argument that a command does not know */
export function unknownRefusal(argument: string, defined: ArgsDef): Refusal {
  const options = Object.entries(defined).filter(([, { type }]) => type !== "positional");
  const names = options.map(([name]) => `--${name}`);
  const near = nearest(argument.replace(/=.*/, ""), names);
  const isOption = argument.startsWith("-");
  return new Refusal({
    vi: [
      `Lệnh này không biết "${argument}".`,
      near ? `Có phải ý bạn là ${near}?` : `Lệnh có: ${names.join(", ")}.`,
      ...(isOption ? ['Chữ bắt đầu bằng "-" thì ghi sau "--".'] : []),
    ].join(" "),
    en: [
      `This command does not know "${argument}".`,
      near ? `Did you mean ${near}?` : `It has: ${names.join(", ")}.`,
      ...(isOption ? ['A text that begins with "-" goes behind "--".'] : []),
    ].join(" "),
  });
}
