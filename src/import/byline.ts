import type { TextBlock } from "./blocks.ts";
import { isVietnameseName } from "./names.ts";
import { countWords } from "./sentences.ts";

export interface Byline {
  byline: string;
  /** Who made the photos, when the line says so ("Tin: A – Ảnh: B", "Bài, ảnh: A"). */
  photoCredit: string;
}

const labelled =
  /^(?:Tác giả|Tin(?:,| và| -| –)? (?:bài|ảnh)(?:, ảnh)?|Tin|Bài(?:,| và| -| –)? (?:viết|ảnh)|Bài|Thực hiện|Biên tập|Người viết|Phóng viên|PV|CTV|Cộng tác viên|Đưa tin|Viết bài|Tổng hợp|Nguồn tin|Nguồn|Theo|By)\s*:\s*(.+)$/iu;
const photoPart = /[\s;,–—|/-]+(?:Ảnh|Hình)\s*:\s*(.+)$/iu;
const office =
  /^(?:Trung tâm|Ban Biên tập|Ban Tuyên giáo|Ban Tuyên huấn|Phòng|Đài|Văn phòng|UBND|Cổng|Báo|Tạp chí|Tòa soạn|TTXVN|Thông tấn|PV|P\.V|CTV|Nhóm|Bộ phận|Trang|Hội|Đoàn|Công an|BBT|Sở|Trường|Huyện|Xã|Khoa)(?=[\s.:,–-]|$)/iu;

/** True for a line whose own label says that it signs the article or names its source. */
export function isLabelledByline(text: string): boolean {
  return labelled.test(text.trim()) && countWords(text) <= 20;
}

const caretakers =
  /^(?:quản trị(?: viên| hệ thống)?|administrator|admin|webmaster|superuser|host|editor|root)$/iu;

/** True for the account that put the page on the portal, which is nobody's byline. */
export function isCaretaker(name: string): boolean {
  return caretakers.test(name.trim());
}

/** Reads the article's signature. `undefined` when the line is something else. */
export function readByline(block: TextBlock): Byline | undefined {
  const text = block.text.replace(/^\((.*)\)$/u, "$1").trim();
  if (block.role === "byline") return split(text);
  if (block.role || block.heading !== undefined || text === "") return undefined;
  const label = labelled.exec(text);
  if (label && countWords(text) <= 20) return split(text);
  const reprint = /^Theo\s+(\p{Lu}.*)$/u.exec(text);
  if (reprint && countWords(text) <= 8 && !/[.,:]$/u.test(text)) return { byline: text, photoCredit: "" };
  return looksSigned(text) ? split(text) : undefined;
}

function split(text: string): Byline {
  const label = labelled.exec(text);
  const alsoPhotos = label && /ảnh\s*:/iu.test(text.slice(0, text.indexOf(":") + 1));
  const rest = (label?.[1] ?? text).trim();
  const photos = photoPart.exec(rest);
  const byline = (photos ? rest.slice(0, photos.index) : rest).replace(/[\s;,–—|-]+$/u, "");
  return { byline, photoCredit: photos?.[1]?.trim() ?? (alsoPhotos ? byline : "") };
}

/** An unlabelled signature: an office, a personal name, several names, or a pen name. */
function looksSigned(text: string): boolean {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0 || words.length > 16 || /[!?:;…,]$/u.test(text)) return false;
  if (photoPart.test(text)) return words.length <= 12;
  if (/^\p{Lu}/u.test(text) && office.test(text))
    return !/[.]\s+\S/u.test(text) && !hasVerb(text) && capitals(words) >= 0.35;
  const names = text.replace(/\s*\([^()]+\)|\.$/gu, "").split(/\s*(?:[,;–—/&]|\s-\s|\s+và\s+)\s*/u);
  if (names.every((name) => isVietnameseName(name))) return true;
  // A pen name: two or three capitalised syllables and nothing else ("Thu Hà", "Minh Anh - Hải Yến").
  return names.every((name) => /^\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}.]*){0,4}(?:\s\([^)]+\))?$/u.test(name));
}

function hasVerb(text: string): boolean {
  return /\s(?:đã|đang|sẽ|tổ chức|phối hợp|trao|tặng|thăm|dự|phát biểu|là|được|của|tại|trong|cho)\s/u.test(
    text,
  );
}

function capitals(words: readonly string[]): number {
  return words.filter((word) => /^\p{Lu}/u.test(word)).length / words.length;
}
