import { mkdirSync, rmSync, symlinkSync } from "node:fs";
import { createRequire, registerHooks } from "node:module";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, test } from "vitest";
import { editorSchemas, SCHEMA_FOLDER, writeSchemas } from "../../../src/editor/schema-files.ts";
import { temporaryFolder } from "../newsroom-folder.ts";
import { someIds } from "./schemas.ts";

interface Range {
  start: { line: number; character: number };
  end: { line: number; character: number };
}

interface Document {
  uri: { fsPath: string };
  languageId: string;
  isClosed: boolean;
  getText: () => string;
}

type Place = Range["start"];

/** See fake-vscode.cjs. */
interface Editor {
  root: string;
  documents: Document[];
  faults: Map<string, { range: Range; message: string; severity: number }[]>;
  warnings: string[];
  completion: {
    provideCompletionItems: (
      document: Document,
      at: Place,
    ) => Promise<
      {
        label: unknown;
        filterText?: string;
        kind: number;
        insertText: { value: string } | string;
        range: Range;
      }[]
    >;
  };
  hover: {
    provideHover: (document: Document, at: Place) => Promise<{ contents: { value: string } } | undefined>;
  };
  listeners: Record<string, (argument?: unknown) => unknown>;
}

const fake = join(import.meta.dirname, "fake-vscode.cjs");
const extension = resolve(import.meta.dirname, "../../../.vscode/extensions/newsroom/extension.cjs");
const require = createRequire(import.meta.url);
const hooks = registerHooks({
  resolve: (name, context, next) =>
    name === "vscode" ? { url: pathToFileURL(fake).href, shortCircuit: true } : next(name, context),
});

afterAll(() => hooks.deregister());

/** A window of the editor on a newsroom, with the extension in it. */
function openWindow({ withLibrary = true } = {}): Editor {
  for (const file of [fake, extension]) delete require.cache[file];
  const { editor } = require(fake) as { editor: Editor };
  editor.root = temporaryFolder();
  if (withLibrary) {
    const modules = resolve(import.meta.dirname, "../../../node_modules");
    symlinkSync(modules, join(editor.root, "node_modules"), "dir");
  }
  (require(extension) as { activate: (context: unknown) => void }).activate({ subscriptions: [] });
  return editor;
}

function openDocument(editor: Editor, path: string, text: string): Document & { text: string } {
  const document = {
    uri: { fsPath: join(editor.root, path) },
    languageId: "markdown",
    isClosed: false,
    text,
    getText: () => document.text,
  };
  mkdirSync(dirname(document.uri.fsPath), { recursive: true });
  editor.documents.push(document);
  editor.listeners.open?.(document);
  return document;
}

/** The library is loaded first, on a machine that may be busy. */
const patient = { timeout: 15_000 };

const bai = "content/articles/2025/02/10-bai/index.md";
const source = `---
title: Bài thử
date: 2025-02-10 08:00
summary: Tóm tắt.
section: khai-mac
---

section: |
`;

test("in an editor: completes, explains, and marks what is wrong until it is mended", async () => {
  const editor = openWindow();
  const folder = join(editor.root, SCHEMA_FOLDER);
  writeSchemas(folder, editorSchemas(someIds, "vi"));
  const document = openDocument(editor, bai, source);
  const faults = () => editor.faults.get(document.uri.fsPath);
  await expect.poll(() => faults()?.length, patient).toBe(1);
  expect(faults()?.[0]).toMatchObject({ range: { start: { line: 4, character: 9 } }, severity: 0 });

  const offered = await editor.completion.provideCompletionItems(document, { line: 4, character: 9 });
  expect(offered.map(({ label, filterText }) => [label, filterText])).toEqual([
    [{ label: "tin-tuc", description: "Tin tức" }, "tin-tuc Tin tức"],
    [{ label: "doi-song", description: "Đời sống" }, "doi-song Đời sống"],
  ]);
  expect(offered[0]).toMatchObject({
    insertText: { value: "tin-tuc" },
    range: { end: { line: 4, character: 17 } },
  });
  expect(await editor.completion.provideCompletionItems(document, { line: 7, character: 9 })).toEqual([]);
  const told = await editor.hover.provideHover(document, { line: 4, character: 2 });
  expect(told?.contents.value).toContain("Chuyên mục");

  writeSchemas(folder, editorSchemas({ ...someIds, sections: new Map([["khai-mac", "Khai mạc"]]) }, "vi"));
  await editor.listeners.schemaChange?.();
  await expect.poll(faults, patient).toEqual([]);

  document.text = source.replace("title", "tilte");
  editor.listeners.change?.({ document });
  const messages = () => faults()?.map(({ message }) => message);
  await expect.poll(messages, patient).toContainEqual(expect.stringContaining("tilte"));
  document.isClosed = true;
  editor.listeners.close?.(document);
  expect(faults()).toBeUndefined();
  rmSync(folder, { recursive: true });
});

test("other Markdown is left alone", async () => {
  const editor = openWindow();
  const document = openDocument(editor, "README.md", source);
  expect(await editor.completion.provideCompletionItems(document, { line: 4, character: 9 })).toEqual([]);
  expect(await editor.hover.provideHover(document, { line: 4, character: 2 })).toBeUndefined();
  expect(editor.warnings).toEqual([]);
});

test("where the library is missing, a warning says once how to get it", async () => {
  const editor = openWindow({ withLibrary: false });
  const document = openDocument(editor, bai, source);
  for (const line of [1, 2]) {
    expect(await editor.completion.provideCompletionItems(document, { line, character: 0 })).toEqual([]);
  }
  await expect
    .poll(() => editor.warnings, patient)
    .toEqual([expect.stringContaining("npm install --save-dev yaml-language-server")]);
});
