import { createRequire } from "node:module";
import { join } from "node:path";
import { defineCommand } from "citty";
import { session } from "../build/session.ts";
import { readIds } from "../editor/ids.ts";
import { editorSchemas, SCHEMA_FOLDER, writeSchemas } from "../editor/schema-files.ts";
import { wireVsCode } from "../editor/vscode-wiring.ts";
import { languageOf } from "../language/language.ts";
import { Problems } from "../problems/problem.ts";
import { readDesk } from "../read/newsroom.ts";
import { ofPlugin } from "./config-file.ts";
import { openSite } from "./site.ts";

function isInstalled(name: string, project: string): boolean {
  try {
    createRequire(join(project, "package.json")).resolve(name);
    return true;
  } catch {
    return false;
  }
}

export default defineCommand({
  meta: {
    name: "schemas",
    description: "Write JSON Schemas of what editors type, and wire an editor to them",
  },
  args: {
    editor: {
      type: "enum",
      options: ["vscode"],
      description: "Also write its settings, where there are none",
    },
    to: {
      type: "string",
      valueHint: "folder",
      default: SCHEMA_FOLDER,
      description: "Where they are written",
    },
  },
  async run({ args }) {
    await openSite("build").init();
    const options = ofPlugin(session.options);
    const folders = { project: process.cwd(), content: options.content, data: options.data };
    const { language } = readDesk(folders, new Problems()).site.values;
    const written = writeSchemas(
      join(folders.project, args.to),
      editorSchemas(await readIds(folders), languageOf(language)),
    );
    process.stdout.write(`${args.to}: ${written.length} files written\n`);
    if (args.editor !== "vscode") return;
    const wiring = wireVsCode(folders);
    for (const file of wiring.written) process.stdout.write(`${file}\n`);
    for (const { file, text } of wiring.toAdd) {
      process.stdout.write(`\n${file} is yours and stays as it is. Add to it:\n${text}`);
    }
    if (!isInstalled("yaml-language-server", folders.project)) {
      process.stdout.write(
        "\nFront matter completes once this is installed: npm install --save-dev yaml-language-server\n",
      );
    }
  },
});
