import type { Block } from "./blocks.ts";
import { isDateLine } from "./date.ts";
import { countWords } from "./sentences.ts";

// What a portal prints around a story: counters, type size, printing, sharing.
const tool =
  /^(?:in (?:trang|bài|ấn)|bản in|gửi (?:e-?mail|bài|cho)|chia sẻ|quay lại|(?:về|trở về|trở lại|lên) (?:trang|đầu)|(?:số )?lượt (?:xem|đọc|truy cập)|đã xem|tổng số điểm|xếp hạng|đánh giá|(?:ý kiến )?bình luận|ý kiến bạn đọc|phản hồi|từ kh[oó][áa]|tags?|A ?[-+]|cỡ chữ|nghe (?:bài|đọc)|xem thêm|tweet|facebook|zalo|e-?mail|print|like|views?|chuyên mục|đăng bởi|người đăng)(?![\p{L}])/iu;

/**
 * Takes page tools, breadcrumbs and date stamps off both ends of a story; in its middle nothing is touched.
 * `stamp` is the first date line found.
 */
export function withoutPageTools(blocks: readonly Block[]): { inside: Block[]; stamp?: string } {
  const inside = [...blocks];
  let stamp: string | undefined;
  while (inside.length > 1 && isTool(inside.at(-1))) inside.pop();
  // A headline or lead may stand above the stamp.
  for (let at = 0; at < Math.min(4, inside.length - 1); ) {
    const block = inside[at];
    const isStamp = block?.kind === "text" && isDateLine(block.text);
    if (isStamp) stamp ??= block.text;
    if (isStamp || isTool(block)) inside.splice(at, 1);
    else at++;
  }
  return stamp === undefined ? { inside } : { inside, stamp };
}

function isTool(block: Block | undefined): boolean {
  if (block?.kind !== "text" || block.heading !== undefined) return false;
  return block.linked === true || (tool.test(block.text) && countWords(block.text) <= 12);
}
