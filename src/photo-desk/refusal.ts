import { Refusal } from "../problems/refusal.ts";
import { type Note, noteText } from "./notes.ts";

/** @returns what the desk says where it cannot do what it was asked */
export function refusal(code: Note["code"], ...values: string[]): Refusal {
  const note = { code, values };
  return new Refusal({ vi: noteText(note, "vi"), en: noteText(note, "en") });
}
