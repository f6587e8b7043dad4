/** A sentence and where it stands in its paragraph (UTF-16 units). */
export interface Sentence {
  text: string;
  start: number;
}

// A full stop after these does not end a sentence: degrees, ranks and administrative units written short.
const abbreviated =
  /(?:^|[\s(.,“"])(?:TS|ThS|Th\.?S|GS|PGS|BS|KS|CN|LS|DS|NSND|NSƯT|NGƯT|NGND|TP|Tp|TX|TT|Q|P|H|Mr|Mrs|Ms|Dr|St|No|Jr|đ\/c|Giáo sư|CKI|CKII|CK|tr|v\.v|\p{Lu})$/u;

/** Splits a paragraph into sentences; a quotation that holds several sentences is split inside as well. */
export function splitSentences(paragraph: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const stop of paragraph.matchAll(/[.!?…]+["”’»)]*\s+(?=["“‘«([–—-]?\s*[\p{Lu}\p{N}])/gu)) {
    const before = paragraph.slice(start, stop.index);
    if (stop[0].startsWith(".") && abbreviated.test(before)) continue;
    const end = stop.index + stop[0].length;
    push(start, end);
    start = end;
  }
  push(start, paragraph.length);
  return sentences;

  function push(from: number, to: number): void {
    const text = paragraph.slice(from, to).trim();
    if (text !== "") sentences.push({ text, start: from + paragraph.slice(from, to).indexOf(text) });
  }
}

/** Number of written syllables, which is how Vietnamese counts words. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:[.,/-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
