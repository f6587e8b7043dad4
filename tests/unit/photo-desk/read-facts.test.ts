import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import { readFacts } from "../../../src/photo-desk/read-facts.ts";
import { exiftool, writeTags } from "../../exiftool.ts";
import { cameraJpeg, jpeg } from "../../sites/content.ts";
import { temporaryFolder } from "../newsroom-folder.ts";

const reading = { language: "vi", zone: "Asia/Ho_Chi_Minh", now: Date.parse("2025-12-31T00:00:00Z") };

/** A photo that another program has written tags into. */
async function photoWith(tags: string[], name = "anh.jpg", bytes?: Buffer): Promise<string> {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, bytes ?? (await jpeg(60, 40)));
  if (tags.length > 0) writeTags(path, ...tags);
  return path;
}

async function factsWith(tags: string[], name?: string, bytes?: Buffer) {
  const { places, people, ...facts } = await readFacts(await photoWith(tags, name, bytes), reading);
  const texts = Object.entries(facts).flatMap(([key, fact]) => (fact ? [[key, fact.text]] : []));
  const lists = { places: places.map(({ text }) => text), people: people.map(({ text }) => text) };
  const filled = Object.entries(lists).filter(([, list]) => list.length > 0);
  return Object.fromEntries([...texts, ...filled]) as Record<string, unknown>;
}

const xmp = [
  "-XMP-dc:Description=Chú thích của XMP",
  "-XMP-dc:Creator=Đỗ An",
  "-XMP-dc:Creator=Lê Bình",
  "-XMP-photoshop:Credit=Ban biên tập",
  "-XMP-dc:Rights=© XMP",
  "-XMP-xmpRights:WebStatement=https://toa-soan.example/giay-phep/",
  "-XMP-iptcCore:AltTextAccessibility=Một hình",
  "-XMP-iptcExt:PersonInImage=Ngô Hải Phan",
  "-XMP-iptcExt:PersonInImage=Vũ Văn Tích",
  "-XMP-iptcExt:LocationShown={Sublocation=Nhà văn hóa,City=Như Xuân,ProvinceState=Thanh Hóa}",
  "-XMP-photoshop:City=Thanh Hóa",
];
const iim = [
  "-IPTC:CodedCharacterSet=UTF8",
  "-IPTC:Caption-Abstract=Chú thích của IIM",
  "-IPTC:By-line=Người của IIM",
  "-IPTC:Credit=Nguồn của IIM",
  "-IPTC:CopyrightNotice=© IIM",
  "-IPTC:Sub-location=Nhà văn hóa",
  "-IPTC:City=Như Xuân",
];
const exif = [
  "-EXIF:ImageDescription=Chú thích của EXIF",
  "-EXIF:Artist=Người của EXIF",
  "-EXIF:Copyright=© EXIF",
];

test("all that XMP says", async () => {
  expect(await factsWith(xmp)).toEqual({
    caption: "Chú thích của XMP",
    creator: "Đỗ An, Lê Bình",
    credit: "Ban biên tập",
    copyright: "© XMP",
    licence: "https://toa-soan.example/giay-phep/",
    alt: "Một hình",
    people: ["Ngô Hải Phan", "Vũ Văn Tích"],
    places: ["Nhà văn hóa", "Như Xuân", "Thanh Hóa", "Thanh Hóa"],
  });
});

test("all that IPTC-IIM says", async () => {
  expect(await factsWith(iim)).toEqual({
    caption: "Chú thích của IIM",
    creator: "Người của IIM",
    credit: "Nguồn của IIM",
    copyright: "© IIM",
    places: ["Nhà văn hóa", "Như Xuân"],
  });
});

test("all that EXIF says", async () => {
  expect(await factsWith(exif)).toEqual({
    caption: "Chú thích của EXIF",
    creator: "Người của EXIF",
    copyright: "© EXIF",
  });
});

test("XMP goes before IPTC-IIM, and both before EXIF", async () => {
  expect(await factsWith([...exif, ...iim, ...xmp])).toMatchObject({
    caption: "Chú thích của XMP",
    creator: "Đỗ An, Lê Bình",
    copyright: "© XMP",
  });
  expect(await factsWith([...exif, ...iim])).toMatchObject({ caption: "Chú thích của IIM" });
});

test("IPTC-IIM that was changed after XMP goes first", async () => {
  const path = await photoWith([...iim, ...xmp, "-IPTCDigest=new"]);
  expect((await readFacts(path, reading)).caption?.text).toBe("Chú thích của XMP");
  writeTags(path, "-IPTC:Caption-Abstract=Chú thích sửa sau");
  const facts = await readFacts(path, reading);
  expect(facts.caption).toEqual({ text: "Chú thích sửa sau", field: "IPTC Caption/Abstract" });
  expect(facts.alt?.text).toBe("Một hình");
});

test("a caption that a machine wrote gives way to one that a person wrote, and is told of", async () => {
  expect(await factsWith(["-EXIF:ImageDescription=OLYMPUS DIGITAL CAMERA"])).toEqual({
    machineMade: "OLYMPUS DIGITAL CAMERA",
  });
  expect(await factsWith(["-XMP-dc:Description=anh.jpg", "-IPTC:Caption-Abstract=Ảnh thử"])).toMatchObject({
    caption: "Ảnh thử",
  });
});

test("without a caption the headline is one", async () => {
  expect(await factsWith(["-XMP-photoshop:Headline=Hội nghị"])).toEqual({ caption: "Hội nghị" });
  expect(await factsWith(["-EXIF:XPTitle=Hội nghị Như Xuân"])).toEqual({ caption: "Hội nghị Như Xuân" });
});

test("of a text in several languages the article's is taken", async () => {
  const tags = [
    "-XMP-dc:Description=Mặc định",
    "-XMP-dc:Description-en=English",
    "-XMP-dc:Description-vi-VN=Việt",
  ];
  expect(await factsWith(tags)).toEqual({ caption: "Việt" });
  const path = await photoWith(tags);
  const inLanguage = async (language: string) =>
    (await readFacts(path, { ...reading, language })).caption?.text;
  expect(await inLanguage("en-GB")).toBe("English");
  expect(await inLanguage("fr")).toBe("Mặc định");
});

test.each<[string, string[], Record<string, string>]>([
  [
    "in a field of its own",
    ["-XMP-cc:License=http://creativecommons.org/licenses/by-sa/4.0/"],
    { licence: "http://creativecommons.org/licenses/by-sa/4.0/" },
  ],
  [
    "in words about rights",
    ["-XMP-dc:Rights=CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/)."],
    {
      copyright: "CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/).",
      licence: "https://creativecommons.org/licenses/by/4.0/",
    },
  ],
  [
    "to be had elsewhere",
    ["-XMP-plus:Licensor={LicensorURL=https://toa-soan.example/xin-phep/}"],
    { licensor: "https://toa-soan.example/xin-phep/" },
  ],
])("a licence %s", async (_where, tags, expected) => {
  expect(await factsWith(tags)).toEqual(expected);
});

test("a place is never told by its coordinates", async () => {
  expect(await factsWith([], "anh.jpg", await cameraJpeg(90, 60, 1))).toEqual({});
});

test("texts are one line, composed", async () => {
  const tag = `-XMP-dc:Description=${"Lễ  hội".normalize("NFD")}\n\txuân `;
  expect(await factsWith([tag])).toEqual({ caption: "Lễ hội xuân" });
});

test.each<[string, () => Promise<Buffer>]>([
  [
    "anh.png",
    () =>
      sharp({ create: { width: 9, height: 9, channels: 3, background: "red" } })
        .png()
        .toBuffer(),
  ],
  [
    "anh.webp",
    () =>
      sharp({ create: { width: 9, height: 9, channels: 3, background: "red" } })
        .webp()
        .toBuffer(),
  ],
  [
    "anh.avif",
    () =>
      sharp({ create: { width: 9, height: 9, channels: 3, background: "red" } })
        .avif()
        .toBuffer(),
  ],
  [
    "anh.tiff",
    () =>
      sharp({ create: { width: 9, height: 9, channels: 3, background: "red" } })
        .tiff()
        .toBuffer(),
  ],
])("%s is read, with metadata and without", async (name, make) => {
  const bytes = await make();
  expect(await factsWith([], name, bytes)).toEqual({});
  const tagged = name.endsWith(".webp") || name.endsWith(".avif") ? await withXmp(bytes, name) : undefined;
  const facts = tagged
    ? await factsWith([], name, tagged)
    : await factsWith(["-XMP-dc:Description=Ảnh thử"], name, bytes);
  expect(facts).toEqual({ caption: "Ảnh thử" });
});

/** By sharp, which writes a packet into these formats with the picture. */
async function withXmp(bytes: Buffer, name: string): Promise<Buffer> {
  const path = await photoWith(["-XMP-dc:Description=Ảnh thử"], "khac.jpg");
  const packet = exiftool("-quiet", "-b", "-XMP", path);
  const image = sharp(bytes).withXmp(packet);
  return name.endsWith(".webp") ? image.webp().toBuffer() : image.avif().toBuffer();
}

/** A JPEG with fields of IPTC-IIM as an old program wrote them: numbers of datasets, and bytes. */
async function withOldIim(fields: [number, Buffer][]): Promise<Buffer> {
  const data = Buffer.concat(
    fields.map(([dataset, bytes]) =>
      Buffer.concat([Buffer.from([0x1c, 2, dataset, 0, bytes.length]), bytes]),
    ),
  );
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  const padding = Buffer.alloc(data.length % 2);
  const content = Buffer.concat([
    Buffer.from("Photoshop 3.0\x008BIM\x04\x04\0\0", "latin1"),
    size,
    data,
    padding,
  ]);
  const segment = Buffer.concat([Buffer.from([0xff, 0xed, 0, content.length + 2]), content]);
  const picture = await jpeg(60, 40);
  return Buffer.concat([picture.subarray(0, 2), segment, picture.subarray(2)]);
}

test("fields of an old program are read in the encoding that makes words of them", async () => {
  const vietnamese = Buffer.from([0x4c, 0xea, 0xde, 0x20, 0x68, 0xf4, 0xf2, 0x69]);
  const old: [number, Buffer][] = [
    [80, Buffer.from([0xd0, 0xf4, 0xde, 0x20, 0x41, 0x6e])],
    [120, vietnamese],
  ];
  expect(await factsWith([], "a.jpg", await withOldIim(old))).toEqual({
    creator: "Đỗ An",
    caption: "Lễ hội",
  });
  const utf8: [number, Buffer][] = [[120, Buffer.from("Lễ hội")]];
  expect(await factsWith([], "a.jpg", await withOldIim(utf8))).toEqual({ caption: "Lễ hội" });
  const french: [number, Buffer][] = [[120, Buffer.from("Forêt près de Hué", "latin1")]];
  expect(await factsWith([], "a.jpg", await withOldIim(french))).toEqual({ caption: "Forêt près de Hué" });
});

test("EXIF in Latin-1, which it does not allow, is read too; what is UTF-8 stays what it is", async () => {
  const path = await photoWith(["-charset", "exif=latin", "-EXIF:ImageDescription=Forêt près de Hué"]);
  expect((await readFacts(path, reading)).caption?.text).toBe("Forêt près de Hué");
  expect(await factsWith(["-EXIF:ImageDescription=Bãi xã"])).toEqual({ caption: "Bãi xã" });
});

test("a text of EXIF that a damaged file has no longer is none", async () => {
  const path = await photoWith(exif);
  const file = readFileSync(path);
  const [tag, ascii] = [Buffer.from([0x01, 0x0e, 0x00, 0x02]), Buffer.from([0x0e, 0x01, 0x02, 0x00])];
  const entry = Math.max(file.indexOf(tag), file.indexOf(ascii));
  // Behind its type and its length stands where it begins: far beyond the end.
  file.fill(0x7f, entry + 8, entry + 12);
  expect(await factsWith([], "hong.jpg", file)).toEqual({ creator: "Người của EXIF", copyright: "© EXIF" });
});
