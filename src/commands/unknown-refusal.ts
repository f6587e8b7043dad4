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

/** @returns what is said of a value that is none of the choices; an option without one has none */
export function choiceRefusal(name: string, value: string, choices: readonly string[]): Refusal {
  const near = nearest(value, choices);
  return new Refusal({
    vi: `--${name} không nhận "${value}". ${near ? `Có phải ý bạn là ${near}?` : `Dùng một trong: ${choices.join(", ")}.`}`,
    en: `--${name} does not take "${value}". ${near ? `Did you mean ${near}?` : `Use one of: ${choices.join(", ")}.`}`,
  });
}

/** @param what is missing, in English, as the command's help says it */
export function missingRefusal(what: string): Refusal {
  return new Refusal({
    vi: `Lệnh này còn thiếu thư mục hoặc tệp phải xử lý. Thêm --help sau lệnh để xem cách dùng.`,
    en: `This command needs: ${what}. Add --help to see how it is used.`,
  });
}

/** @returns what is said of a command that there is not */
export function commandRefusal(name: string, commands: readonly string[]): Refusal {
  const near = nearest(name, commands);
  return new Refusal({
    vi: `Không có lệnh "${name}". ${near ? `Có phải ý bạn là ${near}?` : `Các lệnh: ${commands.join(", ")}.`}`,
    en: `There is no command "${name}". ${near ? `Did you mean ${near}?` : `The commands: ${commands.join(", ")}.`}`,
  });
}
