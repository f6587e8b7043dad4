import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkArticles } from "../../../src/check/articles.ts";
import { checkNewsroom } from "../../../src/check/newsroom.ts";
import { NOT_CHECKED } from "../../../src/history/check-past.ts";
import { parseOptions } from "../../../src/options.ts";
import { desk } from "../../sites/content.ts";
import { temporaryFolder, writeFiles } from "../newsroom-folder.ts";
import { groups } from "./groups.ts";
import { type Files, SOURCE } from "./rule-fixture.ts";

const options = parseOptions({});
const all = groups.flatMap(({ fixtures }) => fixtures).filter(({ breaks }) => breaks[SOURCE]);

test.each(all)(
  "$rule: one article alone is judged as it is among all",
  async ({ breaks, keeps, now, before }) => {
    const instant = Date.parse(now ?? "2030-01-01T00:00:00+07:00");
    const project = temporaryFolder();
    const output = join(project, "_site");
    expect(await checkArticles(project, options, output, instant, [SOURCE])).toBeUndefined();
    let last: Files = {};
    for (const files of [before ?? keeps, keeps, breaks]) {
      for (const path of Object.keys(files)) rmSync(join(project, path), { force: true });
      writeFiles(project, { ...desk, ...files });
      // Of other articles, what the last check of all knew is what is known.
      const alone = isSameBeside(files, last)
        ? await checkArticles(project, options, output, instant, [SOURCE])
        : undefined;
      const { problems } = await checkNewsroom(project, options, output, instant);
      const own = problems.filter(({ file, rule }) => file === SOURCE || rule === NOT_CHECKED);
      if (alone) expect(alone.problems).toEqual(own);
      // What others decide is looked at again, among all.
      const again = await checkArticles(project, options, output, instant, [SOURCE]);
      expect(again?.problems ?? own).toEqual(own);
      last = files;
    }
  },
);

function isSameBeside(files: Files, others: Files): boolean {
  const beside = (content: Files) => JSON.stringify({ ...content, [SOURCE]: "" });
  return beside(files) === beside(others);
}
