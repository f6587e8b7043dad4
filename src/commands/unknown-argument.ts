import type { ArgDef, ArgsDef } from "citty";
import { nearest } from "../problems/near.ts";
import { Refusal } from "../problems/refusal.ts";

/**
 * What a command does not know would be left out without a word: a misspelt option, or a text that begins
 * like one.
 *
 * @param raw as they were typed, without the command's name
 * @throws Refusal at the first that the command does not know
 */
export function checkArguments(raw: readonly string[], defined: ArgsDef): void {
  const options = Object.entries(defined).filter(([, { type }]) => type !== "positional");
  const takesTexts = options.length < Object.keys(defined).length;
  for (let at = 0; at < raw.length; at++) {
    const argument = raw[at] as string;
    if (argument === "--") return;
    if (!argument.startsWith("-") || argument === "-") {
      if (!takesTexts) throw unknown(argument, options);
      continue;
    }
    const name = /^--?(?:no-)?([^=]*)/.exec(argument)?.[1] ?? "";
    const option = argument.startsWith("--") && options.find(([key]) => key === name)?.[1];
    if (!option) throw unknown(argument, options);
    // Its value comes next.
    if (option.type !== "boolean" && !argument.includes("=")) at++;
  }
}

function unknown(argument: string, options: readonly [string, ArgDef][]): Refusal {
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
