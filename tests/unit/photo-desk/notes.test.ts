import { expect, test } from "vitest";
import { type Note, noteText } from "../../../src/photo-desk/notes.ts";

const notes: Note[] = [
  { code: "altMissing", values: [] },
  { code: "altIsCaption", values: [] },
  { code: "differs", values: ["caption", "Ảnh thử 1", "Ảnh thử 2", "XMP dc:description"] },
  { code: "machineMade", values: ["SONY DSC", "EXIF ImageDescription"] },
  { code: "personUnknown", values: ["Đỗ An", "content/people"] },
  { code: "placeUnknown", values: ["Như Xuân", "_data/places.yaml"] },
  { code: "placeSeveral", values: ["Như Xuân", "nhu-xuan, xa-nhu-xuan"] },
  { code: "licensor", values: ["https://toa-soan.example/xin-phep/"] },
  { code: "unreadable", values: ["unknown or damaged header"] },
  { code: "lfsPointer", values: [] },
  { code: "tooLarge", values: ["120 MB", "100 MB"] },
  { code: "noArticle", values: ["content/x"] },
  { code: "frontMatter", values: ["content/x/index.md"] },
  { code: "notEditable", values: ["content/x/index.md"] },
  { code: "oneArticle", values: [] },
  { code: "noTerminal", values: [] },
];

test("what the desk says in Vietnamese", () => {
  expect(notes.map((note) => noteText(note, "vi")).join("\n")).toMatchInlineSnapshot(`
    "Thiếu "alt": hãy viết những gì thấy trong ảnh. Đến khi đó "newsroom check" còn báo lỗi.
    Văn bản thay thế trong tệp trùng với chú thích nên không dùng.
    caption: bài ghi "Ảnh thử 1", tệp ảnh ghi "Ảnh thử 2" (XMP dc:description).
    "SONY DSC" (EXIF ImageDescription) do máy ghi, không phải chú thích.
    Tệp ghi người trong ảnh là "Đỗ An"; trong content/people không có người này.
    Tệp ghi địa danh "Như Xuân"; trong _data/places.yaml không có địa danh này.
    Có nhiều địa danh tên "Như Xuân": hãy chọn một trong nhu-xuan, xa-nhu-xuan.
    Muốn dùng ảnh thì xin phép tại https://toa-soan.example/xin-phep/; tệp không ghi địa chỉ giấy phép.
    Không đọc được ảnh: tệp hỏng, hoặc không phải loại ảnh này. Xuất lại ảnh thành JPEG, PNG, WebP, AVIF hoặc GIF rồi chép đè.
    Đây chỉ là con trỏ Git LFS, chưa phải ảnh. Chạy: git lfs pull
    Ảnh quá lớn: 120 MB. Thu nhỏ ảnh; giới hạn: 100 MB.
    Không có bài nào ở content/x. Hãy ghi thư mục của bài, hoặc tệp index.md trong đó.
    Không đọc được phần khai báo của content/x/index.md. Chạy: newsroom check content/x/index.md
    Phần khai báo của content/x/index.md viết theo cách mà máy không thêm vào được (ví dụ có & và *). Hãy tự chép các dòng ở trên; chưa có gì được ghi.
    Mỗi lần chỉ xem ảnh của một bài: hãy ghi một thư mục.
    Không có cửa sổ dòng lệnh để hỏi lại nên chưa ghi gì. Thêm --yes để ghi không cần hỏi."
  `);
});

test("what the desk says in English", () => {
  expect(notes.map((note) => noteText(note, "en")).join("\n")).toMatchInlineSnapshot(`
    ""alt" is missing: write what can be seen. Until then "newsroom check" reports an error.
    The alternative text in the file repeats the caption, so it is not used.
    caption: the article has "Ảnh thử 1", the file "Ảnh thử 2" (XMP dc:description).
    "SONY DSC" (EXIF ImageDescription) was written by a machine and is no caption.
    The file says that it shows "Đỗ An", who is not in content/people.
    The file names the place "Như Xuân", which is not in _data/places.yaml.
    Several places are called "Như Xuân": choose one of nhu-xuan, xa-nhu-xuan.
    A licence is to be had at https://toa-soan.example/xin-phep/; the file names no licence itself.
    The photo cannot be read: it is damaged, or no photo of this kind. Export it again as JPEG, PNG, WebP, AVIF or GIF and replace it.
    This is a Git LFS pointer, not the photo. Run: git lfs pull
    The photo is too large: 120 MB. Scale it down; the limit is 100 MB.
    There is no article at content/x. Name the article's folder, or the index.md in it.
    The front matter of content/x/index.md cannot be read. Run: newsroom check content/x/index.md
    The front matter of content/x/index.md is written in a way that a machine cannot add to (such as with & and *). Copy the lines above by hand; nothing was written.
    Photos are looked at one article at a time: name one folder.
    There is no terminal to ask in, so nothing was written. Add --yes to write without asking."
  `);
});
