import { stringify } from "yaml";
import { escapeInline, filled } from "../import/write.ts";
import type { Language } from "../language/language.ts";
import type { DocumentFault } from "./article-documents.ts";
import type { PhotoFault } from "./photo-records.ts";

const words: Record<Language, Record<"photos" | "documents", string>> = {
  vi: {
    photos: `Ảnh chưa có tệp. Khi có tệp hãy nhập lại; hoặc đặt tệp vào "src" và chuyển mục lên "photos":`,
    documents: `Tài liệu chưa có tệp. Khi có tệp hãy nhập lại; hoặc đặt tệp vào thư mục này và khai báo trong "documents":`,
  },
  en: {
    photos: `Photos without a file. Import again once it is there; or put it at "src" and move the entry up to "photos":`,
    documents: `Documents without a file. Import again once it is there; or put it into this folder and declare it in "documents":`,
  },
};

/**
 * What an article lost with its missing files, as comments of its front matter: nothing that was written about a photo
 * is gone because its file is.
 *
 * @returns lines of comments; "" where nothing is missing
 */
export function missingFilesNote(
  photos: readonly PhotoFault[],
  documents: readonly DocumentFault[],
  language: Language,
): string {
  const notes: [title: string, records: object[]][] = [
    [
      words[language].photos,
      photos.map(({ record: { src, alt, caption, credit, origin } }) =>
        filled({ src, alt, caption: escapeInline(caption), credit, origin }),
      ),
    ],
    [words[language].documents, documents.map(({ address, title }) => filled({ title, origin: address }))],
  ];
  return notes
    .filter(([, records]) => records.length > 0)
    .map(([title, records]) => commented(`${title}\n${stringify(records, { lineWidth: 0 })}`))
    .join("");
}

const commented = (text: string): string => text.trimEnd().replace(/^/gmu, "# ").concat("\n");
