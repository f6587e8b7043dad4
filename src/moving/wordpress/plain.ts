import { plainText } from "../body/body.ts";

/** Names and captions hold what an editor typed, sometimes with mark-up or its signs encoded once more. */
export const plain = (text: string): string => (/[<&]/u.test(text) ? plainText(text) : text.trim());
