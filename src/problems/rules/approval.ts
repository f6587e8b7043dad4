import type { Rule } from "./rule.ts";

/** What an article has to have before it is public; who has seen it, in newsrooms that ask for that. */
export const approvalRules = {
  "text/placeholder": {
    severity: "error",
    vi: (p) => [
      `"${p.name}" vẫn là dấu "…" chờ viết.`,
      `Viết "${p.name}", bỏ khóa này nếu không bắt buộc, hoặc giữ "draft: true".`,
    ],
    en: (p) => [
      `"${p.name}" is still the "…" that waits to be written.`,
      `Write "${p.name}", leave the key out where it is not required, or keep "draft: true".`,
    ],
  },
  "approval/no-reviewer": {
    severity: "error",
    isOnRequest: true,
    vi: () => [
      "Bài chưa ghi người biên tập.",
      'Ghi "reviewedBy: …" là tên hoặc mã người biên tập; chưa xong thì để "draft: true".',
    ],
    en: () => [
      "It is not said who edited the article.",
      'Give "reviewedBy: …", a name or people\'s ids; until then keep "draft: true".',
    ],
  },
  "approval/no-approver": {
    severity: "error",
    isOnRequest: true,
    vi: () => [
      "Bài chưa ghi người duyệt đăng.",
      'Ghi "approvedBy: …" là tên hoặc mã người duyệt; chưa duyệt thì để "draft: true".',
    ],
    en: () => [
      "It is not said who allowed the article to be published.",
      'Give "approvedBy: …", a name or people\'s ids; until then keep "draft: true".',
    ],
  },
} satisfies Record<string, Rule>;
