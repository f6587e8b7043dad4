import { nearest } from "../problems/near.ts";

/**
 * citty passes over options that it does not know, so that a slip of the keyboard would be answered as if
 * nothing had been asked.
 *
 * @param raw what stands behind the command
 * @param known the command's arguments, by name
 * @throws where an option is none of them
 */
export function refuseUnknownOptions(
  raw: string[],
  known: Readonly<Record<string, { type?: string }>>,
): void {
  const options = Object.keys(known).filter((name) => known[name]?.type !== "positional");
  const end = raw.indexOf("--");
  for (const word of end === -1 ? raw : raw.slice(0, end)) {
    const name = /^--?([a-z][^=]*)/i.exec(word)?.[1];
    if (name === undefined || options.includes(name)) continue;
    if (name.startsWith("no-") && options.includes(name.slice(3))) continue;
    const near = nearest(name, options);
    const choice = near ? `Did you mean --${near}?` : `Use one of: --${options.join(", --")}.`;
    throw new Error(`There is no option ${word.split("=")[0]}. ${choice}`);
  }
}
