import sharp from "sharp";
import type { GeneratedFile } from "../generate.ts";

export const sections = ["thoi-su", "kinh-te", "van-hoa", "giao-duc"];
export const places = ["nhu-xuan", "bai-tranh", "xuan-binh"];
export const events = ["hoi-nghi-thu"];

/** Who has a record; each is in office as it says. */
export interface Somebody {
  id: string;
  name: string;
  /** Lines of `offices`. */
  offices: string[];
}

/** Nobody of them lives. Their offices are those that news names most. */
export const people: Somebody[] = [
  somebody("nguoi-thu-mot", "Người Thử Một", "Phó Chủ tịch UBND huyện Như Xuân"),
  somebody("nguoi-thu-hai", "Người Thử Hai", "Chủ tịch UBND xã Xuân Bình"),
  somebody("nguoi-thu-ba", "Người Thử Ba", "Phó Bí thư Thường trực Huyện ủy Như Xuân"),
  somebody("nguoi-thu-bon", "Người Thử Bốn", "Giám đốc Sở Y tế"),
  somebody("nguoi-thu-nam", "Người Thử Năm", "Trưởng phòng Giáo dục và Đào tạo"),
  somebody("nguoi-thu-sau", "Người Thử Sáu", "Bí thư Tỉnh ủy", "Chủ tịch HĐND tỉnh"),
];

/** Somebody whose only office ended long before any article. */
export const former: Somebody = {
  id: "nguoi-thu-cu",
  name: "Người Thử Cũ",
  offices: ["{title: Chủ tịch UBND huyện Như Xuân, from: 2005-01-01, to: 2010-12-31}"],
};

/** Somebody whose record has no office at all. */
export const nobody: Somebody = { id: "nguoi-thu-khong", name: "Người Thử Không", offices: [] };

function somebody(id: string, name: string, ...titles: string[]): Somebody {
  return { id, name, offices: titles.map((title) => `{title: ${title}, from: 2015-01-01}`) };
}

export const SITE = "https://toa-soan.example";

/** What the desk sets once, and the people's records. */
export function deskFiles(): GeneratedFile[] {
  const named = (ids: string[]) => ids.map((id) => `${id}:\n  name: ${id}\n`).join("");
  return [
    { path: "_data/site.yaml", data: `name: Tòa soạn thử\naddress: ${SITE}\nzone: Asia/Ho_Chi_Minh\n` },
    { path: "_data/sections.yaml", data: named(sections) },
    { path: "_data/places.yaml", data: named(places) },
    { path: "_data/events.yaml", data: named(events) },
    ...[...people, former, nobody].map(({ id, name, offices }) => ({
      path: `content/people/${id}.md`,
      data: `---\nname: ${name}\noffices:${offices.map((office) => `\n  - ${office}`).join("") || " []"}\n---\n`,
    })),
  ];
}

const picture = (width: number, height: number, background: string): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .toBuffer();

/** Photos in one colour. */
export const pictures = {
  wide: await picture(1200, 800, "#2a6f97"),
  narrow: await picture(480, 320, "#7f5539"),
};
