import type { ArgsDef } from "citty";

/**
 * What a command does not know would be left out without a word: a misspelt option, or a text that begins
 * like one.
 *
 * @param raw as they were typed, without the command's name
 * @returns the first that the command does not know
 */
export function unknownArgument(raw: readonly string[], defined: ArgsDef): string | undefined {
  const takesTexts = Object.values(defined).some(({ type }) => type === "positional");
  for (let at = 0; at < raw.length; at++) {
    const argument = raw[at] as string;
    if (argument === "--") return undefined;
    if (!argument.startsWith("-") || argument === "-") {
      if (!takesTexts) return argument;
      continue;
    }
    const name = /^--(?:no-)?([^=]*)/.exec(argument)?.[1] ?? "";
    const option = Object.hasOwn(defined, name) ? defined[name] : undefined;
    if (!option || option.type === "positional") return argument;
    // Its value comes next.
    if (option.type !== "boolean" && !argument.includes("=")) at++;
  }
  return undefined;
}
