import { describe, expect, test } from "vitest";
import { z } from "zod";
import { settingsOf } from "../../../src/admin/config.ts";
import { ARTICLE_PATH, BODY, type Field, RECORD_ID, RECORDS, SHAPED } from "../../../src/admin/field.ts";
import { fieldsOf, type Node, nodeOf } from "../../../src/admin/form.ts";
import { byEnd, type Labels } from "../../../src/labels/label.ts";
import { labelsOf } from "../../../src/labels/labels.ts";
import { languages } from "../../../src/language/language.ts";
import { parseOptions } from "../../../src/options.ts";
import { siteSchema } from "../../../src/schema/site.ts";
import { id, idOf, text } from "../../../src/schema/text.ts";
import { type Written, writtenSchemas } from "../../../src/schema/written.ts";

interface Form {
  name: string;
  fields: Field[];
}

interface Config {
  collections: Form[];
  singletons: Form[];
}

const site = (language: string) => siteSchema.parse({ language, languages: [language, "fr"] });

function configIn(language: string): Config {
  return settingsOf(site(language), parseOptions({ admin: true })).config as Config;
}

/** A key of a schema, by its path from the collection's name. */
interface Key {
  path: string[];
  node: Node;
}

/** Every key that the schema of a file has, those within lists, groups and records too. */
function keysOf(node: Node, path: string[]): Key[] {
  const inner = [node.items, node.additionalProperties || undefined, ...(node.anyOf ?? [])].flatMap((part) =>
    part ? keysOf(part, path) : [],
  );
  const own = Object.entries(node.properties ?? {}).flatMap(([key, value]) => [
    { path: [...path, key], node: value },
    ...keysOf(value, [...path, key]),
  ]);
  return [...own, ...inner];
}

const keys = Object.entries(writtenSchemas).flatMap(([name, schema]) => keysOf(nodeOf(schema), [name]));

/** Paths of every field of a form, as writtenSchemas have them. */
function pathsOf(fields: Field[], path: string[]): string[] {
  return fields.flatMap((field) => {
    const own = [RECORDS, SHAPED].includes(field.name) ? path : [...path, field.name];
    return [
      own.join("."),
      ...pathsOf([...(field.fields ?? []), ...(field.types ?? []).flatMap((type) => type.fields)], own),
    ];
  });
}

function* everyField(fields: Field[]): Generator<Field> {
  for (const field of fields) {
    yield field;
    yield* everyField([...(field.fields ?? []), ...(field.types ?? []).flatMap((type) => type.fields)]);
  }
}

const formsOf = ({ collections, singletons }: Config): Form[] => [...collections, ...singletons];
const allFields = (config: Config): Field[] =>
  formsOf(config).flatMap(({ fields }) => [...everyField(fields)]);

test("every key of every schema has a field", () => {
  const fields = formsOf(configIn("vi")).flatMap(({ name, fields }) => pathsOf(fields, [name]));
  expect(keys.map(({ path }) => path.join(".")).filter((path) => !fields.includes(path))).toEqual([]);
});

test("and every field is a key's, a text's or an id's", () => {
  const known = new Set(keys.map(({ path }) => path.join(".")));
  const fields = formsOf(configIn("vi")).flatMap(({ name, fields }) => pathsOf(fields, [name]));
  const others = fields.filter((path) => !known.has(path));
  expect(
    others.filter(
      (path) =>
        !(path in writtenSchemas) && ![ARTICLE_PATH, BODY, RECORD_ID].includes(path.split(".").at(-1) ?? ""),
    ),
  ).toEqual([]);
});

describe.each(languages)("in %s", (language) => {
  const labels = labelsOf(language);

  test("every key has a label", () => {
    expect(
      keys.filter(({ path }) => byEnd(labels.keys, path) === undefined).map(({ path }) => path.join(".")),
    ).toEqual([]);
  });

  test("every value of a choice, every shape of a value and every file has one", () => {
    const choices = keys.flatMap(({ path, node }) => (node.enum ?? []).map((value) => [...path, value]));
    expect(choices.filter((path) => byEnd(labels.choices, path) === undefined)).toEqual([]);
    const shapes = allFields(configIn(language)).flatMap(({ types = [] }) => types);
    expect(shapes.filter(({ name, label }) => name === label)).toEqual([]);
    expect(Object.keys(labels.collections).sort()).toEqual(Object.keys(writtenSchemas).sort());
  });

  test("no label is left of a key that is no more", () => {
    const used = new Set(keys.map(({ path }) => endIn(labels.keys, path)));
    expect(Object.keys(labels.keys).filter((key) => !used.has(key))).toEqual([]);
    const lists = new Set(keys.map(({ path }) => endIn(labels.ones, path)));
    expect(Object.keys(labels.ones).filter((key) => !lists.has(key))).toEqual([]);
  });
});

const endIn = (table: Labels["keys"], path: string[]): string | undefined =>
  path.map((_, from) => path.slice(from).join(".")).find((end) => end in table);

test("what a schema says of a key stands below its field, in Vietnamese too", () => {
  const described = keys.filter(({ node }) => node.description !== undefined);
  const silent = described.filter(({ path }) => typeof byEnd(labelsOf("vi").keys, path) === "string");
  expect(silent.map(({ path }) => path.join("."))).toEqual([]);
  const alone = fieldsOf(nodeOf(z.strictObject({ credit: text.describe("Who made it.") })), ["x"], {
    labels: labelsOf("en"),
    zone: "UTC",
    languages: [],
  });
  expect(alone).toEqual([expect.objectContaining({ label: "Credit", hint: "Who made it." })]);
});

test("a new key has its field at once, by its own name until it is given a label", () => {
  const node = nodeOf(
    z.strictObject({ reviewers: z.array(idOf("people")).default([]), mood: text.optional() }),
  );
  const fields = fieldsOf(node, ["articles"], { labels: labelsOf("vi"), zone: "UTC", languages: [] });
  expect(fields).toMatchObject([
    {
      name: "reviewers",
      label: "reviewers",
      required: false,
      widget: "relation",
      collection: "people",
      multiple: true,
    },
    { name: "mood", label: "mood", required: false, widget: "string" },
  ]);
});

test("a key that no form can show ends the build of the forms, by name", () => {
  const node = nodeOf(z.strictObject({ rating: z.number() }));
  const make = () => fieldsOf(node, ["articles"], { labels: labelsOf("vi"), zone: "UTC", languages: [] });
  expect(make).toThrow("articles.rating");
});

test("ids are chosen among the records that they name, which the forms hold", () => {
  const config = configIn("vi");
  const named = new Set<string>();
  for (const { collection, file, value_field, widget } of allFields(config)) {
    if (widget !== "relation") continue;
    named.add(String(file ?? collection));
    const form = formsOf(config).find(({ name }) => name === (file ?? collection));
    expect(form, String(file ?? collection)).toBeDefined();
    const isFile = value_field === "{{slug}}" || value_field === `{{${ARTICLE_PATH}}}`;
    expect(isFile || form?.fields[0]?.fields?.some(({ name }) => name === RECORD_ID)).toBe(true);
  }
  expect([...named].sort()).toEqual(["articles", "events", "people", "places", "sections"]);
});

test("an article is chosen where one is named", () => {
  const chosen = formsOf(configIn("vi")).flatMap(({ name, fields }) =>
    [...everyField(fields)]
      .filter(({ collection }) => collection === "articles")
      .map((field) => [name, field]),
  );
  expect(chosen).toMatchObject([
    ["articles", { name: "translationOf", required: false }],
    ["home", { name: "lead", required: false }],
    ["home", { name: "picks", required: false, multiple: true }],
  ]);
});

test("an id that names a record says so in its schema", () => {
  // Those that stand alone: the name of a record itself.
  const own = ["articles.slug", "pages.slug"];
  const pattern = nodeOf(id).pattern;
  const silent = keys.filter(({ node }) => node.pattern === pattern && node.refersTo === undefined);
  expect(silent.map(({ path }) => path.join("."))).toEqual(own);
});

test("where a group begins with an id, the id alone may stand for it, as the forms write it", () => {
  const groups = keys.flatMap(({ path, node }) =>
    node.items?.properties ? [{ path, items: node.items }] : [],
  );
  const led = groups.filter(({ items }) => Object.values(items.properties ?? {})[0]?.refersTo !== undefined);
  expect(led.map(({ path }) => path.join("."))).toContain("articles.speakers");
  expect(led.filter(({ items }) => !("orIdOf" in items)).map(({ path }) => path.join("."))).toEqual([]);
});

test("only a box that is empty can be left out of a file", () => {
  expect(
    allFields(configIn("vi")).filter((field) => field.widget === "boolean" && field.default !== false),
  ).toEqual([]);
});

test("an article is dated on the newsroom's clock, in the form that its schema reads", () => {
  const config = settingsOf(siteSchema.parse({ zone: "Europe/Paris" }), parseOptions({ admin: true }))
    .config as Config;
  const dates = allFields(config).filter(({ widget, type }) => widget === "datetime" && type !== "date");
  for (const { format, input_timezone } of dates)
    expect([format, input_timezone]).toEqual(["YYYY-MM-DD HH:mm", "Europe/Paris"]);
  expect(dates.find(({ name }) => name === "date")).toMatchObject({ default: "{{now}}", required: true });
});

test("paths are those of the project in its repository", () => {
  const { config } = settingsOf(
    site("vi"),
    parseOptions({ content: "bai", data: "du-lieu", admin: { root: "./trang/" } }),
  );
  expect(config).toMatchObject({
    collections: [
      { folder: "trang/bai/articles" },
      { folder: "trang/bai/people" },
      { folder: "trang/bai/pages" },
    ],
    singletons: expect.arrayContaining([expect.objectContaining({ file: "trang/du-lieu/sections.yaml" })]),
  });
});

test("a backend is handed on as it is given", () => {
  const backend = {
    name: "gitlab",
    repo: "toa-soan/bao",
    base_url: "https://git.bao.vn",
    auth_type: "pkce",
    app_id: "1",
  };
  expect(settingsOf(site("vi"), parseOptions({ admin: { backend } })).config).toMatchObject({ backend });
});

test.each<Written>(["articles", "people", "pages"])("%s have a text without HTML", (name) => {
  const body = configIn("vi")
    .collections.find((form) => form.name === name)
    ?.fields.find((field) => field.name === BODY);
  expect(body).toMatchObject({
    widget: "markdown",
    editor_components: name === "articles" ? ["photo", "code-block"] : ["code-block"],
  });
});
