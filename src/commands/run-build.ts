import { join, resolve } from "node:path";
import { session } from "../build/session.ts";
import { Refusal } from "../problems/refusal.ts";
import { ofPlugin } from "./config-file.ts";
import { reportFailure } from "./failure.ts";
import { jsonOf, lineOf } from "./report-text.ts";
import { openSite } from "./site.ts";

/** Builds as the session's request says, and prints what was done. */
export async function runBuild(json: boolean): Promise<void> {
  const start = performance.now();
  const { changes } = session.request;
  // The host's own templates, which Eleventy writes, belong to the changes too.
  const site = openSite("build", undefined, changes && join(changes, "files"));
  await site.init();
  if (changes && `${changes}/`.startsWith(`${resolve(session.output ?? "_site")}/`)) {
    throw new Refusal({
      vi: "--changes cần một thư mục nằm ngoài thư mục trang đã dựng.",
      en: "--changes needs a folder outside the published one.",
    });
  }
  try {
    await site.write();
  } catch (error) {
    // Eleventy has printed it.
    return reportFailure(error, json);
  }
  const report = ofPlugin(session.report);
  const seconds = (performance.now() - start) / 1000;
  process.stdout.write(json ? `${jsonOf(report, seconds)}\n` : `${lineOf(report, seconds)}\n`);
}
