import type { Input } from "./field.ts";

/** Texts of more than a line, by the end of their path. */
export const LONG_TEXTS: Readonly<Record<string, true>> = {
  summary: true,
  alt: true,
  caption: true,
  description: true,
  note: true,
  "corrections.text": true,
};

const PHOTO = {
  widget: "image",
  accept: "image/jpeg,image/png,image/webp,image/avif,image/gif,image/tiff",
  choose_url: false,
};

/** Documents stand beside the text; what could run scripts or tell of a place is refused by the build, too. */
const DOCUMENT = {
  widget: "file",
  accept: ".pdf,.doc,.docx,.xls,.xlsx,.ppt,.pptx,.odt,.ods,.odp,.zip,.csv,.txt",
  choose_url: false,
  media_folder: "documents",
  public_folder: "documents",
};

/** Keys that name a file, by the end of their path. */
export const UPLOADS: Readonly<Record<string, Input>> = {
  "photos.src": PHOTO,
  "photo.src": PHOTO,
  "documents.src": DOCUMENT,
};

/** What a closed item of a list shows, by the end of the list's path. */
export const SUMMARIES: Readonly<Record<string, { summary: string; thumbnail?: string }>> = {
  photos: { summary: "{{caption}}", thumbnail: "src" },
  speakers: { summary: "{{person}} {{name}}" },
  documents: { summary: "{{title}}" },
  corrections: { summary: "{{date}}: {{text}}" },
  offices: { summary: "{{title}} {{from}} – {{to}}" },
  navigation: { summary: "{{title}}" },
  records: { summary: "{{name}}" },
};
