import { defineCommand } from "citty";
import { instantOf } from "../build/session.ts";
import { type Language, languageOf } from "../language/language.ts";
import { beginArticle } from "../new-article/new-article.ts";
import { nearest } from "../problems/near.ts";
import { Problems } from "../problems/problem.ts";
import { Refusal } from "../problems/refusal.ts";
import { idNamed } from "../read/id-named.ts";
import { momentAt } from "../read/moment.ts";
import { readDesk } from "../read/newsroom.ts";
import { siteOptions } from "./site-options.ts";

const asks = {
  vi: { title: "Tiêu đề", section: "Chuyên mục" },
  en: { title: "Headline", section: "Section" },
} satisfies Record<Language, unknown>;

export default defineCommand({
  meta: { name: "new", description: "Begin an article" },
  args: {
    title: { type: "positional", required: false, description: "The headline" },
    section: { type: "string", description: "An id in sections.yaml; without a terminal the first is taken" },
    slug: { type: "string", description: "What its address is made of; default: the headline" },
  },
  async run({ args }) {
    const { options } = await siteOptions();
    const { content, data } = options;
    const project = process.cwd();
    const desk = readDesk({ project, content, data }, new Problems());
    const { zone, language } = desk.site.values;
    const sections = Object.entries(desk.sections.values).map(([id, { name }]) => ({ id, name }));
    if (desk.sections.exists && sections.length === 0) throw noSections(`${data}/sections.yaml`);
    const say = asks[languageOf(language)];
    // Words that nobody put into quotes are one headline.
    const title = args._.join(" ") || (await askText(say.title));
    const section = args.section ?? (await askSection(say.section, sections));
    const ids = sections.map(({ id }) => id);
    if (ids.length > 0 && !ids.includes(section)) {
      const near = idNamed(desk.sections.values, section) ?? nearest(section, ids);
      throw unknownSection(section, near, ids, `${data}/sections.yaml`);
    }
    const now = momentAt(instantOf({ keepGoing: true }), zone);
    const beginning = { title, slug: args.slug, section, now };
    const file = await beginArticle(beginning, { project, content, language, sections: ids });
    process.stdout.write(`${file}\n`);
  },
});

function unknownSection(section: string, near: string | undefined, ids: string[], file: string): Refusal {
  return new Refusal({
    vi: `Không có chuyên mục "${section}"; ${near ? `có phải ý bạn là "${near}"? ` : ""}${file} có ${ids.join(", ")}.`,
    en: `There is no section "${section}"; ${near ? `did you mean "${near}"? ` : ""}${file} has ${ids.join(", ")}.`,
  });
}

function noSections(file: string): Refusal {
  return new Refusal({
    vi: `${file} chưa có chuyên mục nào: hãy khai báo một chuyên mục, ví dụ "tin-tuc: {name: Tin tức}".`,
    en: `${file} has no section yet: declare one, such as "news: {name: News}".`,
  });
}

const isAsked = (): boolean => Boolean(process.stdin.isTTY && process.stdout.isTTY);

async function askText(message: string): Promise<string> {
  if (!isAsked())
    throw new Refusal({
      vi: 'Hãy ghi tiêu đề: newsroom new "…"',
      en: 'Give the headline: newsroom new "…"',
    });
  const { isCancel, text } = await import("@clack/prompts");
  const answer = await text({ message, validate: (typed) => (typed?.trim() ? undefined : message) });
  if (isCancel(answer)) process.exit(130);
  return answer;
}

/** One section needs no question. */
async function askSection(message: string, sections: { id: string; name: string }[]): Promise<string> {
  const first = sections[0]?.id ?? "tin";
  if (sections.length < 2 || !isAsked()) return first;
  const { isCancel, select } = await import("@clack/prompts");
  const answer = await select({
    message,
    options: sections.map(({ id, name }) => ({ value: id, label: name })),
  });
  if (isCancel(answer)) process.exit(130);
  return answer;
}
