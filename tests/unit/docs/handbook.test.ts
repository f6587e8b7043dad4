import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { CommandDef } from "citty";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { rules } from "../../../src/problems/rules.ts";
import { parseYaml } from "../../../src/read/front-matter.ts";
import { articleSchema } from "../../../src/schema/article.ts";
import { personSchema } from "../../../src/schema/person.ts";
import { vocabularySchemas } from "../../../src/schema/vocabulary.ts";
import { blocksIn, docs, firstCells, halves, headingsIn } from "./handbook-parts.ts";

const [vietnamese, english] = halves();
const commandsFolder = join(import.meta.dirname, "../../../src/commands");
const commands = commandsThereAre();

describe.each(halves())("The handbook ($language)", ({ text }) => {
  it("explains every key that an editor can write, and none that there is not", () => {
    expect(firstCells(text, "keys:articles").sort()).toEqual(keysOf(articleSchema));
    // A portrait has the keys of any photo.
    const ofPeople = keysOf(personSchema).filter((key) => !key.startsWith("photo."));
    expect(firstCells(text, "keys:people").sort()).toEqual(ofPeople);
    const ofRecords = Object.entries(vocabularySchemas).flatMap(([name, { valueType }]) =>
      keysOf(valueType).map((key) => `${name}.${key}`),
    );
    expect(firstCells(text, "keys:vocabularies").sort()).toEqual(ofRecords.sort());
  });

  it("lists every command", () => {
    const listed = firstCells(text, "commands").map((cell) => cell.split(" ")[0]);
    expect([...new Set(listed)].sort()).toEqual(commands);
  });

  it("types commands and options as they are", async () => {
    const typed = typedCommands(text);
    expect(typed.length).toBeGreaterThan(20);
    for (const [command, options] of typed) {
      expect(commands).toContain(command);
      const { default: definition } = (await import(join(commandsFolder, `${command}.ts`))) as {
        default: CommandDef;
      };
      for (const option of options) expect(Object.keys(definition.args ?? {}), command).toContain(option);
    }
  });

  it("gives examples of front matter and data that are right", () => {
    const examples = blocksIn(text).filter(({ language }) => language === "yaml");
    expect(examples.length).toBeGreaterThan(5);
    for (const { code } of examples) {
      const isWhole = code.startsWith("---\n");
      const schema = isWhole
        ? z.union([articleSchema, personSchema])
        : z.union([articleSchema.partial(), vocabularySchemas.places]);
      const { error } = schema.safeParse(parseYaml(code.replaceAll(/^---$/gm, "")));
      expect(error && `${code}${z.prettifyError(error)}`).toBeUndefined();
    }
  });

  it("says what each group of rules protects, and names rules as they are", () => {
    const groups = [...text.matchAll(/`([a-z-]+)\/…`/g)].map(([, group]) => group);
    expect(groups.sort()).toEqual([...new Set(Object.keys(rules).map((rule) => rule.split("/")[0]))].sort());
    const named = [...text.matchAll(/[`["]([a-z]+\/[a-z-]+)[`\]"]/g)].map(([, rule]) => rule);
    expect(named.length).toBeGreaterThan(5);
    for (const rule of named) expect(Object.keys(rules)).toContain(rule);
  });

  it("leads to pages and sections that are there", () => {
    const anchors = halves().flatMap((half) => headingsIn(half.text).map(anchorOf));
    const prose = text.replace(/^```[\s\S]*?^```$|`[^`\n]*`/gm, "");
    const targets = [...prose.matchAll(/\]\(([^)]+)\)/g)].map(([, target = ""]) => target);
    for (const target of targets) {
      if (target.startsWith("#")) expect(anchors).toContain(target.slice(1));
      else expect(existsSync(join(docs, target)), target).toBe(true);
    }
  });
});

it("The handbook says the same in both languages", () => {
  const shape = (text: string) => headingsIn(text).map((heading) => heading.split(" ")[0]);
  expect(shape(english.text)).toEqual(shape(vietnamese.text));
  const code = (text: string) => blocksIn(text).map(({ language }) => language);
  expect(code(english.text)).toEqual(code(vietnamese.text));
});

/** @returns `photos`, `photos.alt` …, sorted: keys, and keys of the records in them */
function keysOf(schema: z.ZodType): string[] {
  const { properties = {} } = z.toJSONSchema(schema, { io: "input" }) as Written;
  return Object.entries(properties)
    .flatMap(([key, value]) => {
      const inner = value.items?.properties ?? value.properties ?? {};
      return [key, ...Object.keys(inner).map((name) => `${key}.${name}`)];
    })
    .sort();
}

interface Written {
  properties?: Record<string, Written>;
  items?: Written;
}

/** As `newsroom --help` lists them. */
function commandsThereAre(): string[] {
  const help = execFileSync(process.execPath, [join(commandsFolder, "newsroom.ts"), "--help"], {
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
  });
  const [, usage = ""] = /newsroom (\S+\|\S+)/.exec(help) ?? [];
  return usage.split("|").sort();
}

/** @returns each command that the text tells to type, and its options without their hyphens */
function typedCommands(text: string): [command: string, options: string[]][] {
  const typed = [...text.matchAll(/(?:npm run newsroom --|npx newsroom|`newsroom) ([a-z]+)([^`\n#]*)/g)];
  const tabled = firstCells(text, "commands").map((cell) => /^([a-z]+)(.*)$/.exec(cell));
  return [...typed, ...tabled].flatMap((match) => {
    const [, command = "", rest = ""] = match ?? [];
    return [[command, [...rest.matchAll(/--([a-z-]+)/g)].map(([, option = ""]) => option)]];
  });
}

/** As forges make it. */
function anchorOf(heading: string): string {
  const words = heading.replace(/^#+ /, "").toLowerCase();
  return words.replace(/[^\p{L}\p{M}\p{N}\s-]/gu, "").replaceAll(" ", "-");
}
