import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { checkNewsroom } from "../../../src/check/newsroom.ts";
import { moveIn } from "../../../src/moving/move-in.ts";
import type { MovedArticle, MovedStatus } from "../../../src/moving/moved-article.ts";
import { parseOptions } from "../../../src/options.ts";
import { jpeg } from "../../sites/content.ts";

const statuses: MovedStatus[] = [
  "public",
  "scheduled",
  "expired",
  "draft",
  "review",
  "unpublished",
  "locked",
];
const odd = fc.constantFrom(
  "Chữ thử",
  "{{ x }}",
  "{% y %}",
  "<b>đậm</b>",
  "<script>x</script>",
  "&amp;lt;",
  "# - : ' \"",
  "*[x](y)*",
  "---\n",
  "\\",
  "`",
  "ho\u0300a",
  "😀",
  "\0\b\u2028\ufffe",
  "https://x.example/?a=1&b=2",
  "Ảnh: Thu Thử",
  "— Ông Thử",
  "null",
  "2020-01-01",
  "true",
  "!!js/function x",
  "%zz%20",
);
const text = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: odd },
      { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 6 }) },
    ),
    {
      maxLength: 4,
    },
  )
  .map((words) => words.join(" "));
const term = fc.record({ slug: text, name: text, description: text });
const time = fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2040, 0) });
const src = fc.constantFrom("a.jpg", "b.jpg", "/uploads/a.jpg", "mat.jpg", "../a.jpg", "");
const body = fc
  .array(
    fc.oneof(
      text.map((words) => `<p>${words}</p>`),
      fc.tuple(src, text, text).map(([file, alt, caption]) => {
        const quoted = alt.replaceAll('"', "&quot;");
        return `<figure><img src="${file}" alt="${quoted}"><figcaption>${caption}</figcaption></figure>`;
      }),
      fc.tuple(text, text).map(([href, words]) => `<a href="${href.replaceAll('"', "")}">${words}</a>`),
    ),
    { maxLength: 5 },
  )
  .map((parts) => parts.join(""));

const article = fc.record({
  status: fc.constantFrom(...statuses),
  title: text,
  slug: text,
  date: time,
  updated: fc.option(time, { nil: undefined }),
  expireAt: fc.option(time, { nil: undefined }),
  summaryHtml: text,
  bodyHtml: body,
  section: term,
  tags: fc.array(text, { maxLength: 3 }),
  event: fc.option(term, { nil: undefined }),
  authors: fc.array(text, { maxLength: 2 }),
  source: fc.option(fc.record({ name: text, url: text }), { nil: undefined }),
  lead: fc.option(fc.record({ src, title: text, alt: text, caption: text, credit: text }), {
    nil: undefined,
  }),
  documents: fc.array(
    fc.record({ src: fc.constantFrom("vb.pdf", "mat.pdf", "https://x.example/a.pdf"), title: text }),
    {
      maxLength: 2,
    },
  ),
  aliases: fc.array(
    text.map((words) => `/${words}`),
    { maxLength: 2 },
  ),
});

test("whatever an archive holds, what moves in has no error", async () => {
  const photo = await jpeg(300, 200);
  await fc.assert(
    fc.asyncProperty(fc.array(article, { minLength: 1, maxLength: 8 }), async (given) => {
      const root = mkdtempSync(join(tmpdir(), "moving-any-"));
      try {
        mkdirSync(join(root, "uploads"));
        mkdirSync(join(root, "_data"));
        writeFileSync(join(root, "_data/site.yaml"), "name: Thử\n");
        for (const name of ["a.jpg", "b.jpg"]) writeFileSync(join(root, "uploads", name), photo);
        writeFileSync(join(root, "uploads/vb.pdf"), "%PDF-1.4\n%%EOF\n");
        const report = await moveIn(
          (async function* () {
            for (const [number, one] of given.entries())
              yield { ...one, key: `thu:${number}`, recordings: [] } as MovedArticle;
          })(),
          {
            content: join(root, "content"),
            data: join(root, "_data"),
            zone: "Asia/Ho_Chi_Minh",
            language: "vi",
            uploads: join(root, "uploads"),
            oldSite: "https://cu.example",
            lists: () =>
              given.flatMap(({ tags, section }) => [
                ...tags.map((name) => ({ kind: "tag" as const, name, paths: [`/the/${name}`] })),
                { kind: "section" as const, name: section.name, paths: [`/muc/${section.slug}`] },
              ]),
            dryRun: false,
          },
        );
        expect([...report.failures]).toEqual([]);
        const { problems } = await checkNewsroom(
          root,
          parseOptions({}),
          join(root, "_site"),
          Date.UTC(2026, 0),
        );
        expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
      } finally {
        rmSync(root, { recursive: true, force: true });
      }
    }),
    { numRuns: 60 },
  );
}, 120_000);
