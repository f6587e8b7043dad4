import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Page } from "playwright-core";
import { enterClone, offerClone } from "../../tests/browser/admin-clone.ts";
import { field, fieldIn, tallScreen } from "../../tests/browser/admin-forms.ts";
import { serveFolder } from "../../tests/browser/static-server.ts";
import { generate, type Size } from "../generate.ts";
import { configure, generateSite, newsroomCommand } from "../newsroom.ts";
import { launchBrowser } from "../search/browser.ts";
import { tableOf, writeBetweenMarks } from "../table.ts";
import { circumstances } from "../versions.ts";
import { Workplace } from "../workplace.ts";

/**
 * `npm run bench:admin -- [--articles 1000 --articles 10000] [--write]`: what the desk at `/admin/` takes on a clone
 * of so many articles, which stands in the browser's own file system.
 */
const args = process.argv.slice(2);
const { values } = parseArgs({
  args,
  options: {
    articles: { type: "string", multiple: true, default: ["100", "1000", "10000"] },
    write: { type: "boolean", default: false },
  },
});
const sizeOf = (articles: number): Size => ({ articles, photos: 0, people: 300, words: 700 });
const workplace = new Workplace();
process.once("SIGINT", () => process.exit(130));
process.once("exit", () => workplace.remove());

// What the desk is made of follows from the schemas: how many articles were built is all the same to it.
const site = join(workplace.folder, "newsroom");
await generateSite(site, sizeOf(10));
configure(site, { search: false, admin: true });
const { file, args: building, cwd, env } = newsroomCommand(site, "build");
const built = spawnSync(file, building, { cwd, env: { ...process.env, ...env }, encoding: "utf8" });
if (built.status !== 0) throw new Error(built.stderr);
const server = await serveFolder(join(site, "_site"));
const browser = await launchBrowser();
const rows: string[][] = [];
for (const articles of values.articles) rows.push([articles, ...(await measure(Number(articles)))]);
await browser.close();
await server.close();

const heading = circumstances("bench:admin", args, [`Chromium ${browser.version()}`]);
const table = tableOf(["articles", "opening s", "a form s", "choosing an article s", "memory MB"], rows);
console.log(`${heading}\n\n${table}`);
if (values.write)
  writeBetweenMarks(resolve(import.meta.dirname, "../../docs/admin.md"), "admin", `${heading}\n\n${table}`);

/** @returns seconds until the list, a form and the choice of an article are there, and what the page's scripts hold */
async function measure(articles: number): Promise<string[]> {
  const clone: Record<string, string | Uint8Array> = {};
  for await (const { path, data } of generate(sizeOf(articles))) clone[path] = data;
  const context = await browser.newContext({
    baseURL: server.address,
    viewport: tallScreen,
    locale: "vi-VN",
  });
  const open = async (url: string): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(url);
    return page;
  };
  const page = await offerClone(open, server.address, clone, tallScreen);
  page.setDefaultTimeout(600_000);
  const opening = await timed(() => enterClone(page));
  const form = await timed(async () => {
    await page.getByRole("row").nth(1).click();
    await field(page, "Tiêu đề").waitFor();
  });
  const original = fieldIn(page, "Là bản dịch của").getByRole("combobox");
  await original.waitFor();
  const choosing = await timed(async () => {
    await original.click();
    await page.getByRole("option").first().waitFor();
  });
  const heap = await page.evaluate(
    () => (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize,
  );
  await context.close();
  return [...[opening, form, choosing].map((seconds) => seconds.toFixed(1)), (heap / 1e6).toFixed(0)];
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await act();
  return (performance.now() - start) / 1000;
}
