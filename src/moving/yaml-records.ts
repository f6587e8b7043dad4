import { isMap, parseDocument, stringify } from "yaml";

/** Values by the keys under which a file of the desk's is to hold them. */
type Records = Record<string, unknown>;

const written = (records: Records): string => stringify(records, { lineWidth: 0 });

/** @returns whether an ordinary map ends with these records */
export const endsWith = (text: string, records: Records): boolean => text.endsWith(written(records));

/**
 * @param text an ordinary map, which may be followed by more lines
 * @returns the same with the records below it, set apart where each has keys of its own
 */
export function withLines(text: string, records: Records): string {
  const hasKeys = Object.values(records).some((value) => typeof value === "object");
  return `${text.trimEnd()}\n${hasKeys ? "\n" : ""}${written(records)}`;
}

/** Appends where the file is an ordinary map; one in braces, or an empty one, is written anew with its comments. */
export function withRecords(text: string, records: Records): string {
  const document = parseDocument(text);
  const { contents } = document;
  if (!isMap(contents) || contents.items.length === 0) {
    const comments = text.split("\n").filter((line) => line.startsWith("#"));
    return `${[...comments, ""].join("\n")}${written(records)}`.replace(/^\n/u, "");
  }
  if (!contents.flow && !/^(?:---|\.\.\.)\s*$/mu.test(text)) {
    const appended = withLines(text, records);
    if (parseDocument(appended).errors.length === 0) return appended;
  }
  for (const [key, value] of Object.entries(records)) document.set(key, document.createNode(value));
  return document.toString({ lineWidth: 0 });
}
