import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { checkNewsroom } from "../../src/check/newsroom.ts";
import { parseOptions } from "../../src/options.ts";
import type { Problem } from "../../src/problems/problem.ts";
import type { Dice } from "../random.ts";
import { deskFiles } from "./desk.ts";
import { type Draft, type Written, write } from "./draft.ts";

/** After every article of the corpus. */
const NOW = Date.parse("2026-01-01T00:00+07:00");

/**
 * Writes articles into a newsroom of their own and checks it.
 *
 * @param project an empty folder
 * @returns each article as it was written, and what was told of its file
 */
export async function checked(
  project: string,
  drafts: Draft[],
  dice: Dice,
): Promise<{ written: Written; problems: Problem[] }[]> {
  const put = (path: string, data: Uint8Array | string) => {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), data);
  };
  for (const { path, data } of deskFiles()) put(path, data);
  const all = drafts.map((draft) => {
    const written = write(draft, dice);
    const source = `${draft.folder}/index.md`;
    put(source, written.text);
    // What begins with a slash lies somewhere else in the newsroom.
    for (const [path, data] of draft.files)
      put(path.startsWith("/") ? path : `${draft.folder}/${path}`, data);
    return { source, written };
  });
  const { problems } = await checkNewsroom(project, parseOptions({}), join(project, "_site"), NOW);
  const byFile = Map.groupBy(problems, ({ file }) => file);
  return all.map(({ source, written }) => ({ written, problems: byFile.get(source) ?? [] }));
}
