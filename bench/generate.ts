import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { slugOf } from "../src/language/slug.ts";
import { Dice } from "./random.ts";

/** What a generated newsroom holds. Its words are syllables in no order: it says nothing of anybody. */
export interface Size {
  articles: number;
  /** One article in this many has a photo; 0 for none. */
  photoEvery: number;
  people: number;
  words: number;
}

const syllables =
  "xã tỉnh huyện bản làng đường trường lúa nước rừng suối cầu chợ hội nghị kế hoạch chuyển đổi số nông thôn mới sản xuất đời sống nhân dân cán bộ tổ chức thực hiện nhiệm vụ công tác phát triển kinh tế văn hóa xã hội giáo dục y tế môi trường an toàn giao thông học sinh thầy cô mùa vụ giống cây trồng vật nuôi hợp tác vốn vay hỗ trợ đầu tư xây dựng hoàn thành tiến độ chất lượng hiệu quả đề nghị tập trung lãnh đạo chỉ đạo phối hợp kiểm tra giám sát tuyên truyền vận động".split(
    " ",
  );
const offices = ["Trưởng phòng", "Giám đốc", "Phó Giám đốc", "Chủ tịch", "Chánh Văn phòng", "Trưởng ban"];
const sections = ["thoi-su", "kinh-te", "van-hoa", "giao-duc", "doi-song", "nong-thon"];
const places = Array.from({ length: 40 }, (_, index) => `xa-so-${index + 1}`);
const tags = Array.from({ length: 120 }, (_, index) => `Chủ đề số ${index + 1}`);

/** Years over which articles are spread. */
const FIRST_YEAR = 2015;
const YEARS = 10;

/** Writes a newsroom's `content/` and `_data/` below `folder`; the same size gives the same files. */
export async function generate(folder: string, size: Size): Promise<void> {
  const dice = new Dice(size.articles);
  writeData(folder);
  for (let index = 0; index < size.people; index++) writePerson(folder, index, dice);
  for (let index = 0; index < size.articles; index++) {
    const photo = size.photoEvery > 0 && index % size.photoEvery === 0;
    await writeArticle(folder, index, size, photo, dice);
  }
}

function writeData(folder: string): void {
  const names = (ids: string[]) => ids.map((id) => `${id}: {name: "${id.replaceAll("-", " ")}"}\n`).join("");
  write(folder, "_data/site.yaml", "name: Tòa soạn đo tốc độ\naddress: https://bench.example\n");
  write(folder, "_data/sections.yaml", names(sections));
  write(folder, "_data/places.yaml", names(places));
}

function writePerson(folder: string, index: number, dice: Dice): void {
  write(
    folder,
    `content/people/nguoi-so-${index}.md`,
    `---\nname: Người Số ${index}\noffices:\n  - {title: ${dice.pick(offices)}, organisation: Đơn vị ${dice.number(50)}, from: 2010-01-01}\n---\n`,
  );
}

async function writeArticle(
  folder: string,
  index: number,
  size: Size,
  photo: boolean,
  dice: Dice,
): Promise<void> {
  const day = new Date(
    Date.UTC(FIRST_YEAR, 0, 1) + Math.floor((index / size.articles) * YEARS * 365.25) * 86_400_000,
  );
  const [year, month, date] = day.toISOString().slice(0, 10).split("-") as [string, string, string];
  const title = `${sentence(9, dice)} ${index}`;
  const home = `content/articles/${year}/${month}/${date}-${slugOf(title)}`;
  const speakers = [0, 1, 2].map(() => `nguoi-so-${dice.number(size.people)}`);
  const frontMatter = [
    `title: ${title}`,
    `date: ${year}-${month}-${date} ${String(6 + dice.number(14)).padStart(2, "0")}:${String(dice.number(60)).padStart(2, "0")}`,
    `summary: ${sentence(30, dice)}.`,
    `section: ${dice.pick(sections)}`,
    "byline: Ban biên tập",
    `places: [${dice.pick(places)}]`,
    `tags: [${dice.pick(tags)}, ${dice.pick(tags)}]`,
    `speakers: [${[...new Set(speakers)].join(", ")}]`,
  ];
  if (photo) {
    frontMatter.push(
      "photos:",
      "  - src: photos/anh.jpg",
      `    alt: ${sentence(10, dice)}`,
      `    caption: ${sentence(14, dice)}`,
      "    credit: Ban biên tập",
    );
    mkdirSync(join(folder, home, "photos"), { recursive: true });
    writeFileSync(join(folder, home, "photos/anh.jpg"), await drawPhoto(dice));
  }
  write(
    folder,
    `${home}/index.md`,
    `---\n${frontMatter.join("\n")}\n---\n${body(size.words, speakers[0] as string, dice)}`,
  );
}

function body(words: number, speaker: string, dice: Dice): string {
  const paragraphs: string[] = [];
  for (let left = words; left > 0; left -= 70) paragraphs.push(`${sentence(Math.min(70, left), dice)}.`);
  paragraphs.splice(2, 0, `> ${sentence(20, dice)}.\n> — ${speaker}`);
  return `${paragraphs.join("\n\n")}\n`;
}

function sentence(words: number, dice: Dice): string {
  const text = Array.from({ length: words }, () => dice.pick(syllables)).join(" ");
  return (text[0] ?? "").toLocaleUpperCase("vi") + text.slice(1);
}

/** A picture of 2,600 × 1,733 pixels with shapes enough to cost what a photograph costs to encode. */
async function drawPhoto(dice: Dice): Promise<Buffer> {
  const shapes = Array.from({ length: 60 }, () => {
    const colour = `rgb(${dice.number(256)},${dice.number(256)},${dice.number(256)})`;
    return `<circle cx="${dice.number(2600)}" cy="${dice.number(1733)}" r="${20 + dice.number(400)}" fill="${colour}" opacity="0.5"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="2600" height="1733">${shapes.join("")}</svg>`;
  return sharp(Buffer.from(svg)).flatten({ background: "#888" }).jpeg({ quality: 88 }).toBuffer();
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(join(folder, path, ".."), { recursive: true });
  writeFileSync(join(folder, path), text);
}
