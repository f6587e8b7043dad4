import { chmodSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { buildSite } from "../build-site.ts";
import { article, desk } from "../content.ts";

const other = "content/articles/2025/01/05-cu/index.md";
const source = "content/articles/2025/02/10-bai/index.md";
const written = article().replace(
  "byline:",
  "# Thẻ do ban biên tập chọn.\ntags: [ 'Lúa', \"chuyển đổi Số\" ] # hai thẻ\nbyline:",
);
const files = {
  ...desk,
  [other]: article({ date: "2025-01-05", tags: ["Chuyển đổi số"] }),
  [source]: written,
};
const mended = written.replace('"chuyển đổi Số"', '"Chuyển đổi số"');

/** These sites are in no repository. */
const options = { rules: { "history/not-checked": "off" } };

test("what is certain is mended and shown; comments and blanks stay; once more changes nothing", async () => {
  const dry = await buildSite({ files, options, command: ["check", "--fix", "--dry-run", "--lang", "en"] });
  const read = () => readFileSync(join(dry.root, source), "utf8");
  expect(read()).toBe(written);
  const diff = [
    `--- a/${source}`,
    `+++ b/${source}`,
    "@@ -4,7 +4,7 @@",
    " summary: Tóm tắt của bài thử.",
    " section: tin-tuc",
    " # Thẻ do ban biên tập chọn.",
    "-tags: [ 'Lúa', \"chuyển đổi Số\" ] # hai thẻ",
    "+tags: [ 'Lúa', \"Chuyển đổi số\" ] # hai thẻ",
    " byline: Ban biên tập",
    " ---",
    " ",
    "",
  ].join("\n");
  expect(dry.stdout.startsWith(diff)).toBe(true);
  expect(dry.stdout).toContain("[tag/spelling]");
  const fixed = await dry.rebuild({}, { command: ["check", "--fix", "--lang", "en"] });
  expect(fixed.stdout).toBe(`${diff}0 errors, 0 warnings.\n`);
  expect(read()).toBe(mended);
  const again = await dry.rebuild({}, { command: ["check", "--fix", "--lang", "en"] });
  expect(again.stdout).toBe("0 errors, 0 warnings.\n");
  expect(read()).toBe(mended);
});

test("files that were not asked for stay, and --dry-run alone is refused", async () => {
  const site = await buildSite({ files, options, command: ["check", other, "--fix"] });
  expect(readFileSync(join(site.root, source), "utf8")).toBe(written);
  const refused = await site.rebuild({}, { command: ["check", "--dry-run"] });
  expect(refused.exitCode).toBe(1);
  expect(refused.stderr + refused.stdout).toContain('"--dry-run" đi cùng "--fix"');
});

test("mode, byte order mark, line ends and the missing last one stay; so do code, mark-up and texts of nobody", async () => {
  const person = "content/people/nguoi-thu.md";
  const stray = "content/articles/2025/02/ghi-chu.md";
  const vietnamese = "Ở đây những người được đưa về đều vui";
  const windows = (text: string) => `\ufeff${text}`.replaceAll("\n", "\r\n");
  const textOf = (words: string) =>
    windows(
      `${article({ tags: ["Lúa"] }).replace("Một đoạn văn.\n", `${words} \`a  , b\` <b x="c  , d">. ${vietnamese}`)}`,
    );
  const personOf = (name: string) => `---\nname: ${name}\n---\n\n${vietnamese}.\n`;
  const site = await buildSite({
    files: {
      ...desk,
      [source]: textOf("Một  hai ,ba"),
      [person]: personOf("Ðỗ  Thử"),
      [stray]: "Một  hai ,ba",
    },
    options,
    command: ["check"],
  });
  chmodSync(join(site.root, source), 0o640);
  await site.rebuild({}, { command: ["check", "--fix"] });
  const read = (file: string) => readFileSync(join(site.root, file), "utf8");
  expect(read(source)).toBe(textOf("Một hai, ba"));
  expect(statSync(join(site.root, source)).mode & 0o777).toBe(0o640);
  expect(read(person)).toBe(personOf("Đỗ Thử"));
  expect(read(stray)).toBe("Một  hai ,ba");
});
