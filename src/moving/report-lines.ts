import type { Language } from "../language/language.ts";
import type { FileFault } from "./files/uploads.ts";
import type { MovedStatus } from "./moved-article.ts";
import type { FileRemark, MovingReport, Outcome, Remark } from "./report.ts";

interface Words {
  statuses: Record<MovedStatus, string>;
  outcomes: Record<Outcome, string>;
  faults: Record<FileFault, string>;
  titles: Record<
    | "notes"
    | "status"
    | "outcome"
    | "skipped"
    | "removed"
    | "unread"
    | "files"
    | "captions"
    | "doubtful"
    | "gaps"
    | "duplicates"
    | "links",
    string
  > &
    Record<"withdrawn" | "queries" | "failures" | "sections" | "events" | "redirects", string>;
  came: (photos: number, documents: number) => string;
  more: (count: number) => string;
  file: (path: string) => string;
}

const vi: Words = {
  statuses: {
    public: "đã đăng",
    scheduled: "hẹn giờ",
    expired: "hết hạn",
    archived: "lưu kho",
    draft: "bản nháp",
    review: "chờ duyệt",
    unpublished: "đã gỡ",
    locked: "bị khóa",
    restricted: "hạn chế người đọc",
  },
  outcomes: {
    written: "ghi mới",
    updated: "cập nhật",
    unchanged: "không đổi",
    restricted: "bỏ qua vì hạn chế người đọc",
    "changed-here": "giữ nguyên vì biên tập viên đã sửa ở đây",
    "removed-here": "giữ nguyên vì biên tập viên đã xóa hoặc dời ở đây",
    failed: "không ghi được",
  },
  faults: {
    "no-folder": "chưa cho biết thư mục tệp (--uploads)",
    missing: "không có trong thư mục tệp",
    outside: "nằm ngoài thư mục tệp",
    type: "không thuộc loại tệp được nhận",
    "too-large": "lớn hơn 100 MB",
    damaged: "ảnh hỏng hoặc quá lớn",
  },
  titles: {
    notes: "Về tệp đã nhập",
    status: "Bài theo trạng thái ở trang cũ",
    outcome: "Kết quả",
    skipped: "Mục không phải bài viết, đã bỏ qua",
    removed: "Mã đã bỏ khỏi bài",
    unread: "Trường riêng của giao diện hay plugin, không được nhập (số bài có)",
    files: "Tệp không lấy được (bài vẫn được nhập)",
    captions: "Ảnh cần xem lại: alt tạm lấy từ chú thích hoặc tít",
    doubtful: "Chú thích suy từ câu chữ, cần xem lại",
    gaps: "Bài thiếu tít, sapô, chuyên mục hoặc nội dung ở trang cũ, cần viết lại",
    duplicates: "Bài trùng địa chỉ, đã đổi",
    links: "Liên kết tới trang không được nhập",
    withdrawn: "Bài nay bị hạn chế ở trang cũ nhưng vẫn còn ở đây: hãy xem có cần gỡ không",
    queries: "Địa chỉ cũ chỉ máy chủ mới chuyển hướng được",
    failures: "Bài không ghi được",
    sections: "Chuyên mục đã thêm vào sections.yaml",
    events: "Sự kiện đã thêm vào events.yaml",
    redirects: "Địa chỉ cũ của chuyên mục, sự kiện, chủ đề đã thêm vào redirects.yaml",
  },
  came: (photos, documents) => `${photos} ảnh, ${documents} tài liệu và tệp âm thanh.`,
  more: (count) => `… và ${count} mục nữa`,
  file: (path) => `Báo cáo đầy đủ: ${path}`,
};

const en: Words = {
  statuses: {
    public: "public",
    scheduled: "scheduled",
    expired: "expired",
    archived: "archived",
    draft: "draft",
    review: "in review",
    unpublished: "unpublished",
    locked: "locked",
    restricted: "restricted",
  },
  outcomes: {
    written: "written",
    updated: "updated",
    unchanged: "unchanged",
    restricted: "left out: restricted",
    "changed-here": "left alone: an editor has changed it here",
    "removed-here": "left alone: an editor has removed or moved it here",
    failed: "could not be written",
  },
  faults: {
    "no-folder": "no folder of uploads was given (--uploads)",
    missing: "not in the folder of uploads",
    outside: "outside the folder of uploads",
    type: "not of a type that may come in",
    "too-large": "larger than 100 MB",
    damaged: "damaged, or too large a picture",
  },
  titles: {
    notes: "About what was imported",
    status: "Articles by their status on the old site",
    outcome: "What became of them",
    skipped: "Left out because it is no article",
    removed: "Mark-up removed",
    unread: "Fields of themes and plugins that did not come in (articles that have them)",
    files: "Files that could not be had (their articles came in)",
    captions: "Photos to look at: the caption or the headline stands in for alt",
    doubtful: "Captions told by their wording alone, to look at",
    gaps: "Articles without headline, summary, section or text on the old site, to be written",
    duplicates: "Articles that shared an address, and the new one",
    links: "Links to pages that did not move in",
    withdrawn: "Articles that the old site restricts now and that still stand here: see whether they must go",
    queries: "Old addresses that only a server can redirect",
    failures: "Articles that could not be written",
    sections: "Sections added to sections.yaml",
    events: "Events added to events.yaml",
    redirects: "Old addresses of sections, events and tags added to redirects.yaml",
  },
  came: (photos, documents) => `${photos} photos, ${documents} documents and recordings.`,
  more: (count) => `… and ${count} more`,
  file: (path) => `The full report: ${path}`,
};

/**
 * @param most how many of each list are told
 * @returns the report as a person reads it, line by line
 */
export function* reportLines(
  report: MovingReport,
  language: Language,
  most = Number.POSITIVE_INFINITY,
): Generator<string> {
  const words = { vi, en }[language];
  const { titles } = words;
  const remark = ({ folder, text }: Remark) => `${folder}: ${text}`;
  const lists: List[] = [
    list(titles.notes, report.notes, (note) => note),
    list(titles.status, counts(report.statuses.toObject(), words.statuses), (line) => line),
    list(titles.outcome, counts(report.outcomes.toObject(), words.outcomes), (line) => line),
    list(titles.skipped, counts(report.skipped.toObject(), {}), (line) => line),
    list(titles.failures, report.failures, ({ key, reason }) => `${key}: ${reason}`),
    list(titles.withdrawn, report.withdrawn, remark),
    list(titles.gaps, report.gaps, remark),
    list(titles.duplicates, report.duplicates, remark),
    list(titles.files, report.files, (file) => fileLine(file, words.faults)),
    list(titles.captions, report.captions, remark),
    list(titles.doubtful, report.doubtful, remark),
    list(titles.links, report.links, remark),
    list(titles.queries, report.queries, ({ from, to }) => `${from} → ${to}`),
    list(titles.removed, counts(report.removed.toObject(), {}), (line) => line),
    list(titles.unread, counts(report.unread.toObject(), {}), (line) => line),
    list(titles.sections, report.sections, (id) => id),
    list(titles.events, report.events, (id) => id),
    list(titles.redirects, report.redirects, ({ from, to }) => `${from} → ${to}`),
  ];
  for (const { title, length, lines } of lists) {
    if (length === 0) continue;
    yield `${title}:\n`;
    let told = 0;
    for (const line of lines) {
      if (told++ === most) break;
      yield `  ${line}\n`;
    }
    if (length > most) yield `  ${words.more(length - most)}\n`;
  }
  yield `${words.came(report.photos, report.documents)}\n`;
  if (report.file !== "") yield `${words.file(report.file)}\n`;
}

interface List {
  title: string;
  length: number;
  lines: Iterable<string>;
}

const list = <T>(
  title: string,
  values: Iterable<T> & { length: number },
  line: (value: T) => string,
): List => ({ title, length: values.length, lines: mapped(values, line) });

function* mapped<T>(values: Iterable<T>, line: (value: T) => string): Generator<string> {
  for (const value of values) yield line(value);
}

function counts(found: Record<string, number>, names: Readonly<Record<string, string>>): string[] {
  return Object.entries(found).map(([name, count]) => `${count} ${names[name] ?? name}`);
}

const fileLine = ({ folder, text, caption, fault }: FileRemark, faults: Words["faults"]): string =>
  `${folder}: ${text} (${faults[fault]})${caption && `: ${caption}`}`;
