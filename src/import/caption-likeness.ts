import type { TextBlock } from "./blocks.ts";
import { splitCredit } from "./credit.ts";
import { countWords, splitSentences } from "./sentences.ts";

/**
 * How much a line that follows a photo reads like its caption: positive for a caption, negative for a
 * paragraph, beyond ±4 for certain. `others` are the article's remaining texts: papers write the caption from a
 * sentence of the story, so a line whose opening comes back elsewhere is most likely a caption.
 */
export function captionLikeness(block: TextBlock, others: readonly string[]): number {
  if (block.role === "caption") return 10;
  if (block.role || block.heading !== undefined || block.item || block.table) return -10;
  const text = block.text;
  if (splitCredit(text).credit !== "") return splitSentences(text).length <= 3 ? 8 : -2;
  let score = lengthScore(text) + shapeScore(text);
  if (block.emphasis === "em") score += 5;
  if (/^\(.*\)$/u.test(text) && countWords(text) <= 40) score += 3;
  if (others.some((other) => repeats(text, other))) score += 3;
  return score;
}

function lengthScore(text: string): number {
  const words = countWords(text);
  const sentences = splitSentences(text).length;
  let score = 0;
  if (words <= 12) score += 0.5;
  if (words <= 25) score += 0.5;
  if (words > 45) score -= 1;
  if (words > 60) score -= 2;
  if (words > 90) score -= 3;
  if (sentences === 2) score -= 1.5;
  if (sentences > 2) score -= 4;
  return score;
}

// How reporters open a paragraph, and never a caption: links to what went before, and adverbs of time.
const opensParagraph =
  /^(?:Tại hội|Tại buổi|Tại đây|Tại cuộc|Tại phiên|Tại lễ|Cũng |Bên cạnh|Ngoài ra|Tuy nhiên|Theo |Trong đó|Trong khi|Trong bài|Trong thời|Trong năm|Qua |Sau khi|Sau đó|Sau phần|Trước đó|Trước khi|Đồng thời|Do đó|Vì vậy|Nhờ |Để |Với |Từ đó|Hiện nay|Đến nay|Được biết|Thực hiện |Nhằm |Nhân dịp|Phát biểu |Kết luận |Kết thúc |Khai mạc |Chia sẻ |Trao đổi |Ngay sau|Trên cơ sở|Về phía|Tiếp |Tiếp đó|Mới đây|Không chỉ|Nếu |Khi |Dự |Tham dự |Đây là |Trong |Mặc dù|Dù |Có thể|Cụ thể|Đặc biệt|Đáng chú ý|Dịp này|Thời gian|Năm \d|Tháng \d|\d+ tháng|(?:Sáng|Chiều|Tối|Trưa)?,?\s*(?:n|N)gày \d|(?:Sáng|Chiều|Tối|Trưa)(?: nay| qua| \d))/u;
// How captions open: what the picture shows.
const opensCaption =
  /^(?:Quang cảnh|Toàn cảnh|Khung cảnh|Một góc|Hình ảnh|Ảnh|Các đại biểu|Đại biểu|Đông đảo|Cận cảnh|Bên trong|Bên ngoài|Từ trái|Từ phải)(?=[\s:,])/u;
const pointsAtPicture =
  /\((?:[^()]*\s)?(?:trái|phải|giữa|áo [^()]+|bìa|hàng (?:đầu|trước|sau|trên|dưới)|thứ \p{L}+[^()]*)\)|từ (?:trái|phải) (?:sang|qua)|trong ảnh|đứng giữa/iu;

// A caption describes what is there; words of time, contrast and reference tie a sentence to the story before it.
const tellsOn =
  /\s(?:này|đó|cũng|nhưng|nên|tuy|cho biết|cho rằng|cho hay|tin rằng|nói rằng|lưu ý|do đó|vì vậy)(?=[\s.,:])|^(?:Ông|Bà|Anh|Chị|Cô|Họ|Nhiều người|Điều|Việc|Nó|Tôi|Chúng tôi)\s\p{Ll}/u;

function shapeScore(text: string): number {
  let score = 0;
  if (/[:;]["”’»]?$/u.test(text)) score -= 3;
  else if (!/[.!?…]["”’»)]*$/u.test(text)) score += 2;
  if (opensParagraph.test(text)) score -= 2;
  if (tellsOn.test(text) && /[.!?…]["”’»)]*$/u.test(text)) score -= 1.5;
  if (opensCaption.test(text)) score += 2;
  if (pointsAtPicture.test(text)) score += 2;
  if (/^(?:["“‘«]|[-–+•]\s|\d+[.)]\s)/u.test(text)) score -= 2;
  if (/(?:cho biết|chia sẻ|nói|khẳng định|nhấn mạnh|cho hay)\s*[:,]\s*["“]/u.test(text)) score -= 2;
  return score;
}

/** True when `other` holds the sentence, or its opening eight words and most of the rest. */
function repeats(text: string, other: string): boolean {
  if (other === text) return false;
  const words = wordsOf(text);
  if (words.length < 6) return false;
  const target = ` ${wordsOf(other).join(" ")} `;
  if (target.includes(` ${words.join(" ")} `)) return true;
  if (!target.includes(` ${words.slice(0, 8).join(" ")} `)) return false;
  const held = words.filter((word) => target.includes(` ${word} `)).length;
  return held / words.length >= 0.8;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
