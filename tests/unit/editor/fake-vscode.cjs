// What the extension uses of VS Code's interface, with an editor that holds documents and can be asked what it was
// told: https://code.visualstudio.com/api/references/vscode-api
class Range {
  constructor(startLine, startCharacter, endLine, endCharacter) {
    this.start = { line: startLine, character: startCharacter };
    this.end = { line: endLine, character: endCharacter };
  }
}
class CompletionItem {
  constructor(label, kind) {
    Object.assign(this, { label, kind });
  }
}
class SnippetString {
  constructor(value) {
    this.value = value;
  }
}
class MarkdownString {
  constructor(value) {
    this.value = value;
  }
}
class Diagnostic {
  constructor(range, message, severity = 0) {
    Object.assign(this, { range, message, severity });
  }
}
class Hover {
  constructor(contents, range) {
    Object.assign(this, { contents, range });
  }
}

const editor = {
  root: "",
  documents: [],
  faults: new Map(),
  warnings: [],
  completion: undefined,
  hover: undefined,
  listeners: {},
};
const nothing = { dispose() {} };
const listen = (name) => (listener) => {
  editor.listeners[name] = listener;
  return nothing;
};

module.exports = {
  editor,
  Range,
  CompletionItem,
  SnippetString,
  MarkdownString,
  Diagnostic,
  Hover,
  window: { showWarningMessage: (text) => editor.warnings.push(text) },
  workspace: {
    get textDocuments() {
      return editor.documents;
    },
    getWorkspaceFolder: ({ fsPath }) =>
      fsPath.startsWith(editor.root) ? { uri: { fsPath: editor.root } } : undefined,
    getConfiguration: () => ({ get: (_name, standard) => standard }),
    createFileSystemWatcher: () => ({
      onDidChange: listen("schemaChange"),
      onDidCreate: listen("schemaCreate"),
      dispose() {},
    }),
    onDidOpenTextDocument: listen("open"),
    onDidChangeTextDocument: listen("change"),
    onDidCloseTextDocument: listen("close"),
  },
  languages: {
    createDiagnosticCollection: () => ({
      set: ({ fsPath }, found) => editor.faults.set(fsPath, found),
      delete: ({ fsPath }) => editor.faults.delete(fsPath),
      dispose() {},
    }),
    registerCompletionItemProvider: (_selector, provider) => {
      editor.completion = provider;
      return nothing;
    },
    registerHoverProvider: (_selector, provider) => {
      editor.hover = provider;
      return nothing;
    },
  },
};
