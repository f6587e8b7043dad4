import type { Language } from "../language/language.ts";
import { noteText } from "./notes.ts";
import { isChange, type Proposal } from "./proposal.ts";

/** What the desk says itself. */
export const deskWords = {
  vi: {
    altComment: "alt: tả những gì thấy trong ảnh (bắt buộc, không chép lại chú thích)",
    nothing: "Không có gì để thêm.",
    confirm: "Ghi vào bài?",
    yes: "Ghi",
    no: "Không",
    written: (file: string) => `Đã ghi ${file}.`,
    notWritten: "Không ghi gì.",
    fill: "Thêm --fill để ghi vào bài.",
    added: "bản ghi mới",
  },
  en: {
    altComment: "alt: say what can be seen in the photo (required; not the caption again)",
    nothing: "There is nothing to add.",
    confirm: "Write this into the article?",
    yes: "Yes",
    no: "No",
    written: (file: string) => `${file} was written.`,
    notWritten: "Nothing was written.",
    fill: "Add --fill to write it into the article.",
    added: "a new record",
  },
};

/** @returns for each photo where its values come from, and what to look at; empty where there is nothing to say */
export function proposalText(proposals: readonly Proposal[], language: Language): string {
  return proposals
    .flatMap((proposal) => {
      const { src, index, fields, notes } = proposal;
      const isNew = isChange(proposal) && index === undefined;
      const sources = Object.entries(fields).map(([key, field]) => `  ${key} ← ${field}`);
      const lines = [...sources, ...notes.map((note) => `  ! ${noteText(note, language)}`)];
      if (lines.length === 0 && !isNew) return [];
      return [`${src}${isNew ? `: ${deskWords[language].added}` : ""}`, ...lines];
    })
    .join("\n");
}
