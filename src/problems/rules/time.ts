import type { RuleParameters } from "../phrases.ts";
import type { Rule } from "./rule.ts";

/** Why an article is not public, after its path. */
const viWhy = (p: RuleParameters): string =>
  ({
    draft: "còn là bản nháp",
    embargo: `chưa được phép công bố trước ${p.when}`,
    scheduled: `hẹn đăng lúc ${p.when}`,
    expired: `đã hết hạn từ ${p.when}`,
  })[p.why as string] ?? "chưa công khai";
const enWhy = (p: RuleParameters): string =>
  ({
    draft: "is a draft",
    embargo: `is under embargo until ${p.when}`,
    scheduled: `is scheduled for ${p.when}`,
    expired: `expired at ${p.when}`,
  })[p.why as string] ?? "is not public";

/** When articles are public, and what names one that is not. */
export const timeRules = {
  "date/before-embargo": {
    severity: "error",
    vi: (p) => [
      `Giờ hẹn đăng (${p.value}) sớm hơn thời điểm được phép công bố (${p.embargo}).`,
      'Dời "publishAt" đến sau "embargo", hoặc bỏ "publishAt": bài tự đăng khi được phép công bố.',
    ],
    en: (p) => [
      `It is to be published at ${p.value}, before its embargo ends (${p.embargo}).`,
      'Move "publishAt" to the end of "embargo" or later, or leave it out: the article appears when the embargo ends.',
    ],
  },
  "home/not-public": {
    severity: "warning",
    vi: (p) => [
      `Bài ${p.path} ${viWhy(p)}: trang chủ không hiện bài này.`,
      "Chọn bài đã đăng, hoặc để vậy nếu bài sẽ đăng: trang chủ tự hiện bài đúng lúc.",
    ],
    en: (p) => [
      `The article ${p.path} ${enWhy(p)}: the home page does not show it.`,
      "Choose one that is public, or leave it where it will be: the home page shows it from then on.",
    ],
  },
  "translation/not-public": {
    severity: "warning",
    vi: (p) => [
      `Bài gốc ${p.path} ${viWhy(p)}: trang này không dẫn đến bài gốc.`,
      'Đăng bài gốc, hoặc bỏ "translationOf".',
    ],
    en: (p) => [
      `Its original ${p.path} ${enWhy(p)}: the page does not link to it.`,
      'Publish the original, or leave out "translationOf".',
    ],
  },
} satisfies Record<string, Rule>;
