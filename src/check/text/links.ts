import { fold } from "../../language/fold.ts";
import type { TextFinding } from "./finding.ts";
import type { Prose } from "./prose.ts";

/** Words that say nothing once they are read alone, as a list of a page's links reads them (WCAG 2.4.4). */
const VAGUE = new Set(
  [
    "tai day,xem tai day,doc tai day,bam vao day,nhan vao day,click vao day",
    "xem them,doc them,xem tiep,doc tiep,chi tiet,xem chi tiet,link,link nay,tai link nay,duong link nay",
    "here,click here,read more,see more,more,learn more,this link,this page",
  ].flatMap((words) => words.split(",")),
);

/** The same in whole sentences; with their marks, as "dạy" and "đầy" say something. */
const POINTING =
  /^(?:(?:xem|đọc|bấm|nhấn|nhấp|ấn|click|kích|tải)\s+)?(?:(?:thêm|tiếp|về|chi tiết|đầy đủ)\s+)*(?:(?:tại|ở|vào)\s+)?(?:(?:đường\s+)?(?:link|liên kết|dẫn)\s+)?(?:đây|này)(?:\s+(?:nhé|để\s+(?:xem|đọc|biết|tải)(?:\s+(?:thêm|về|chi tiết))*))?$/u;

export function checkLinks({ file, links }: Prose): TextFinding[] {
  return links.flatMap(({ start, end, words: { start: from, end: to }, target }): TextFinding[] => {
    const written = file.slice(from, to);
    const href = target && file.slice(target.start, target.end).trim();
    const at = { start, end };
    if (target && /^(?:#|<\s*>)?$/.test(href?.replace(/\s+["'(].*$/, "") ?? ""))
      return [{ rule: "link/no-target", ...at, parameters: { words: written.trim() } }];
    // A picture or a piece of code says something; `number[][]` is no link.
    if (/!\[|`/.test(written) || (written === "" && !href)) return [];
    const words = written.replace(/[*_~]/g, "").trim();
    if (href && !/[\p{L}\p{N}\p{S}]/u.test(words))
      return [{ rule: "link/no-words", ...at, parameters: { href } }];
    const plain = words.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
    if (!VAGUE.has(fold(plain)) && !POINTING.test(plain.normalize("NFC").toLowerCase())) return [];
    return [{ rule: "link/vague", ...at, parameters: { words } }];
  });
}
