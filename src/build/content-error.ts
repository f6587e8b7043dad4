import type { Language } from "../language/language.ts";
import type { Problem } from "../problems/problem.ts";

/** Thrown where the content has errors and the build was not told to go on. The problems are printed by then. */
export class ContentError extends Error {
  readonly problems: Problem[];
  /** Eleventy then prints the sentence alone: where in the code it was thrown helps nobody who writes. */
  readonly skipOriginalStack = true;

  constructor(problems: Problem[], language: Language) {
    super(
      language === "vi"
        ? "Nội dung có lỗi (xem ở trên); trang đã xuất bản được giữ nguyên."
        : "The content has errors (see above); the published site was left as it was.",
    );
    this.name = "ContentError";
    this.problems = problems;
  }
}
