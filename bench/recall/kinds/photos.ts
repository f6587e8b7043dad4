import type { Dice } from "../../random.ts";
import { pictures } from "../desk.ts";
import { type Draft, HERE, type Keys, mark, recordIn, yaml } from "../draft.ts";
import { kind, silent } from "../kind.ts";

const anyPhoto = (draft: Draft, dice: Dice): Keys => recordIn(draft, "photos", dice.number(2));

/** What cameras, telephones, chat programs and editors name files. */
function fileName(dice: Dice): string {
  const digits = (count: number) => Array.from({ length: count }, () => dice.number(10)).join("");
  const hex = (count: number) => Array.from({ length: count }, () => dice.number(16).toString(16)).join("");
  const name = dice.pick([
    () => `IMG_${digits(4)}`,
    () => `IMG-2025${digits(4)}-WA${digits(4)}`,
    () => `IMG_2025${digits(4)}_${digits(6)}`,
    () => `DSC${digits(5)}`,
    () => `DSC_${digits(4)}`,
    () => `_MG_${digits(4)}`,
    () => `P10${digits(5)}`,
    () => `PXL_2025${digits(4)}_${digits(9)}`,
    () => `z${digits(13)}_${hex(32)}`,
    () => `photo_2025-02-1${digits(1)}_08-0${digits(1)}-0${digits(1)}`,
    () => `Screenshot 2025-02-1${digits(1)} 08${digits(4)}`,
    () => `Screenshot_2025${digits(4)}-${digits(6)}`,
    () => `Ảnh chụp màn hình 2025-02-1${digits(1)} 08${digits(4)}`,
    () => `Ảnh màn hình 2025-02-1${digits(1)} lúc 08.1${digits(1)}.0${digits(1)}`,
    () => `image${digits(3)}`,
    () => `image (${digits(1)})`,
    () => `Ảnh ${digits(1)}`,
    () => `anh${digits(2)}`,
    () => `hinh-anh-${digits(2)}`,
    () => `Picture${digits(1)}`,
    () => `FB_IMG_${digits(13)}`,
    () => `received_${digits(15)}`,
    () => `${digits(9)}_${digits(16)}_${digits(19)}_n`,
    () => `viber_image_2025-02-1${digits(1)}_08-0${digits(1)}-1${digits(1)}-${digits(3)}`,
    () => `WhatsApp Image 2025-02-1${digits(1)} at 08.1${digits(1)}.2${digits(1)}`,
    () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`,
    () => `Untitled-${digits(1)}`,
    () => `thumbnail (${digits(1)})`,
    () => `hoi-nghi-tong-ket-nam-${digits(4)}`,
    () => `le-ra-quan-${digits(1)}`,
    () => `DJI_${digits(4)}`,
    () => `img${digits(4)} copy`,
    () => `IMG_${digits(4)} (${digits(1)})`,
    () => `IMG_${digits(4)} - Copy`,
  ])();
  return dice.pick([name, name, `${name}.jpg`, `${name}.JPG`, `${name}.jpeg`, `${name}.png`]);
}

/** The caption with other marks, capitals or blanks. */
function likeCaption(caption: string, dice: Dice): string {
  return dice.pick([
    caption,
    `${caption}.`,
    caption.toUpperCase(),
    caption.replace(",", " -"),
    ` ${caption.replace(" ", "  ")}`,
    caption.normalize("NFD"),
    `“${caption}”`,
    `Ảnh: ${caption}`,
    `${caption}. Ảnh: Ban biên tập`,
    `${caption} (Ảnh: Ban biên tập)`,
  ]);
}

export const photoKinds = [
  kind("photo missing on disk", "photo/missing", (draft, dice) => {
    const number = 1 + dice.number(2);
    const keys = recordIn(draft, "photos", number - 1);
    const right = `anh-thu-${number}`;
    const wrong = dice.pick([
      `${right}.jpeg`,
      `${right}.JPG`,
      `Anh-thu-${number}.jpg`,
      `${right}.png`,
      `${right}0.jpg`,
    ]);
    keys.set("src", yaml(`photos/${wrong}`));
    mark(keys, "src");
  }),
  kind("photo unused", "photo/unused", (draft, dice) => {
    const folder = dice.pick(["photos/", "", "photos/them/"]);
    const name = dice.pick([
      "anh-thua.jpg",
      "ảnh thừa.JPG",
      "anh-thu-1 (2).jpeg",
      "ANH.PNG",
      "a.webp",
      "b.heic",
    ]);
    draft.files.set(folder + name, pictures.wide);
    mark(draft.keys, "photos");
  }),
  kind("photo declared twice", "photo/duplicate", (draft, dice) => {
    const written = dice.pick([
      "photos/anh-thu-1.jpg",
      "./photos/anh-thu-1.jpg",
      "photos/./anh-thu-1.jpg",
      "photos//anh-thu-1.jpg",
    ]);
    const again: Keys = new Map(recordIn(draft, "photos"));
    again.set("src", yaml(written));
    mark(again, "src");
    (draft.keys.get("photos") as Keys[]).splice(1 + dice.number(2), 0, again);
  }),
  kind("lead photo too small", "photo/small-lead", (draft) => {
    draft.files.set("photos/anh-thu-1.jpg", pictures.narrow);
    mark(recordIn(draft, "photos"), "src");
  }),
  kind("alt missing", "photo/no-alt", (draft, dice) => {
    const keys = anyPhoto(draft, dice);
    if (dice.number(2)) {
      keys.delete("alt");
      mark(keys, "src");
    } else {
      keys.set("alt", yaml(dice.pick(["", '""', "' '"])));
      mark(keys, "alt");
    }
  }),
  kind("alt equal to the caption", "photo/alt-is-caption", (draft, dice) => {
    const keys = anyPhoto(draft, dice);
    keys.set("alt", likeCaption(String(keys.get("caption")), dice));
    if (dice.number(3) === 0) keys.set("caption", `*${keys.get("caption")}*`);
    mark(keys, "alt");
  }),
  kind("alt a file's name", "photo/alt-is-file-name", (draft, dice) => {
    const keys = anyPhoto(draft, dice);
    keys.set("alt", dice.number(9) ? fileName(dice) : dice.pick(["anh-thu-1", "Ảnh thử 1", "anh thu 1"]));
    if (/thu|thử/.test(String(keys.get("alt")))) keys.set("src", yaml("photos/anh-thu-1.jpg"));
    mark(keys, "alt");
  }),
  kind("alt the headline", "photo/alt-is-title", (draft, dice) => {
    const title = String(draft.keys.get("title"));
    const keys = anyPhoto(draft, dice);
    keys.set("alt", dice.pick([title, `${title}.`, title.toUpperCase(), `Ảnh kèm bài “${title}”`]));
    mark(keys, "alt");
  }),
  kind("caption missing", "photo/no-caption", (draft, dice) => {
    const keys = anyPhoto(draft, dice);
    keys.delete("caption");
    mark(keys, "src");
  }),
  kind("credit missing", "photo/no-credit", (draft, dice) => {
    const keys = anyPhoto(draft, dice);
    keys.delete("credit");
    mark(keys, "src");
  }),
  kind("photo that is none", "photo/corrupt", (draft, dice) => {
    const number = 1 + dice.number(2);
    const broken = dice.pick(["", "<html>404</html>", "GIF", "%PDF-1.7"]);
    draft.files.set(`photos/anh-thu-${number}.jpg`, broken);
    mark(recordIn(draft, "photos", number - 1), "src");
  }),
  kind("body places a photo that is not declared", "body/unknown-photo", (draft, dice) => {
    const at = draft.body.findIndex((block) => block.startsWith("!"));
    const src = dice.pick([
      "photos/anh-thu.jpg",
      "photos/anh-thu-2.jpeg",
      "anh-thu-2.jpg",
      "photos/Anh-thu-2.jpg",
    ]);
    draft.body[at] = dice.pick([
      `![](${HERE}${src})`,
      `![Ảnh thử](${HERE}${src})`,
      `![](${HERE}${src} "Ảnh thử")`,
      `![](<${HERE}${src}>)`,
      `![][anh]\n\n[anh]: ${HERE}${src}`,
    ]);
  }),
  silent("alt of its own words", "photo/alt-is-file-name", (draft, dice) => {
    const alts = [
      "Đoàn 2025 người",
      "Cầu Bãi Trành",
      "Biểu đồ 1: số hộ nghèo",
      "Năm 2025",
      "Xe số 29A-12345 bên đường",
    ];
    anyPhoto(draft, dice).set("alt", dice.pick(alts));
  }),
  silent("alt that says more than the caption", "photo/alt-is-caption", (draft, dice) => {
    const keys = anyPhoto(draft, dice);
    keys.set("alt", `${keys.get("caption")}, người đứng giữa cầm hoa`);
  }),
];
