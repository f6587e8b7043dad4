import { expect, test } from "vitest";
import { Manifest, ManifestBuilder } from "../../../src/cache/manifest.ts";
import type { Catalogue } from "../../../src/catalogue/catalogue.ts";
import { explain, type Known } from "../../../src/plan/explain.ts";
import { explanationText } from "../../../src/plan/explanation-text.ts";
import type { PlannedPage } from "../../../src/plan/plan.ts";

const SIZE = 100;
const made = [1, 2, 3, 4, 5, 6];

/** A page whose layout is named, and a feed, which has none; both as they were made, but for `digests`. */
function known(digests: { page?: number[]; feed?: number[] }, more: Partial<Known> = {}): Known {
  const planned = (url: string, layout: string | undefined, now: number[] = made): PlannedPage => ({
    basis: 0,
    kind: { name: "any", ...(layout === undefined ? {} : { layout }), pages: () => [] },
    page: { url, inputs: () => {} },
    path: url.endsWith("/") ? `${url.slice(1)}index.html` : url.slice(1),
    digests: now,
  });
  const pages = [
    planned("/nguoi/an/", "layouts/person.njk", digests.page),
    planned("/feed.xml", undefined, digests.feed),
  ];
  const manifest = new ManifestBuilder(Manifest.empty());
  for (const { path } of pages) manifest.add(path, made, SIZE);
  return {
    plan: { pages, stale: [0, 1] },
    catalogue: {} as Catalogue,
    manifest: manifest.build("site"),
    sizeThere: () => SIZE,
    changed: new Set(),
    isFrozen: () => false,
    usesHostCode: false,
    ...more,
  };
}

const reasonsFor = (state: Known) => explain("/nguoi/an/", state).reasons;

test("each lane that differs is a reason of its own", () => {
  expect(reasonsFor(known({ page: [1, 9, 9, 9, 9, 9] }))).toEqual([
    { kind: "site" },
    { kind: "record", changed: [] },
    { kind: "stories", changed: [] },
    { kind: "names", changed: [] },
    { kind: "list" },
  ]);
});

test("where a page without a layout has another template too, the code changed; else the layout did", () => {
  const page = [9, 2, 3, 4, 5, 6];
  expect(reasonsFor(known({ page, feed: page }))).toEqual([{ kind: "code" }]);
  const layout = { kind: "layout", layout: "layouts/person.njk" };
  expect(reasonsFor(known({ page }))).toEqual([{ ...layout, hostCode: false }]);
  expect(reasonsFor(known({ page }, { usesHostCode: true }))).toEqual([{ ...layout, hostCode: true }]);
});

test("what an interrupted build left is unknown, and what is gone is missing", () => {
  const { manifest } = known({});
  const interrupted = manifest.withUnknown(["nguoi/an/index.html"]);
  expect(reasonsFor(known({}, { manifest: interrupted }))).toEqual([{ kind: "unknown" }]);
  const gone = { sizeThere: () => undefined };
  expect(reasonsFor(known({}, { manifest: interrupted, ...gone }))).toEqual([{ kind: "missing" }]);
  expect(reasonsFor(known({}, gone))).toEqual([{ kind: "missing" }]);
  expect(reasonsFor(known({}, { sizeThere: () => 7 }))).toEqual([{ kind: "size", expected: SIZE, found: 7 }]);
});

test("every reason is a sentence", () => {
  const changed = { changed: ["content/people/an.md"] };
  const text = explanationText({
    ...explain("/nguoi/an/", known({})),
    reasons: [
      { kind: "new" },
      { kind: "unknown" },
      { kind: "missing" },
      { kind: "size", expected: 9, found: 7 },
      { kind: "code" },
      { kind: "layout", layout: "layouts/person.njk", hostCode: false },
      { kind: "layout", layout: "layouts/person.njk", hostCode: true },
      { kind: "site" },
      { kind: "record", ...changed },
      { kind: "stories", changed: [] },
      { kind: "names", changed: [] },
      { kind: "list" },
    ],
  });
  expect(text).toMatchInlineSnapshot(`
    "/nguoi/an/ would be rendered:
      - no earlier build published it.
      - what stands there is not known: a build was interrupted, or the published folder is not the one that the cache tells of.
      - its file is missing from the published folder.
      - its file has 7 bytes where 9 were published.
      - the code that makes it changed: the plugin, one of its libraries, or Node.
      - layouts/person.njk or a template that it uses changed.
      - layouts/person.njk or a template that it uses changed, or the site's configuration, whose filters or transforms take part in pages.
      - what it prints of the site changed: site.yaml, the navigation, or the theme's files.
      - its own record changed; read anew since the last build: content/people/an.md.
      - the stories that it lists changed: one came, went or moved.
      - the names that it prints (people, sections, places, events, tags) changed: one was spelt anew, came or went.
      - its heading, its periods or their counts changed.
    It is made from:
      file     nguoi/an/index.html
      layout   layouts/person.njk"
  `);
});

test("of long lists, the first are named", () => {
  const stories = Array.from({ length: 15 }, (_, index) => `content/${index}.md`);
  const explained = explain("/nguoi/an/", known({}));
  const text = explanationText({ ...explained, inputs: { record: [], stories, names: [] } });
  expect(text).toContain("content/11.md\n           and 3 more");
  expect(text).not.toContain("content/12.md");
});
