import { fold } from "../../language/fold.ts";
import type { TextFinding } from "./finding.ts";
import type { Prose } from "./prose.ts";
import { isLetter } from "./words.ts";

/** Words that say nothing once they are read alone, as a list of a page's links reads them (WCAG 2.4.4). */
const VAGUE = new Set(
  [
    "tai day,xem tai day,doc tai day,bam vao day,nhan vao day,click vao day",
    "xem them,doc them,xem tiep,doc tiep,xem ngay,chi tiet,xem chi tiet,tim hieu them,tai ve,tai xuong,tai ve may",
    "link,link nay,tai link nay,duong link nay,link sau,file dinh kem,xem file dinh kem,tai file dinh kem,duong link sau,theo link sau,duong dan sau",
    "here,click here,read more,see more,more,learn more,find out more,continue reading,download,download here",
    "this link,click this link,this page,this article",
  ].flatMap((words) => words.split(",")),
);

/** The same in whole sentences; with their marks, as "dạy" and "đầy" say something. */
const POINTING =
  /^(?:(?:xem|đọc|bấm|nhấn|nhấp|ấn|click|kích|tải)\s+)?(?:(?:thêm|tiếp|về|xuống|chi tiết|đầy đủ|toàn văn|toàn bộ|nội dung|thông tin|bài viết|bài|video|clip|ảnh|file|tệp|tài liệu|văn bản)\s+)*(?:(?:tại|ở|vào|theo)\s+)?(?:(?:đường\s+)?(?:link|liên kết|dẫn)\s+)?(?:đây|này)(?:\s+(?:nhé|để\s+(?:xem|đọc|biết|tải)(?:\s+(?:thêm|về|chi tiết))*))?$/u;

/** What points at a link is no word of it. */
const POINTERS = /[←-⇿➔➜➡⬅👈-👉»«›‹▶►]|[<>]/gu;

export function checkLinks({ file, links }: Prose): TextFinding[] {
  const defined = links.some(({ target }) => !target) ? labelsIn(file) : NONE;
  return links.flatMap(({ start, end, words: { start: from, end: to }, target }): TextFinding[] => {
    const written = file.slice(from, to);
    const href = target && file.slice(target.start, target.end).trim();
    const at = { start, end };
    if (target && /^(?:#|<\s*>)?$/.test(href?.replace(/\s+["'(].*$/, "") ?? ""))
      return [{ rule: "link/no-target", ...at, parameters: { words: written.trim() } }];
    // A picture or a piece of code says something; `number[][]` is no link.
    if (/!\[|`/.test(written) || (written === "" && !href)) return [];
    const words = written.replace(/[*_~]/g, "").trim();
    if (!target && isUndefined(file, start, file.slice(to + 2, end - 1) || written, written, defined))
      return [{ rule: "link/no-target", ...at, parameters: { words } }];
    if (href && !/[\p{L}\p{N}\p{S}]/u.test(words.replace(POINTERS, "")))
      return [{ rule: "link/no-words", ...at, parameters: { href } }];
    const plain = words.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
    if (!VAGUE.has(fold(plain)) && !POINTING.test(plain.normalize("NFC").toLowerCase())) return [];
    return [{ rule: "link/vague", ...at, parameters: { words } }];
  });
}

const NONE: ReadonlySet<string> = new Set();
const DEFINED = /^[ >]{0,8}\[([^\]\n]+)\]:/gm;

const label = (written: string): string => written.trim().replace(/\s+/g, " ").toLowerCase();

/** @returns the names of the references that a file defines */
const labelsIn = (file: string): ReadonlySet<string> =>
  new Set(Array.from(file.matchAll(DEFINED), ([, name = ""]) => label(name)));

/**
 * `[kế hoạch][kh]` is printed as it is written where nothing says where `kh` leads. A number, and what
 * follows a letter, is something else: `[1][2]`, `hàng[a][b]`.
 */
function isUndefined(
  file: string,
  start: number,
  name: string,
  words: string,
  defined: ReadonlySet<string>,
): boolean {
  return (
    /\p{L}{2}/u.test(words) && !/^[\d^]/.test(name) && !isLetter(file, start - 1) && !defined.has(label(name))
  );
}
