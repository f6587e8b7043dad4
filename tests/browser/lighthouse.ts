// Lighthouse as it comes (a slow phone, mobile network), on the home page and on an article. Prints the median
// of three runs and exits 1 under the thresholds. Needs a built `_site/`; not part of `npm test`, because the
// performance score moves with whatever else the machine does.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import lighthouse, { type Result } from "lighthouse";
import { chromium } from "playwright-core";
import { browserFlags, findBrowser } from "./find-browser.ts";
import { serveFolder } from "./static-server.ts";

const runs = 3;
const thresholds = { performance: 99, accessibility: 100, "best-practices": 100, seo: 100 } as const;
const metrics = [
  "first-contentful-paint",
  "largest-contentful-paint",
  "total-blocking-time",
  "cumulative-layout-shift",
  "speed-index",
  "total-byte-weight",
];

type Category = keyof typeof thresholds;
const categories = Object.keys(thresholds) as Category[];

const site = resolve(import.meta.dirname, "../../_site");

/** The newest article that the home page links to. */
function articleOnHome(): string {
  const home = readFileSync(resolve(site, "index.html"), "utf8");
  const [, address] = /href="(\/\d{4}\/\d{2}\/[^/"]+\/)"/.exec(home) ?? [];
  if (!address) throw new Error("The home page links to no article.");
  return address;
}

function score(result: Result, category: Category): number {
  return Math.round((result.categories[category]?.score ?? 0) * 100);
}

async function measure(address: string, port: number): Promise<Result> {
  const results: Result[] = [];
  for (let run = 0; run < runs; run++) {
    const outcome = await lighthouse(address, { port, logLevel: "error", onlyCategories: categories });
    if (!outcome) throw new Error(`Lighthouse gave no result for ${address}`);
    results.push(outcome.lhr);
  }
  results.sort((a, b) => score(a, "performance") - score(b, "performance"));
  return results[Math.floor(runs / 2)] as Result;
}

function report(path: string, result: Result): boolean {
  const scores = categories.map((category) => `${category} ${score(result, category)}`);
  const values = metrics.map((id) => `${id} ${result.audits[id]?.displayValue ?? "?"}`);
  console.log(`${path}\n  ${scores.join(", ")}\n  ${values.join(", ")}`);
  const failing = Object.values(result.audits).filter(
    ({ score: each, scoreDisplayMode }) => each !== null && each < 0.9 && scoreDisplayMode !== "informative",
  );
  for (const { id, title, displayValue } of failing) console.log(`    ${id}: ${title} ${displayValue ?? ""}`);
  return categories.every((category) => score(result, category) >= thresholds[category]);
}

const server = await serveFolder(site);
const found = await findBrowser();
const debugging = 9222 + (process.pid % 1000);
const browser = await chromium.launch({
  executablePath: found.executablePath,
  env: { ...(process.env as Record<string, string>), ...found.env },
  args: [...browserFlags, `--remote-debugging-port=${debugging}`],
});
try {
  let good = true;
  for (const path of ["/", articleOnHome()]) {
    good = report(path, await measure(`${server.address}${path}`, debugging)) && good;
  }
  process.exitCode = good ? 0 : 1;
} finally {
  await browser.close();
  await server.close();
}
