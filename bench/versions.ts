import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { basename, dirname, isAbsolute, join } from "node:path";
import { fileURLToPath } from "node:url";

const project = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * What a measurement depends on, in two lines: the machine and the command, and the versions.
 *
 * @param script of package.json
 * @param others what else was measured or measured with, each as `name version`
 */
export function circumstances(script: string, args: string[], others: string[]): string {
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  const versions = [
    `Node ${process.versions.node}`,
    `eleventy-plugin-newsroom ${versionOf(".")} (${firstLine("git", "rev-parse", "--short", "HEAD")})`,
    `Eleventy ${versionOf("node_modules/@11ty/eleventy")}`,
    `eleventy-img ${versionOf("node_modules/@11ty/eleventy-img")}`,
    `sharp ${versionOf("node_modules/sharp")}`,
    `Pagefind ${versionOf("node_modules/pagefind")}`,
    firstLine("git", "--version").replace("git version", "Git"),
    ...others,
  ];
  return [
    `\`npm run ${script} -- ${args.map(withoutFolders).join(" ")}\` on ${cpus().length} cores with ${gigabytes} GB.`,
    `${[...new Set(versions)].join(", ")}.`,
  ].join("\n");
}

/** The paths of one machine say nothing to the reader of a table. */
function withoutFolders(argument: string): string {
  return isAbsolute(argument) ? basename(argument) : argument;
}

function versionOf(folder: string): string {
  return JSON.parse(readFileSync(join(project, folder, "package.json"), "utf8")).version;
}

function firstLine(file: string, ...args: string[]): string {
  const { stdout } = spawnSync(file, args, { cwd: project, encoding: "utf8" });
  return stdout?.split("\n")[0] ?? "";
}
