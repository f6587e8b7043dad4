import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * @param files of a bundle, as paths
 * @returns what the packages that they come from want to be told with them: their names, versions and licences
 * @throws where a package comes without one
 */
export function licencesOf(files: string[]): string {
  const folders = new Set(files.flatMap((file) => packageFolder(file) ?? []));
  return [...folders]
    .sort()
    .map(licenceOf)
    .join(`\n${"-".repeat(80)}\n\n`);
}

/** @returns the folder of the package that holds `file`; undefined for code of our own */
function packageFolder(file: string): string | undefined {
  if (!file.includes("node_modules/")) return undefined;
  let folder = dirname(file);
  // A package may have manifests without a name inside, which only say what kind of modules lie there.
  while (!existsSync(join(folder, "package.json")) || manifestIn(folder).name === undefined) {
    folder = dirname(folder);
  }
  return folder;
}

function licenceOf(folder: string): string {
  const { name, version, license } = manifestIn(folder);
  const [file] = globSync("{LICENSE,LICENCE,license,License}*", { cwd: folder });
  if (file === undefined) throw new Error(`${name} has no licence to go with its code: ${folder}`);
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), "utf8").trim()}\n`;
}

const manifestIn = (folder: string): { name?: string; version?: string; license?: string } =>
  JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
