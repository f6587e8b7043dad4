// What is said of a front matter while it is typed, by the YAML language server's own library. Knows
// nothing of VS Code: tests/unit/editor/front-matter.test.ts runs it as it is.

/** Files of the newsroom, by their path below the content folder, and the schema of each. */
const KINDS = [
  [/^articles\/(?:.*\/)?index\.md$/, "article"],
  [/^people\/[^/]+\.md$/, "person"],
  [/^pages\/[^/]+\.md$/, "page"],
];

/** @returns the name of the schema of a file below the content folder; undefined where it has none */
export const schemaNameOf = (path) => KINDS.find(([pattern]) => pattern.test(path))?.[1];

/**
 * @returns the YAML of a Markdown file, each line where it stands in the file; undefined where the file
 * begins otherwise. What is not closed yet goes on to the end.
 */
export function yamlOf(text) {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  if (!/^---(?:yaml)?[ \t]*$/.test(lines[0])) return undefined;
  const end = lines.findIndex((line, index) => index > 0 && /^---[ \t]*$/.test(line));
  return `\n${lines.slice(1, end === -1 ? undefined : end).join("\n")}\n`;
}

/** True where a line of the file belongs to its front matter. */
export const isInside = (yaml, line) => line > 0 && line < yaml.split("\n").length - 1;

const capabilities = {
  textDocument: {
    completion: { completionItem: { documentationFormat: ["markdown", "plaintext"], snippetSupport: true } },
    hover: { contentFormat: ["markdown", "plaintext"] },
  },
};

/**
 * @param library the module `yaml-language-server`
 * @param readSchema gives the text of a schema by its name, or says in an error how to get it
 * @returns completions, explanations and faults of `yaml` under the schema of that name; positions are
 * those of the language server protocol, which count from 0
 */
export function frontMatterService(library, readSchema) {
  const service = library.getLanguageService({
    schemaRequestService: async (address) => readSchema(nameIn(address)),
    workspaceContext: { resolveRelativePath: (path, from) => new URL(path, from).href },
    clientCapabilities: capabilities,
  });
  const names = [...new Set(KINDS.map(([, name]) => name))];
  const settings = {
    validate: true,
    completion: true,
    hover: true,
    hoverSchemaSource: false,
    yamlVersion: "1.2",
    disableDefaultProperties: true,
    schemas: names.map((name) => ({ uri: addressOf(name), fileMatch: [`${name}.yaml`] })),
  };
  service.configure(settings);
  // The library keeps what it parsed by address and version.
  let version = 0;
  const open = (name, yaml) =>
    library.TextDocument.create(`newsroom:///${name}.yaml`, "yaml", ++version, yaml);
  return {
    /** Forgets the schemas, which have been written anew. */
    forget: () => {
      for (const name of names) service.resetSchema(addressOf(name));
    },
    complete: async (name, yaml, position) =>
      (await service.doComplete(open(name, yaml), position, false)).items,
    explain: (name, yaml, position) => service.doHover(open(name, yaml), position),
    faults: (name, yaml) => service.doValidation(open(name, yaml), false),
  };
}

const addressOf = (name) => `newsroom:///${name}.schema.json`;
const nameIn = (address) => /([a-z]+)\.schema\.json/.exec(address)?.[1] ?? "";
