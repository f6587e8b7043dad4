import sharp from "sharp";
import { stringify } from "yaml";
import type { SiteFiles } from "./build-site.ts";

/** The desk's files of the smallest newsroom: two sections and one place. */
export const desk: SiteFiles = {
  "_data/site.yaml": stringify({
    name: "Tòa soạn thử",
    address: "https://toa-soan.example",
    languages: ["vi"],
    zone: "Asia/Ho_Chi_Minh",
  }),
  "_data/sections.yaml": stringify({ "tin-tuc": { name: "Tin tức" }, "doi-song": { name: "Đời sống" } }),
  "_data/places.yaml": stringify({ "nhu-xuan": { name: "Như Xuân" } }),
};

/** An article's source: what every article must have, and what the test is about. */
export function article(frontMatter: Record<string, unknown> = {}, body = "Một đoạn văn."): string {
  const required = {
    title: "Bài thử",
    date: "2025-02-10 08:00",
    summary: "Tóm tắt của bài thử.",
    section: "tin-tuc",
    byline: "Ban biên tập",
  };
  return `---\n${stringify({ ...required, ...frontMatter })}---\n\n${body}\n`;
}

/** A JPEG in one colour, sizes in pixels. */
export function jpeg(width = 900, height = 600): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: "#2a6f97" } })
    .jpeg()
    .toBuffer();
}

/** A JPEG as a camera writes it: where it was, the camera's serial number, and which way up it was held. */
export function cameraJpeg(width: number, height: number, orientation: number): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: "#7f5539" } })
    .jpeg()
    .withMetadata({ orientation })
    .withExifMerge({
      IFD2: { BodySerialNumber: "SN-0042-7781", LensSerialNumber: "LENS-99-1234" },
      IFD3: {
        GPSLatitudeRef: "N",
        GPSLatitude: "19/1 37/1 0/1",
        GPSLongitudeRef: "E",
        GPSLongitude: "105/1 26/1 0/1",
      },
    })
    .toBuffer();
}
