import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { defineCommand } from "citty";
import { instantOf, session } from "../build/session.ts";
import { slugOf } from "../language/slug.ts";
import { Problems } from "../problems/problem.ts";
import { momentAt, monthPath } from "../read/moment.ts";
import { readDesk } from "../read/newsroom.ts";
import { openSite } from "./site.ts";

export default defineCommand({
  meta: { name: "new", description: "Begin an article" },
  args: {
    title: { type: "positional", required: true, description: "The headline" },
    section: { type: "string", description: "An id in sections.yaml; default: the first" },
  },
  async run({ args }) {
    await openSite("build").init();
    const content = session.options?.content ?? "content";
    const data = session.options?.data ?? "_data";
    const desk = readDesk({ project: process.cwd(), content, data }, new Problems());
    const { zone } = desk.site.values;
    const title = args.title.normalize("NFC").trim();
    const slug = slugOf(title);
    if (!slug) throw new Error(`"${args.title}" has no letter to make an address of.`);
    const now = momentAt(instantOf(session.request), zone);
    const folder = join(content, "articles", monthPath(now), `${String(now.day).padStart(2, "0")}-${slug}`);
    const file = join(folder, "index.md");
    if (existsSync(file)) throw new Error(`${file} exists already; give another title.`);
    mkdirSync(join(folder, "photos"), { recursive: true });
    writeFileSync(
      file,
      articleText(
        title,
        now.iso.slice(0, 16).replace("T", " "),
        args.section ?? Object.keys(desk.sections.values)[0] ?? "tin",
      ),
    );
    process.stdout.write(`${file}\n`);
  },
});

function articleText(title: string, date: string, section: string): string {
  return `---
title: ${JSON.stringify(title)}
date: ${date}
summary: "…"
section: ${section}
draft: true
photos: []
speakers: []
---

`;
}
