import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { z } from "zod";
import type { JsonSchema } from "../../../src/editor/json-schema.ts";
import { editorSchemas } from "../../../src/editor/schema-files.ts";
import { articleSchema } from "../../../src/schema/article.ts";
import { pageSchema } from "../../../src/schema/page.ts";
import { personSchema } from "../../../src/schema/person.ts";
import { homeSchema, siteSchema } from "../../../src/schema/site.ts";
import { vocabularySchemas } from "../../../src/schema/vocabulary.ts";
import { anyIds, someIds, validatorOf } from "./schemas.ts";

const article = {
  title: "Bài thử",
  date: "2025-02-10 08:00",
  summary: "Tóm tắt.",
  section: "tin-tuc",
};
const { article: articles, ...others } = editorSchemas(someIds, "vi");
const complaints = validatorOf(articles as JsonSchema);

test.each([
  ["the least", {}],
  ["a speaker by id", { speakers: ["ngo-hai-phan"] }],
  ["a speaker with a record and another title", { speakers: [{ person: "ngo-hai-phan", title: "Chủ trì" }] }],
  ["a speaker without a record", { speakers: [{ name: "Tên Thử", title: "Chức vụ" }] }],
  ["a byline as printed", { byline: "Ban biên tập" }],
  ["a byline of people", { byline: ["ngo-hai-phan"] }],
  ["a correction", { corrections: [{ date: "2025-02-12", text: "Đúng là." }] }],
  ["a decorative photo", { photos: [{ src: "photos/a.jpg", decorative: true, focus: "50% 30%" }] }],
  ["places, an event", { places: ["nhu-xuan"], event: "hoi-nghi" }],
])("accepts %s", (_what, more) => {
  expect(complaints({ ...article, ...more })).toEqual([]);
});

test.each([
  ["a section that there is not", { section: "khong-co" }],
  ["a place that there is not", { places: ["khong-co"] }],
  ["an event that there is not", { event: "khong-co" }],
  ["a speaker that there is not", { speakers: ["khong-co"] }],
  ["a speaker that there is not, in a group", { speakers: [{ person: "khong-co" }] }],
  ["a byline of somebody that there is not", { byline: ["khong-co"] }],
  ["somebody in a photo that there is not", { photos: [{ src: "a.jpg", people: ["khong-co"] }] }],
  ["a key that there is not", { sectoin: "tin-tuc" }],
  ["a key that there is not, deep in", { photos: [{ src: "a.jpg", captoin: "x" }] }],
  ["white space for a title", { title: " \t" }],
  ["a date that is none", { date: "10/2/2025" }],
  [
    "a kind of correction that there is not",
    { corrections: [{ date: "2025-02-12", kind: "sua", text: "x" }] },
  ],
  ["a number for a tag", { tags: [2025] }],
])("refuses %s", (_what, more) => {
  expect(complaints({ ...article, ...more })).not.toEqual([]);
});

test("where the desk keeps no such file any id is right, and nothing is where it is empty", () => {
  const any = validatorOf(editorSchemas(anyIds, "vi").article as JsonSchema);
  expect(any({ ...article, section: "gi-cung-duoc", speakers: ["ai-do"] })).toEqual([]);
  expect(any({ ...article, section: "Không phải mã" })).not.toEqual([]);
  const none = validatorOf(editorSchemas({ ...anyIds, places: new Map() }, "vi").article as JsonSchema);
  expect(none({ ...article, places: ["nhu-xuan"] })).not.toEqual([]);
});

test("keys are explained in the newsroom's language, and ids by what they name", () => {
  const { properties, definitions } = articles as JsonSchema;
  expect(properties?.summary?.description).toBe("Sapô: Đoạn mở đầu; không lặp lại trong bài.");
  expect(properties?.section?.description).toMatch(/^Chuyên mục/);
  expect(definitions?.sections).toEqual({
    type: "string",
    enum: ["tin-tuc", "doi-song"],
    enumDescriptions: ["Tin tức", "Đời sống"],
  });
  const english = editorSchemas(someIds, "en").article?.properties;
  expect(english?.kicker?.description).toBe("Line above the headline: A line above the headline.");
});

test("every key of every schema is explained", () => {
  for (const [name, schema] of Object.entries({ article: articles, ...others })) {
    expect([name, unexplained(schema as JsonSchema)]).toEqual([name, []]);
  }
});

function unexplained(node: JsonSchema, path = ""): string[] {
  const keys = Object.entries(node.properties ?? {}).flatMap(([key, child]) => [
    ...(child.description ? [] : [`${path}.${key}`]),
    ...unexplained(child, `${path}.${key}`),
  ]);
  const inner = [node.items, node.additionalProperties || undefined, ...(node.anyOf ?? [])];
  return [...keys, ...inner.flatMap((child) => (child ? unexplained(child, path) : []))];
}

/** Values as they come out of YAML, some of them right somewhere. */
const scalar = fc.constantFrom<unknown>(
  "Chữ",
  "",
  "  ",
  "tin-tuc",
  "ngo-hai-phan",
  "2025-02-10",
  "2025-02-10 08:00",
  "https://toa-soan.example/",
  "/cu.aspx",
  "2025/02/bai-thu",
  "50% 30%",
  "vi",
  "fix",
  12,
  true,
  null,
  "photos/a.jpg",
);

/** A value near what a schema wants: a key left out, one too many, another kind of value in its place. */
function near(node: JsonSchema, root: JsonSchema): fc.Arbitrary<unknown> {
  const wrong = fc.oneof(scalar, fc.array(scalar, { maxLength: 2 }), fc.constant({ la: "x" }));
  const meant = meantBy(node, root);
  return fc.oneof({ weight: 80, arbitrary: meant }, { weight: 1, arbitrary: wrong });
}

function meantBy(node: JsonSchema, root: JsonSchema): fc.Arbitrary<unknown> {
  const named = /^#\/definitions\/(\w+)$/.exec(node.$ref ?? "")?.[1];
  if (named) return meantBy(root.definitions?.[named] as JsonSchema, root);
  if (node.anyOf) return fc.oneof(...node.anyOf.map((choice) => near(choice, root)));
  if (node.enum) return fc.constantFrom(...node.enum);
  if (node.properties) {
    const keys = Object.entries(node.properties).map(([key, child]) => [key, near(child, root)] as const);
    const all: Record<string, fc.Arbitrary<unknown>> = Object.fromEntries(keys);
    const group = fc.record(all, { requiredKeys: node.required ?? [] });
    const anyKeys = fc.record(all, { requiredKeys: [] });
    const unknown = fc
      .tuple(group, fc.constantFrom("sectoin", "la"))
      .map(([known, key]) => ({ ...known, [key]: "x" }));
    return fc.oneof(
      { weight: 40, arbitrary: group },
      { weight: 1, arbitrary: anyKeys },
      { weight: 1, arbitrary: unknown },
    );
  }
  if (node.additionalProperties) {
    const id = fc.constantFrom("tin-tuc", "nhu-xuan", "Không phải mã");
    return fc.dictionary(id, near(node.additionalProperties, root), { maxKeys: 2 });
  }
  if (node.type === "array") return fc.array(near(node.items as JsonSchema, root), { maxLength: 2 });
  if (node.type === "boolean") return fc.boolean();
  const fitting = node.pattern ? new RegExp(node.pattern) : /^/;
  return scalar.filter((value) => typeof value === "string" && fitting.test(value));
}

describe("a validator of the schema and the reader of the sources agree, whatever is wrong", () => {
  test.each<[string, z.ZodType]>([
    ["article", articleSchema],
    ["person", personSchema],
    ["page", pageSchema],
    ["site", siteSchema],
    ["home", homeSchema],
    ["sections", vocabularySchemas.sections],
    ["places", vocabularySchemas.places],
    ["events", vocabularySchemas.events],
  ])("%s", (name, schema) => {
    // Which ids there are, the reader asks later. A zone has to be looked up, which no JSON Schema can.
    const written = editorSchemas(anyIds, "vi")[name] as JsonSchema;
    delete written.properties?.zone;
    const validate = validatorOf(written);
    let right = 0;
    fc.assert(
      fc.property(near(written, written), (value) => {
        const isRight = schema.safeParse(value).success;
        if (isRight) right++;
        expect([value, validate(value).length === 0]).toEqual([value, isRight]);
      }),
      { numRuns: 600 },
    );
    // A test of nothing but faults would prove little.
    expect(right).toBeGreaterThan(50);
  });
});
