import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { browserFlags, findBrowser } from "../../tests/browser/find-browser.ts";

/** Prints checklist.html as the tagged PDF that the handbook's article on documents attaches. */
const root = join(import.meta.dirname, "../..");
const target = join(root, "content/articles/2025/05/20-tai-lieu-dinh-kem/danh-muc-kiem-tra.pdf");
const fonts = join(root, "node_modules/@fontsource/be-vietnam-pro/files");

const faces = ["latin", "latin-ext", "vietnamese"].flatMap((subset) =>
  [400, 700].map((weight) => {
    const data = readFileSync(join(fonts, `be-vietnam-pro-${subset}-${weight}-normal.woff2`), "base64");
    const range = {
      latin: "U+0000-00FF,U+2000-206F",
      "latin-ext": "U+0100-02BA",
      vietnamese:
        "U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB",
    }[subset];
    return `@font-face{font-family:"Be Vietnam Pro";font-weight:${weight};unicode-range:${range};src:url(data:font/woff2;base64,${data})}`;
  }),
);

const found = await findBrowser();
const browser = await chromium.launch({
  executablePath: found.executablePath,
  args: browserFlags,
  env: { ...process.env, ...found.env } as Record<string, string>,
});
try {
  const page = await browser.newPage();
  await page.setContent(readFileSync(join(import.meta.dirname, "checklist.html"), "utf8"));
  await page.addStyleTag({ content: faces.join("") });
  await page.evaluate("document.fonts.ready");
  const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true });
  // The same checklist gives the same bytes whenever it is printed.
  const dated = pdf
    .toString("latin1")
    .replace(/\/(CreationDate|ModDate) \(D:[^)]*\)/g, (entry, name) =>
      `/${name} (D:20250520090000+07'00')`.padEnd(entry.length),
    );
  writeFileSync(target, Buffer.from(dated, "latin1"));
  console.log(`${Math.round(pdf.length / 1024)} KB`);
} finally {
  await browser.close();
}
