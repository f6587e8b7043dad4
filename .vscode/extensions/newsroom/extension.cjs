// Puts what front-matter.mjs knows before an editor. VS Code has no support for front matter of its own, and
// the YAML extension leaves Markdown alone: https://github.com/redhat-developer/vscode-yaml/issues/207
const { readFile } = require("node:fs/promises");
const { createRequire } = require("node:module");
const { join, relative, sep } = require("node:path");
const { pathToFileURL } = require("node:url");
const vscode = require("vscode");

const SCHEMAS = ".vscode/newsroom";
/** So long nobody types before the front matter is checked. */
const PAUSE_MS = 300;

/** What was opened for each folder of the workspace, by its path. */
const services = new Map();

async function openService(folder) {
  const root = folder.uri.fsPath;
  const { frontMatterService } = await import(pathToFileURL(join(__dirname, "front-matter.mjs")).href);
  let library;
  try {
    library = createRequire(join(root, "package.json")).resolve("yaml-language-server");
  } catch {
    throw new Error(
      "Thiếu yaml-language-server: chạy npm install --save-dev yaml-language-server. It is missing: run the same.",
    );
  }
  return frontMatterService(await import(pathToFileURL(library).href), (name) =>
    readFile(join(root, SCHEMAS, `${name}.schema.json`), "utf8").catch(() => {
      throw new Error("Chưa có lược đồ: chạy npx newsroom schemas. There is no schema yet: run the same.");
    }),
  );
}

function serviceOf(folder) {
  const root = folder.uri.fsPath;
  if (!services.has(root)) {
    const opened = openService(folder);
    // Told once; tried again when the window is loaded anew.
    opened.catch((error) => vscode.window.showWarningMessage(`Newsroom: ${error.message}`));
    services.set(root, opened);
  }
  return services.get(root);
}

/** @returns what is needed to speak of a document's front matter; undefined where it is none of ours */
async function frontMatterOf(document) {
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  if (!folder || document.languageId !== "markdown") return undefined;
  const content = vscode.workspace.getConfiguration("newsroom", document.uri).get("content", "content");
  const path = relative(join(folder.uri.fsPath, content), document.uri.fsPath).split(sep).join("/");
  const { isInside, schemaNameOf, yamlOf } = await import(
    pathToFileURL(join(__dirname, "front-matter.mjs")).href
  );
  const name = schemaNameOf(path);
  const yaml = name && yamlOf(document.getText());
  const service = yaml === undefined ? undefined : await serviceOf(folder).catch(() => undefined);
  return service && { name, yaml, service, holds: (line) => isInside(yaml, line) };
}

const rangeOf = ({ start, end }) => new vscode.Range(start.line, start.character, end.line, end.character);

const textOf = (content) => new vscode.MarkdownString(typeof content === "string" ? content : content.value);

/** Of what can stand as a value, an id beside its name: whoever types the name finds it, too. */
const VALUE = 12;
function namedBy({ kind, label, documentation }) {
  if (kind !== VALUE || typeof documentation !== "string" || documentation === "") return undefined;
  return { label: { label, description: documentation }, filterText: `${label} ${documentation}` };
}

/** The language server protocol counts kinds from 1, VS Code's interface from 0. */
function completionOf(item) {
  const named = namedBy(item);
  const made = new vscode.CompletionItem(named?.label ?? item.label, (item.kind ?? 1) - 1);
  const text = item.textEdit?.newText ?? item.insertText ?? item.label;
  made.insertText = item.insertTextFormat === 2 ? new vscode.SnippetString(text) : text;
  if (item.textEdit) made.range = rangeOf(item.textEdit.range);
  if (item.documentation) made.documentation = textOf(item.documentation);
  made.sortText = item.sortText;
  made.filterText = named?.filterText ?? item.filterText;
  return made;
}

/** An error, as it is for the build, whatever the library thinks of it. */
function diagnosticOf({ range, message }) {
  const made = new vscode.Diagnostic(rangeOf(range), message);
  made.source = "newsroom";
  return made;
}

exports.activate = (context) => {
  const markdown = { language: "markdown", scheme: "file" };
  const faults = vscode.languages.createDiagnosticCollection("newsroom");
  const waiting = new Map();

  async function check(document) {
    const matter = await frontMatterOf(document);
    const found = matter ? await matter.service.faults(matter.name, matter.yaml) : [];
    if (!document.isClosed) faults.set(document.uri, found.map(diagnosticOf));
  }
  function checkSoon(document) {
    clearTimeout(waiting.get(document));
    const due = () => {
      waiting.delete(document);
      check(document);
    };
    waiting.set(document, setTimeout(due, PAUSE_MS));
  }

  const schemas = vscode.workspace.createFileSystemWatcher(`**/${SCHEMAS}/*.schema.json`);
  async function renew() {
    for (const opened of services.values()) (await opened.catch(() => undefined))?.forget();
    for (const document of vscode.workspace.textDocuments) checkSoon(document);
  }
  context.subscriptions.push(
    faults,
    schemas,
    schemas.onDidChange(renew),
    schemas.onDidCreate(renew),
    vscode.workspace.onDidOpenTextDocument(checkSoon),
    vscode.workspace.onDidChangeTextDocument(({ document }) => checkSoon(document)),
    vscode.workspace.onDidCloseTextDocument((document) => faults.delete(document.uri)),
    vscode.languages.registerCompletionItemProvider(
      markdown,
      {
        async provideCompletionItems(document, position) {
          const matter = await frontMatterOf(document);
          if (!matter?.holds(position.line)) return [];
          return (await matter.service.complete(matter.name, matter.yaml, position)).map(completionOf);
        },
      },
      " ",
      ":",
      "-",
    ),
    vscode.languages.registerHoverProvider(markdown, {
      async provideHover(document, position) {
        const matter = await frontMatterOf(document);
        if (!matter?.holds(position.line)) return undefined;
        const told = await matter.service.explain(matter.name, matter.yaml, position);
        return told ? new vscode.Hover(textOf(told.contents), told.range && rangeOf(told.range)) : undefined;
      },
    }),
  );
  for (const document of vscode.workspace.textDocuments) checkSoon(document);
};
