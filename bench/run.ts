import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { generate } from "./generate.ts";

/** `npm run bench -- --articles 10000 [--photo-every 20] [--words 700] [--keep]`: a generated newsroom, built cold and again. */
const { values } = parseArgs({
  options: {
    articles: { type: "string", default: "1000" },
    "photo-every": { type: "string", default: "20" },
    words: { type: "string", default: "700" },
    people: { type: "string", default: "300" },
    keep: { type: "boolean", default: false },
  },
});

const project = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = mkdtempSync(join(tmpdir(), "newsroom-bench-"));
const size = {
  articles: Number(values.articles),
  photoEvery: Number(values["photo-every"]),
  words: Number(values.words),
  people: Number(values.people),
};

process.stdout.write(
  `${size.articles} articles of ${size.words} words, a photo in one of ${size.photoEvery}; Node ${process.version}, ${cpus().length} cores\n`,
);
await generate(folder, size);
writeSite();
for (const run of ["cold", "again"]) report(run);
if (values.keep) process.stdout.write(`${folder}\n`);
else rmSync(folder, { recursive: true, force: true });

/** A site of its own with this checkout's plugin. */
function writeSite(): void {
  mkdirSync(folder, { recursive: true });
  symlinkSync(join(project, "node_modules"), join(folder, "node_modules"));
  writeFileSync(join(folder, "package.json"), '{"type":"module"}');
  const plugin = pathToFileURL(join(project, "src/index.ts")).href;
  writeFileSync(
    join(folder, "eleventy.config.js"),
    `import newsroom from ${JSON.stringify(plugin)};\nexport default (config) => { config.addPlugin(newsroom); return { templateFormats: ["njk"] }; };\n`,
  );
}

function report(run: string): void {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      "--max-old-space-size=8192",
      join(project, "src/commands/newsroom.ts"),
      "build",
      "--json",
      "--now",
      "2026-01-01T00:00+07:00",
    ],
    { cwd: folder, encoding: "utf8", maxBuffer: 1 << 28 },
  );
  if (status !== 0) {
    process.stderr.write(`${stderr}\n`);
    throw new Error(`The build ended with ${status}.`);
  }
  const json = JSON.parse(stdout.slice(stdout.indexOf("{")));
  const stages = Object.entries(json.seconds as Record<string, number>).map(
    ([stage, time]) => `${stage} ${time.toFixed(1)}`,
  );
  const wall = ((performance.now() - start) / 1000).toFixed(1);
  process.stdout.write(
    `| ${run} | ${wall} s | ${json.peakMemory} MB | ${json.pages.rendered} pages | ${stages.join(", ")} |\n`,
  );
}
