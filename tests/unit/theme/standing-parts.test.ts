import nunjucks from "nunjucks";
import { expect, test } from "vitest";
import { type Included, keepRendered } from "../../../src/theme/standing-parts.ts";
import { temporaryFolder, writeFiles } from "../newsroom-folder.ts";

/** A page that includes `part`, which is kept for the values of `variables`; `count` tells how often it is rendered. */
function pages(part: string, variables: string[], page = '[{% include "part.njk" %}]') {
  const folder = temporaryFolder();
  writeFiles(folder, { "part.njk": `{{ count() }}${part}`, "page.njk": page });
  const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(folder), { autoescape: true });
  keepRendered(environment.getTemplate("part.njk") as unknown as Included, variables);
  let rendered = 0;
  const count = () => {
    rendered++;
    return "";
  };
  return {
    render: (context: Record<string, unknown>): string =>
      environment.render("page.njk", { ...context, count }),
    rendered: () => rendered,
  };
}

test("a part is rendered once for the values that it reads", () => {
  const { render, rendered } = pages("{{ lang }} {{ here }}", ["lang", "here"]);
  expect(render({ lang: "vi", here: "/" })).toBe("[vi /]");
  expect(render({ lang: "vi", here: "/", title: "khác" })).toBe("[vi /]");
  expect(rendered()).toBe(1);
  expect(render({ lang: "en", here: "/" })).toBe("[en /]");
  expect(render({ lang: "vi", here: "" })).toBe("[vi ]");
  expect(render({ lang: "vi" })).toBe("[vi ]");
  expect(render({ lang: "vi", here: "/" })).toBe("[vi /]");
  expect(rendered()).toBe(4);
});

test("values that only look alike are told apart", () => {
  const { render } = pages("{{ a }},{{ b }},{{ 'số' if a === 1 }}", ["a", "b"]);
  expect(render({ a: 1, b: "x" })).toBe("[1,x,số]");
  expect(render({ a: "1", b: "x" })).toBe("[1,x,]");
  expect(render({ a: "1,x", b: "" })).toBe("[1,x,,]");
  expect(render({ a: '1","x', b: "" })).toBe("[1&quot;,&quot;x,,]");
});

test("what is not plain is rendered each time", () => {
  const { render, rendered } = pages("{{ record.name }}", ["record"]);
  expect(render({ record: { name: "một" } })).toBe("[một]");
  expect(render({ record: { name: "hai" } })).toBe("[hai]");
  expect(rendered()).toBe(2);
});

test("a variable of a loop around the part counts as the page's", () => {
  const { render } = pages("{{ x }}", ["x"], '{% for x in list %}{% include "part.njk" %}{% endfor %}');
  expect(render({ list: [1, 2, 1], x: 9 })).toBe("121");
});

test("however many values there are, each page gets its own", () => {
  const { render, rendered } = pages("{{ here }}", ["here"]);
  for (let round = 0; round < 2; round++) {
    for (let page = 0; page < 400; page++) expect(render({ here: `/${page}/` })).toBe(`[/${page}/]`);
  }
  expect(rendered()).toBeGreaterThan(400);
});
