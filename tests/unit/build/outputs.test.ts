import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Outputs } from "../../../src/build/outputs.ts";
import { temporaryFolder, writeFiles } from "../newsroom-folder.ts";

const past = new Date("2020-01-01");

function newOutputs(root: string): Outputs {
  return new Outputs(join(root, "_site"), join(root, "cache"));
}

test("what the last build wrote and this one did not is removed, with the folders that it empties", () => {
  const root = temporaryFolder();
  const first = newOutputs(root);
  first.write("/a/b/index.html", "một");
  first.write("a/khac.txt", "hai");
  first.write("con/lai.txt", "ba");
  expect(first.finish()).toBe(0);
  writeFiles(root, { "_site/cua-nguoi-khac.txt": "x" });

  const second = newOutputs(root);
  second.keep("/con/lai.txt");
  expect(second.finish()).toBe(2);
  expect(readdirSync(join(root, "_site")).sort()).toEqual(["con", "cua-nguoi-khac.txt"]);
  expect(newOutputs(root).finish()).toBe(1);
  expect(readdirSync(join(root, "_site"))).toEqual(["cua-nguoi-khac.txt"]);
});

test("a file that holds these bytes is left alone; another is replaced whole", () => {
  const root = temporaryFolder();
  const file = join(root, "_site/a.txt");
  newOutputs(root).write("a.txt", "một");
  utimesSync(file, past, past);
  newOutputs(root).write("a.txt", "một");
  expect(statSync(file).mtimeMs).toBe(past.getTime());
  newOutputs(root).write("a.txt", new TextEncoder().encode("hai"));
  expect(readFileSync(file, "utf8")).toBe("hai");
  expect(readdirSync(join(root, "_site"))).toEqual(["a.txt"]);
});

test("a file named for its content is copied once, and again where only a part of it is there", () => {
  const root = temporaryFolder();
  const target = join(root, "_site/media/abc-480.jpeg");
  writeFiles(root, { "cache/photos/abc-480.jpeg": "ảnh" });
  const copy = () =>
    newOutputs(root).copyNamedByContent(join(root, "cache/photos/abc-480.jpeg"), "/media/abc-480.jpeg");
  copy();
  expect(readFileSync(target, "utf8")).toBe("ảnh");
  utimesSync(target, past, past);
  copy();
  expect(statSync(target).mtimeMs).toBe(past.getTime());
  writeFiles(root, { "_site/media/abc-480.jpeg": "ả" });
  copy();
  expect(readFileSync(target, "utf8")).toBe("ảnh");
  rmSync(join(root, "cache/photos"), { recursive: true });
  copy();
  expect(readFileSync(target, "utf8")).toBe("ảnh");
});

test("a list that cannot be read removes nothing", () => {
  const root = temporaryFolder();
  newOutputs(root).write("a.txt", "một");
  writeFiles(root, { "cache/outputs.json": '["a.t' });
  expect(newOutputs(root).finish()).toBe(0);
  expect(existsSync(join(root, "_site/a.txt"))).toBe(true);
});
