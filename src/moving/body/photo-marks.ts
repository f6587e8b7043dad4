/** Stands in the text for the photo of this number; `clean` has taken such marks out of the source. */
export const mark = (number: number): string => `\ue000${number}\ue001`;
export const marks = /\ue000(\d+)\ue001/u;

export const outerBreaks = /^(?:\s|<br\s*\/?>)+|(?:\s|<br\s*\/?>)+$/gu;

/** The line below a photo may be its caption, and the lines after that go on with the text. */
export function firstLineApart(lines: string): string[] {
  const parts = lines.replace(outerBreaks, "").split(/<br\s*\/?>/u);
  const count = (html: string, pattern: RegExp) => html.match(pattern)?.length ?? 0;
  const end = parts.findIndex((_, at) => {
    const line = parts.slice(0, at + 1).join("");
    return count(line, /<\w/gu) === count(line, /<\//gu);
  });
  return [parts.slice(0, end + 1), parts.slice(end + 1)].map((some) => some.join("<br>"));
}

/** A photo in the middle of a sentence comes after its paragraph: the words behind it are no caption. */
export function afterSentences(paragraph: string): string {
  const [first = "", ...others] = paragraph.split(marks);
  let text = first;
  let photos = "";
  for (let at = 0; at < others.length; at += 2) {
    const photo = mark(Number(others[at]));
    const rest = others[at + 1] ?? "";
    const goesOn = /[\p{L}\p{N},;]\s*$/u.test(text) && /^\s*[\p{Ll},;.]/u.test(rest);
    text += goesOn ? rest : photo + rest;
    if (goesOn) photos += photo;
  }
  return text + photos;
}
