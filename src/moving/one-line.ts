import { normaliseText } from "../import/source-text.ts";
import { plainSpaces } from "./body/clean.ts";

/** A name, headline or label as front matter holds it: NFC, on one line, without signs that no reader sees. */
export const oneLine = (text: string): string =>
  plainSpaces(normaliseText(text)).replace(/\s+/gu, " ").trim();
