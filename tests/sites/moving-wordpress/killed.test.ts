import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { buildSite, type SiteFiles } from "../build-site.ts";
import { startCommand } from "../command.ts";
import { jpeg } from "../content.ts";

const articles = 150;

function exported(wording: string): string {
  const items = Array.from(
    { length: articles },
    (_, at) => `<item><title>Bài thử ${at}</title><link>https://cu.example/bai-${at}/</link>
<content:encoded><![CDATA[<p>Mở ${at}</p><p>${wording} <a href="/bai-${(at + 7) % articles}/">bài khác</a></p><img src="/wp-content/uploads/anh.jpg">]]></content:encoded>
<wp:post_id>${at}</wp:post_id><wp:post_date>2020-01-02 03:04:05</wp:post_date><wp:post_name>bai</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
<category domain="category" nicename="muc-${at % 5}">Mục ${at % 5}</category></item>`,
  );
  return `<rss xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://cu.example</wp:base_blog_url>${items.join("\n")}</channel></rss>`;
}

const command = ["import", "export.xml", "--uploads", "uploads"];

/** Every file that an editor sees, by path; reports are of single runs. */
function everything(root: string): Record<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && /[/\\](?:content|_data)(?:[/\\]|$)/u.test(entry.parentPath),
  );
  return Object.fromEntries(
    files
      // A killed process may leave a half-made list beside the list, but nothing in an article's folder.
      .filter(
        ({ name, parentPath }) =>
          !name.startsWith("report-") && (!name.endsWith(".new") || parentPath.includes("articles")),
      )
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(root.length), readFileSync(path, "base64")]),
  );
}

/** Bytes of the list of what moved in: a run adds to it with every article. */
const grown = (root: string): number =>
  statSync(join(root, "content/.moved/articles.jsonl"), { throwIfNoEntry: false })?.size ?? 0;

test("killed again and again, first and second move end as if never", async () => {
  const files: SiteFiles = {
    "_data/site.yaml": "name: Thử\n",
    "export.xml": exported("Lần một"),
    "uploads/anh.jpg": await jpeg(300, 200),
  };
  const calm = await buildSite({ files, command });
  expect(calm.exitCode, calm.stderr).toBe(0);
  const killed = await buildSite({ files, command: ["import", "export.xml", "--dry-run"] });
  let kills = 0;
  const persist = async () => {
    for (;;) {
      const { child, ended } = startCommand(killed.root, command);
      const before = grown(killed.root);
      const enough = 300 + ((kills * 7919) % 23_000);
      let exitCode: number | undefined;
      ended.then((end) => {
        exitCode = end.exitCode;
      });
      while (exitCode === undefined && grown(killed.root) - before < enough) await sleep(3);
      if (exitCode === 0) return;
      child.kill("SIGKILL");
      await ended;
      kills++;
      const written = readdirSync(killed.root, { recursive: true, encoding: "utf8" });
      const folders = written.filter((path) => /articles[/\\]2020[/\\]01[/\\][^/\\]+$/u.test(path));
      for (const folder of folders) expect(written).toContain(join(folder, "index.md"));
      if (kills > 60) throw new Error("a run makes no headway");
    }
  };
  await persist();
  expect(kills).toBeGreaterThan(0);
  expect(everything(killed.root)).toEqual(everything(calm.root));

  const second = { "export.xml": exported("Lần hai") };
  await calm.rebuild(second, { command });
  await killed.rebuild(second, { command: ["import", "export.xml", "--dry-run"] });
  await persist();
  expect(everything(killed.root)).toEqual(everything(calm.root));
  expect(Object.keys(everything(killed.root)).filter((path) => path.endsWith("index.md"))).toHaveLength(
    articles,
  );
}, 240_000);
