/** The day that a folder's name may begin with; `50-nam-thong-nhat` begins with none. */
const DAY = /^(?:0?[1-9]|[12]\d|3[01])-(?=\D)/;

/** @returns an article's folder without its day: `chuyen-doi-so` of `10-chuyen-doi-so` */
export const withoutDay = (folder: string): string => folder.replace(DAY, "");
