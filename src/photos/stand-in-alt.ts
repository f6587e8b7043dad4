import type { Language } from "../language/language.ts";

/** What stands for an alternative text that an archive never had: it says where the photo belongs, not what it shows. */
export const standInAlt = (title: string, language: Language): string =>
  language === "vi" ? `Ảnh kèm bài “${title}”` : `Photo with the story “${title}”`;
