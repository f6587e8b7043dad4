import nunjucks from "nunjucks";
import { expect, test } from "vitest";
import {
  type Imported,
  type Included,
  keepExported,
  keepRendered,
  keepRenderedOf,
} from "../../../src/theme/standing-parts.ts";
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

/** An environment of these templates. */
function environmentOf(templates: Record<string, string>): nunjucks.Environment {
  const folder = temporaryFolder();
  writeFiles(folder, templates);
  return new nunjucks.Environment(new nunjucks.FileSystemLoader(folder), { autoescape: true });
}

test("a row is rendered once for a record and the values that it is printed with", () => {
  const environment = environmentOf({
    "row.njk": "{{ count() }}{{ record.name }} {{ level }}",
    "page.njk": '{% for record in records %}{% include "row.njk" %};{% endfor %}',
  });
  keepRenderedOf(environment.getTemplate("row.njk") as unknown as Included, "record", ["level"]);
  let rendered = 0;
  environment.addGlobal("count", () => {
    rendered++;
    return "";
  });
  const [one, two] = [{ name: "một" }, { name: "hai" }];
  const render = (records: object[], level: number) => environment.render("page.njk", { records, level });
  expect(render([one, two, one], 2)).toBe("một 2;hai 2;một 2;");
  expect(rendered).toBe(2);
  expect(render([two], 3)).toBe("hai 3;");
  expect(rendered).toBe(3);
  // Another record of the same content is another record.
  expect(render([{ name: "hai" }], 3)).toBe("hai 3;");
  expect(rendered).toBe(4);
});

test("macros imported without the page are made once, and see the site's variables; those with it see each page", () => {
  const environment = environmentOf({
    "part.njk": "{{ count() }}{% macro say(name) %}{{ word }} {{ name }} {{ title }}{% endmacro %}",
    "without.njk": '{% from "part.njk" import say %}{{ say("An") }}',
    "with.njk": '{% from "part.njk" import say with context %}{{ say("An") }}',
  });
  let made = 0;
  environment.addGlobal("word", "Chào");
  environment.addGlobal("count", () => {
    made++;
    return "";
  });
  keepExported(environment.getTemplate("part.njk") as unknown as Imported);
  expect(environment.render("without.njk", { title: "1" })).toBe("Chào An ");
  expect(environment.render("without.njk", { title: "2" })).toBe("Chào An ");
  expect(made).toBe(1);
  expect(environment.render("with.njk", { title: "1" })).toBe("Chào An 1");
  expect(environment.render("with.njk", { title: "2" })).toBe("Chào An 2");
});
