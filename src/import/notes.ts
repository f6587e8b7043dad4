export type Language = "vi" | "en";

/** One thing an editor should know. `values` fill the sentence of its code; `line` is of the source. */
export interface Note {
  code: NoteCode;
  values: string[];
  line?: number;
}

type Sentence = (...values: string[]) => string;

/** What the system says of a file or an address, in words. */
const unreadable: Record<string, Record<Language, string>> = {
  ENOENT: { vi: "không có tệp hay thư mục này", en: "there is no such file or folder" },
  EACCES: { vi: "không có quyền đọc", en: "there is no permission to" },
  "fetch failed": { vi: "không kết nối được với trang ấy", en: "the site does not answer" },
};

// Each sentence says what was found and what the editor can do about it.
const sentences = {
  titleDerived: {
    vi: (title) => `Văn bản không có tít: lấy từ câu mở đầu “${title}”. Biên tập viên cần đặt lại.`,
    en: (title) => `The text has no headline: taken from the lead, “${title}”. An editor must write one.`,
  },
  titleMissing: {
    vi: () => "Không tìm được tít. Hãy viết tít vào title.",
    en: () => "No headline was found. Write one in title.",
  },
  dateFromText: {
    vi: (found, date) => `Ngày ${date} suy từ “${found}” trong bài. Biên tập viên cần kiểm tra ngày đăng.`,
    en: (found, date) =>
      `The date ${date} comes from “${found}” in the text. An editor must check the day of publication.`,
  },
  dateFromPhotos: {
    vi: (address, date) => `Ngày ${date} suy từ địa chỉ ảnh ${address}. Biên tập viên cần kiểm tra.`,
    en: (address, date) =>
      `The date ${date} comes from the photo address ${address}. An editor must check it.`,
  },
  dateYearGuessed: {
    vi: (found, date) => `“${found}” không ghi năm: tạm lấy ${date}. Biên tập viên cần kiểm tra.`,
    en: (found, date) => `“${found}” gives no year: ${date} is assumed. An editor must check it.`,
  },
  dateMissing: {
    vi: (date) => `Văn bản không cho biết ngày: tạm ghi ${date}. Hãy sửa date hoặc nhập lại với --date.`,
    en: (date) => `The text gives no date: ${date} stands in. Mend date, or import again with --date.`,
  },
  sectionMissing: {
    vi: () => "Chưa có chuyên mục: ghi section, hoặc nhập lại với --section <mã chuyên mục>.",
    en: () => "No section yet: fill in section, or import again with --section <id>.",
  },
  sectionUnknown: {
    vi: (section, near, ids) =>
      `Không có chuyên mục "${section}". ${near ? `Có phải ý bạn là "${near}"? ` : ""}Các chuyên mục: ${ids}.`,
    en: (section, near, ids) =>
      `There is no section "${section}". ${near ? `Did you mean "${near}"? ` : ""}The sections: ${ids}.`,
  },
  summaryMissing: {
    vi: () => "Không tìm được sapô. Hãy viết summary.",
    en: () => "No lead was found. Write summary.",
  },
  bylineMissing: {
    vi: () => "Không tìm được tác giả. Ghi byline nếu biết.",
    en: () => "No byline was found. Fill in byline if it is known.",
  },
  bylineDoubtful: {
    vi: (byline) => `“${byline}” được hiểu là tác giả; có thể là chú thích ảnh. Cần kiểm tra.`,
    en: (byline) => `“${byline}” is taken for the byline; it may be a caption. Please check.`,
  },
  altMissing: {
    vi: (count) => `${count} ảnh chưa có alt: biên tập viên phải viết điều nhìn thấy trong từng ảnh.`,
    en: (count) => `${count} photos have no alt: an editor must write what can be seen in each.`,
  },
  captionDoubtful: {
    vi: (file, text) => `Không chắc “${text}” là chú thích của ${file}: đã ghi là chú thích. Cần kiểm tra.`,
    en: (file, text) =>
      `It is not certain that “${text}” is the caption of ${file}: taken as one. Please check.`,
  },
  captionDoubted: {
    vi: (file, text) =>
      `Không chắc “${text}” là đoạn văn hay chú thích của ${file}: đã giữ là đoạn văn. Cần kiểm tra.`,
    en: (file, text) =>
      `It is not certain whether “${text}” is a paragraph or the caption of ${file}: kept as text. Please check.`,
  },
  captionShared: {
    vi: (files, text) => `Các ảnh ${files} dùng chung chú thích “${text}”. Cần kiểm tra.`,
    en: (files, text) => `The photos ${files} share the caption “${text}”. Please check.`,
  },
  captionMissing: {
    vi: (file) => `Ảnh ${file} không có chú thích.`,
    en: (file) => `The photo ${file} has no caption.`,
  },
  creditFromByline: {
    vi: (credit) => `Dòng tác giả ghi ảnh của ${credit}: đã ghi credit cho các ảnh chưa có.`,
    en: (credit) => `The byline says the photos are by ${credit}: written as credit where there was none.`,
  },
  speakerLinked: {
    vi: (name, file) => `${name} được nối với hồ sơ ${file}. Hãy kiểm tra xem có đúng là người ấy không.`,
    en: (name, file) => `${name} is tied to the record ${file}. Please check that it is the same person.`,
  },
  noText: {
    vi: () => "Không có đoạn văn nào để nhập. Hãy kiểm tra lại tệp nguồn.",
    en: () => "There is no paragraph to import. Check the source file.",
  },
  encoding: {
    vi: () =>
      "Tệp không phải UTF-8 (có thể là windows-1258, TCVN3 hoặc VNI). Hãy mở bằng trình soạn thảo và lưu lại ở UTF-8.",
    en: () =>
      "The file is not UTF-8 (perhaps windows-1258, TCVN3 or VNI). Open it in an editor and save it as UTF-8.",
  },
  binary: {
    vi: () =>
      "Tệp không phải chữ thuần (Word, PDF…). Hãy mở tệp, lưu bài thành .txt ở UTF-8, rồi nhập tệp ấy.",
    en: () =>
      "The file is no plain text (Word, PDF …). Open it, save the article as .txt in UTF-8, and import that.",
  },
  noArticle: {
    vi: () =>
      "Không tìm thấy bài viết trong trang HTML. Hãy lưu trang của một bài, không phải trang danh sách.",
    en: () => "No article was found in the HTML page. Save the page of one article, not of a list.",
  },
  unreadable: {
    vi: (reason) => `Không đọc được: ${unreadable[reason]?.vi ?? reason}. Hãy kiểm tra đường dẫn.`,
    en: (reason) => `Cannot be read: ${unreadable[reason]?.en ?? reason}. Check the path or address.`,
  },
  emptyFolder: {
    vi: () => "Thư mục không có tệp .txt, .md, .html hay .htm nào. Hãy kiểm tra đường dẫn.",
    en: () => "The folder holds no .txt, .md, .html or .htm file. Check the path.",
  },
  articleExists: {
    vi: (folder) =>
      `Đã có bài ở ${folder}: không ghi đè. Hãy đổi --title hoặc --date, hoặc xóa bài cũ trước.`,
    en: (folder) =>
      `There is an article at ${folder} already: nothing is overwritten. Change --title or --date, or remove it first.`,
  },
  dateInvalid: {
    vi: (date) => `“${date}” không phải ngày hợp lệ. Hãy viết như 2025-02-10 hoặc "2025-02-10 08:00".`,
    en: (date) => `“${date}” is not a date. Write it like 2025-02-10 or "2025-02-10 08:00".`,
  },
  photoMissing: {
    vi: (address) => `Không lấy được ảnh ${address}. Hãy chỉ nơi có ảnh bằng --photos <thư mục|địa chỉ>.`,
    en: (address) => `The photo ${address} cannot be had. Say where it is with --photos <folder|URL>.`,
  },
  photoNotImage: {
    vi: (address, found) =>
      `${address} không phải ảnh dùng được (${found}). Hãy thay bằng tệp JPEG, PNG hoặc WebP.`,
    en: (address, found) =>
      `${address} is no usable image (${found}). Replace it with a JPEG, PNG or WebP file.`,
  },
  photoLfsPointer: {
    vi: (address) => `${address} là con trỏ Git LFS. Hãy chạy git lfs pull rồi nhập lại.`,
    en: (address) => `${address} is a Git LFS pointer. Run git lfs pull and import again.`,
  },
  photoOutside: {
    vi: (address) => `${address} nằm ngoài thư mục ảnh nên không được đọc. Hãy chép ảnh vào thư mục ấy.`,
    en: (address) =>
      `${address} lies outside the photo folder and is not read. Copy the photo into the folder.`,
  },
  photoPlaceholder: {
    vi: (file) => `${file} là ảnh tạm, có ghi rõ trên ảnh. Hãy thay bằng ảnh thật trước khi đăng.`,
    en: (file) => `${file} is a placeholder and says so. Replace it with the real photo before publishing.`,
  },
  draft: {
    vi: () => "Bài được ghi với draft: true; bỏ dòng ấy khi đã bổ sung đủ.",
    en: () => "The article is written with draft: true; remove that line once all is filled in.",
  },
} satisfies Record<string, Record<Language, Sentence>>;

export type NoteCode = keyof typeof sentences;

/** The note as a sentence, led by its source line where it has one. */
export function noteText(note: Note, language: Language): string {
  const sentence: Sentence = sentences[note.code][language];
  const text = sentence(...note.values);
  if (note.line === undefined) return text;
  return language === "vi" ? `Dòng ${note.line}: ${text}` : `Line ${note.line}: ${text}`;
}
