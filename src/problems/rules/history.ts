import type { NoHistory } from "../../history/versions.ts";
import type { RuleParameters } from "../phrases.ts";
import type { Rule } from "./rule.ts";

type Reason = [why: string, remedy: string];

/** @param why a reason, or what stands for any in a list of rules */
const reasonOf = (reasons: Record<NoHistory, Reason>, why: RuleParameters[string] | undefined): Reason =>
  reasons[why as NoHistory] ?? reasons.absent;

const viReasons: Record<NoHistory, Reason> = {
  absent: ["thư mục này không có lịch sử Git", "Chạy lệnh trong một kho Git đã có commit."],
  shallow: [
    "kho Git chỉ có phần lịch sử gần nhất",
    "Chạy: git fetch --unshallow (trong GitHub Actions: fetch-depth: 0).",
  ],
  uncommitted: [
    "chưa có bài nào được commit vào Git",
    "Commit thư mục bài; nếu .gitignore bỏ qua thư mục này thì sửa .gitignore.",
  ],
  incomplete: [
    "kho Git thiếu nội dung các bản cũ và không tải về được",
    "Kiểm tra kết nối, hoặc clone lại mà không dùng --filter.",
  ],
};

const enReasons: Record<NoHistory, Reason> = {
  absent: ["this folder has no history in Git", "Run it in a Git repository that has a commit."],
  shallow: [
    "this clone has only the latest part of Git's history",
    "Run: git fetch --unshallow (in GitHub Actions: fetch-depth: 0).",
  ],
  uncommitted: [
    "no article is in a commit yet",
    "Commit the folder of articles; where .gitignore leaves it out, change that.",
  ],
  incomplete: [
    "this clone lacks the content of older versions, and it could not be fetched",
    "Look at the connection, or clone again without --filter.",
  ],
};

/** What Git says was published, and is published otherwise now. */
export const historyRules = {
  "correction/untold": {
    severity: "warning",
    vi: (p) => [
      `Bài đã đăng bị sửa ${p.commit ? `ngày ${p.day} (commit ${p.commit})` : "mà chưa commit"} nhưng người đọc không được báo.`,
      'Sửa sai thì thêm một mục vào "corrections"; chỉ bổ sung thì ghi "updated: …" là lúc sửa.',
    ],
    en: (p) => [
      `The published text was changed ${p.commit ? `on ${p.day} (commit ${p.commit})` : "and not committed yet"}, and readers are not told.`,
      'Add an item to "corrections" where something was wrong; for an addition give "updated: …", the time of the change.',
    ],
  },
  "office/rewritten": {
    severity: "warning",
    vi: (p) => [
      `Chức vụ "${p.office}" bị xóa ${p.commit ? `ngày ${p.day} (commit ${p.commit})` : "mà chưa commit"}: bài của thời ấy nay in chức vụ khác.`,
      'Ghi lại chức vụ này vào "offices" với "from" và "to"; chức vụ mới thì thêm một mục có "from".',
    ],
    en: (p) => [
      `The office "${p.office}" was removed ${p.commit ? `on ${p.day} (commit ${p.commit})` : "and that is not committed yet"}: articles of its time print another now.`,
      'Put it back into "offices" with its "from" and "to"; give the new one an item of its own, with "from".',
    ],
  },
  "history/not-checked": {
    severity: "warning",
    vi: (p) => {
      const [why, remedy] = reasonOf(viReasons, p.why);
      return [`Không đối chiếu được với những gì đã đăng: ${why}.`, remedy];
    },
    en: (p) => {
      const [why, remedy] = reasonOf(enReasons, p.why);
      return [`What was published is not checked: ${why}.`, remedy];
    },
  },
} satisfies Record<string, Rule>;
