import { fold } from "../language/fold.ts";

/** An office as a text writes it, taken apart. */
export interface OfficeWords {
  /** True for the deputy: "Phó Chủ tịch". */
  isDeputy: boolean;
  /** What the office is, folded: `chu tich`. */
  base: string;
  /** The body that it is held in, folded and written out: `uy ban nhan dan`; empty where the text does not say. */
  body: string;
  /** Of what level the body is, folded: `huyen`; empty where the text does not say. */
  level: string;
  /** True for a body that every level has one of, or none; of any other, `body` is all that follows the office. */
  isCommon: boolean;
}

/** Offices that one person holds in one body at a time, and that have a deputy. */
const BASES = [
  "chu tich",
  "bi thu",
  "giam doc",
  "tong giam doc",
  "hieu truong",
  "cuc truong",
  "vu truong",
  "vien truong",
  "chi cuc truong",
  "truong phong",
  "truong ban",
  "truong khoa",
  "chu nhiem",
  "chanh van phong",
  "chanh thanh tra",
  "chanh an",
  "tong bien tap",
  "tong thu ky",
];

/** How offices and bodies are written short, folded. */
const SHORT: [RegExp, string][] = [
  [/\bp ?(?=(?:ct|gd|bt|chu tich|bi thu|giam doc|hieu truong|truong phong)\b)/g, "pho "],
  [/\bptp\b/g, "pho truong phong"],
  [/\bpho (?=phong\b)/g, "pho truong "],
  [/\bbt\b/g, "bi thu"],
  [/(?<=\bbi thu )hu\b/g, "huyen uy"],
  [/\bgd ?[&-]? ?dt\b/g, "giao duc va dao tao"],
  [/\bkh ?[&-] ?cn\b/g, "khoa hoc va cong nghe"],
  [/\bkh ?[&-] ?dt\b/g, "ke hoach va dau tu"],
  [/\btn ?[&-] ?mt\b/g, "tai nguyen va moi truong"],
  [/\bnn ?[&-] ?ptnt\b/g, "nong nghiep va phat trien nong thon"],
  [/\bld ?-? ?tb ?[&-] ?xh\b/g, "lao dong thuong binh va xa hoi"],
  [/\btt ?[&-] ?tt\b/g, "thong tin va truyen thong"],
  [/\bvh ?-? ?tt ?[&-] ?dl\b/g, "van hoa the thao va du lich"],
  [/\bhoi ccb\b/g, "hoi cuu chien binh"],
  [/\bhoi lhpn\b/g, "hoi lien hiep phu nu"],
  [/\bhoi nd\b/g, "hoi nong dan"],
  [/\bdoan tn(?:cs)?\b/g, "doan thanh nien"],
  [/(?<= )h (?=\S)/g, "huyen "],
  [/(?<= )x (?=\S)/g, "xa "],
  [/(?<= )p (?=\S)/g, "phuong "],
  [/\bubnd\b/g, "uy ban nhan dan"],
  [/\bhdnd\b/g, "hoi dong nhan dan"],
  [/\b(?:ubmttq|ub mttq)\b/g, "uy ban mat tran to quoc"],
  [/\bmttq\b/g, "mat tran to quoc"],
  [/\bpct\b/g, "pho chu tich"],
  [/\bct\b/g, "chu tich"],
  [/\bpgd\b/g, "pho giam doc"],
  [/\bgd\b(?= (?:so|cong ty|trung tam|benh vien|ngan hang))/g, "giam doc"],
  [/\btp\b\.?/g, "thanh pho"],
  [/\btx\b\.?/g, "thi xa"],
  [/\btt\b\.?(?= (?:huyen|xa))/g, "thi tran"],
];

/** Bodies that every level has one of. */
const BODIES = [
  "uy ban nhan dan",
  "hoi dong nhan dan",
  "uy ban mat tran to quoc",
  "mat tran to quoc",
  "hoi lien hiep phu nu",
  "hoi nong dan",
  "hoi cuu chien binh",
  "doan thanh nien",
];

/** Party committees name body and level in one: `huyen uy`. */
const COMMITTEES: Record<string, string> = {
  "tinh uy": "tinh",
  "thanh uy": "thanh pho",
  "huyen uy": "huyen",
  "quan uy": "quan",
  "thi uy": "thi xa",
};

const LEVELS = ["tinh", "thanh pho", "huyen", "quan", "thi xa", "xa", "phuong", "thi tran"];

const alternatives = (words: string[]): string => [...words].sort((a, b) => b.length - a.length).join("|");
const HEAD = new RegExp(`^(pho )?(${alternatives(BASES)})(?= |$)(.*)$`);
const BODY = new RegExp(`^(${alternatives(BODIES)})(?= |$)(.*)$`);
const COMMITTEE = new RegExp(`^(${alternatives(Object.keys(COMMITTEES))})(?= |$)(.*)$`);
const LEVEL = new RegExp(`^(${alternatives(LEVELS)})(?= |$)(.*)$`);

/** @returns `text` folded, with what is written short written out */
export function writtenOut(text: string): string {
  const folded = fold(text.replace(/[.,·]/g, " "));
  return SHORT.reduce((words, [short, long]) => words.replace(short, long), folded)
    .replace(/ [-–] /g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** Takes an office apart: "Chủ tịch UBND huyện". @returns undefined for a phrase that begins with none */
export function officeWords(phrase: string): OfficeWords | undefined {
  const [, deputy, base = "", rest = ""] = HEAD.exec(writtenOut(phrase)) ?? [];
  if (base === "") return undefined;
  const office = { isDeputy: deputy !== undefined, base };
  const after = rest.trim().replace(/^(?:thuong truc|cua)(?: |$)/, "");
  if (after === "") return { ...office, body: "", level: "", isCommon: true };
  return { ...office, ...(commonBody(phrase, after) ?? { body: after, level: "", isCommon: false }) };
}

/** @returns undefined where the words are not wholly understood: it may be a sentence that goes on */
function commonBody(phrase: string, words: string): Omit<OfficeWords, "isDeputy" | "base"> | undefined {
  const [, committee, afterCommittee = ""] = COMMITTEE.exec(words) ?? [];
  if (committee !== undefined) {
    const level = COMMITTEES[committee] ?? "";
    return isPlaceOnly(phrase, afterCommittee) ? { body: "uy", level, isCommon: true } : undefined;
  }
  const [, body = "", afterBody = words] = BODY.exec(words) ?? [];
  // "Chủ tịch huyện" leaves the body to be understood.
  if (body === "" && !LEVEL.test(words)) return undefined;
  const [, level = "", afterLevel = afterBody] = LEVEL.exec(afterBody.trim()) ?? [];
  if (!isPlaceOnly(phrase, afterLevel)) return undefined;
  return { body: body.replace(/^uy ban mat/, "mat"), level, isCommon: true };
}

/** True where the last words of a phrase, as many as `rest` has, are a place's name or none. */
function isPlaceOnly(phrase: string, rest: string): boolean {
  const count = rest.split(" ").filter(Boolean).length;
  if (count === 0) return true;
  const last = phrase.trim().split(/\s+/).slice(-count);
  return count <= 4 && last.every((word) => /^\p{Lu}/u.test(word));
}
