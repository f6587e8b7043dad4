import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { pictures } from "../tests/edits/builder.ts";
import { editNames } from "../tests/edits/edits.ts";
import { runLiveSequence } from "../tests/edits/live.ts";
import { runSequence } from "../tests/edits/sequence.ts";
import { Dice } from "./random.ts";

/**
 * `npm run bench:edits -- --sequences 500 [--seed 1] [--live]`: random edits, each sequence held against a
 * clean build; `--live` keeps one process over the edits, as `newsroom dev` does.
 */
const { values } = parseArgs({
  options: {
    sequences: { type: "string", default: "500" },
    seed: { type: "string", default: "1" },
    live: { type: "boolean", default: false },
  },
});
const runOne = values.live ? runLiveSequence : runSequence;

const photos = await pictures();
const root = mkdtempSync(join(tmpdir(), "newsroom-edits-"));
let failures = 0;
for (let run = 0; run < Number(values.sequences); run++) {
  const seed = Number(values.seed) * 100_000 + run;
  const dice = new Dice(seed);
  const names = Array.from({ length: 3 + dice.number(10) }, () => dice.pick(editNames));
  // Every tenth is searched too, which takes longer.
  const { edits, different } = await runOne(join(root, String(run)), seed, names, photos, run % 10 === 0);
  rmSync(join(root, String(run)), { recursive: true });
  if (different.length === 0) continue;
  failures++;
  process.stdout.write(`sequence ${seed} (${edits.join(", ")}) differs in ${different.join(", ")}\n`);
}
rmSync(root, { recursive: true });
process.stdout.write(`${values.sequences} sequences, ${failures} differ from a clean build\n`);
if (failures > 0) process.exitCode = 1;
