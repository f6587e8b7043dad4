import type { Rule } from "./rule.ts";

/** Who has to have seen an article before it is published, in newsrooms that ask for it. */
export const approvalRules = {
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
