import type { Rule } from "./rule.ts";

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
      `Chức vụ "${p.office}" bị xoá ngày ${p.day} (commit ${p.commit}): bài của thời ấy nay in chức vụ khác.`,
      'Ghi lại chức vụ này vào "offices" với "from" và "to"; chức vụ mới thì thêm một mục có "from".',
    ],
    en: (p) => [
      `The office "${p.office}" was removed on ${p.day} (commit ${p.commit}): articles of its time print another now.`,
      'Put it back into "offices" with its "from" and "to"; give the new one an item of its own, with "from".',
    ],
  },
  "history/not-checked": {
    severity: "warning",
    vi: (p) => [
      `Không đối chiếu được với những gì đã đăng: ${p.why === "shallow" ? "kho Git chỉ có phần lịch sử gần nhất" : "thư mục này không có lịch sử Git"}.`,
      p.why === "shallow"
        ? "Chạy: git fetch --unshallow (trong GitHub Actions: fetch-depth: 0)."
        : "Chạy lệnh trong một kho Git đã có commit.",
    ],
    en: (p) => [
      `What was published is not checked: ${p.why === "shallow" ? "this clone has only the latest part of Git's history" : "this folder has no history in Git"}.`,
      p.why === "shallow"
        ? "Run: git fetch --unshallow (in GitHub Actions: fetch-depth: 0)."
        : "Run it in a Git repository that has a commit.",
    ],
  },
} satisfies Record<string, Rule>;
