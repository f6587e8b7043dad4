import { join } from "node:path";
import { Dice } from "../../bench/random.ts";
import { buildIn, bytesIn, differing, SourceFolder } from "./builder.ts";
import { edit, newModel } from "./edits.ts";
import { filesOf } from "./model.ts";

/** What was done, and in which files an incremental build then differs from a clean one. */
export interface Sequence {
  edits: string[];
  different: string[];
}

/**
 * Edits a newsroom at random and builds it after each step with what the step before left; at the end
 * a build that knows nothing of the past must give the same bytes.
 *
 * @param folder a new folder for the newsroom
 * @param names of the edits to do, in their order
 */
export async function runSequence(
  folder: string,
  seed: number,
  names: readonly string[],
  photos: Uint8Array[],
  search: boolean,
): Promise<Sequence> {
  const dice = new Dice(seed);
  const model = newModel(dice);
  const source = new SourceFolder(folder);
  let now = Date.parse("2025-03-01T00:00+07:00");
  const incremental = { output: "_site", cache: ".cache/incremental", search };
  source.write(filesOf(model, photos));
  await buildIn(folder, { ...incremental, now });
  for (const [step, name] of names.entries()) {
    edit(name, model, dice, 100 + step);
    // Time goes on, so that what is planned appears and what expires goes.
    now += dice.number(20) * 86_400_000;
    source.write(filesOf(model, photos));
    await buildIn(folder, { ...incremental, now });
  }
  await buildIn(folder, { output: "_clean", cache: ".cache/clean", now, search });
  const different = differing(bytesIn(join(folder, "_site")), bytesIn(join(folder, "_clean")));
  return { edits: [...names], different };
}
