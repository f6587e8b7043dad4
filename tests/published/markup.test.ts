import { HtmlValidate } from "html-validate";
import { expect, test } from "vitest";
import { publishedPages, siteAddress } from "./site.ts";

const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    // A headline is as long as the newsroom wrote it, and the title repeats it.
    "long-title": "off",
    // A photo's own colour and focus are data of that photo; no stylesheet can hold them.
    "no-inline-style": [
      "error",
      { allowedProperties: ["background-color", "object-position", "aspect-ratio"] },
    ],
    // Where a template breaks its lines is nothing to a reader.
    "no-trailing-whitespace": "off",
  },
});

test("html-validate finds nothing on any page", async () => {
  const placesByFault = new Map<string, string[]>();
  for (const { url, html } of publishedPages()) {
    const report = await validator.validateString(html, url);
    for (const { line, column, ruleId, message } of report.results.flatMap(({ messages }) => messages)) {
      const fault = `${ruleId}: ${message}`;
      placesByFault.set(fault, [...(placesByFault.get(fault) ?? []), `${url}:${line}:${column}`]);
    }
  }
  // A fault of a layout is on every page of its kind; one line for it is enough to mend it.
  const found = [...placesByFault].map(
    ([fault, places]) => `${fault} (${places.length} times, ${places[0]})`,
  );
  expect(found).toEqual([]);
});

test("every page has a language, a title, a description of its width, and one main heading", () => {
  for (const { url, $ } of publishedPages()) {
    expect($("html").attr("lang"), url).toMatch(/^[a-z]{2}(?:-|$)/);
    expect($("head > title").text().trim(), url).not.toBe("");
    expect($('meta[name="viewport"]').attr("content"), url).toContain("width=device-width");
    expect($('meta[name="viewport"]').attr("content"), url).not.toMatch(/user-scalable|maximum-scale/);
    expect($("h1").length, url).toBe(1);
  }
});

test("every page names its own canonical address, absolute", () => {
  for (const { url, $ } of publishedPages()) {
    if (url === "/404.html") continue;
    const canonical = $('link[rel="canonical"]');
    expect(canonical.length, url).toBe(1);
    expect(canonical.attr("href"), url).toBe(`${siteAddress()}${url}`);
  }
});

test("no two pages share a title", () => {
  const byTitle = Map.groupBy(publishedPages(), ({ $ }) => $("head > title").text().trim());
  const shared = [...byTitle].filter(([, pages]) => pages.length > 1);
  expect(shared.map(([title, pages]) => `${title}: ${pages.map(({ url }) => url).join(" ")}`)).toEqual([]);
});

test("no page holds what a template forgot to fill in", () => {
  for (const { url, $ } of publishedPages()) {
    const $visible = $("body").clone();
    $visible.find("script, style, code, pre").remove();
    expect($visible.text(), url).not.toMatch(
      /\{\{|\{%|\bundefined\b|\[object Object\]|\bNaN\b|Invalid DateTime/,
    );
  }
});

test("all text is composed Unicode", () => {
  for (const { url, html } of publishedPages()) expect(html === html.normalize("NFC"), url).toBe(true);
});
