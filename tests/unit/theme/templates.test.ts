import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import nunjucks from "nunjucks";
import { expect, test } from "vitest";

const folder = join(import.meta.dirname, "../../../_includes");
const templates = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".njk"),
);

/** What stands between a template's marks; comments and markup are no program. */
function expressionsOf(name: string): string[] {
  const source = readFileSync(join(folder, name), "utf8").replace(/\{#.*?#\}/gs, "");
  return source.match(/\{\{.*?\}\}|\{%.*?%\}/gs) ?? [];
}

test("the theme is there to be read", () => {
  expect(templates.length).toBeGreaterThan(15);
  expect(templates.flatMap(expressionsOf).length).toBeGreaterThan(200);
});

// Rule 3 of the design: these change with the set of pages that is rendered.
test.each(templates)("%s reads its page's record and the site's data, nothing of Eleventy's", (name) => {
  for (const expression of expressionsOf(name)) {
    expect(expression).not.toMatch(/\bcollections\b|\bpagination\b|\bpage\.date\b|\beleventy\.|\bnow\b/);
  }
});

test.each(templates)("%s prints as safe only what the reader of articles has made", (name) => {
  for (const expression of expressionsOf(name)) {
    const unescaped = /([\w.]+)\s*\|\s*safe\b/.exec(expression)?.[1];
    if (unescaped !== undefined) expect(unescaped, expression).toMatch(/[hH]tml$|^content$|^json$/);
  }
});

test.each(templates)(
  "%s has no script, style or handler of its own, and asks nothing of other hosts",
  (name) => {
    const source = readFileSync(join(folder, name), "utf8");
    expect(source).not.toMatch(/<script(?![^>]*(?:\bsrc=|application\/(?:ld\+)?json|speculationrules))/);
    expect(source).not.toMatch(/<style\b|\sstyle=|\son\w+=|javascript:/i);
    expect(source).not.toMatch(/(?:src|srcset)="(?:https?:)?\/\//);
  },
);

test.each(templates)("%s can be compiled, and all that it includes is there", (name) => {
  const source = readFileSync(join(folder, name), "utf8");
  const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(folder));
  expect(() => nunjucks.compile(source, environment)).not.toThrow();
  for (const [, included = ""] of source.matchAll(/\{%-?\s*(?:include|extends|import|from)\s+"([^"]+)"/g)) {
    const path = included.replace(/^plugin\//, "");
    expect(templates, included).toContain(path);
  }
});
