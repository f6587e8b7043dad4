import { defineCommand } from "citty";
import { instantOf } from "../build/session.ts";
import { type Language, languageOf } from "../language/language.ts";
import { beginArticle } from "../new-article/new-article.ts";
import { Problems } from "../problems/problem.ts";
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
  },
  async run({ args }) {
    const { options } = await siteOptions();
    const { content, data } = options;
    const project = process.cwd();
    const desk = readDesk({ project, content, data }, new Problems());
    const { zone, language } = desk.site.values;
    const sections = Object.entries(desk.sections.values).map(([id, { name }]) => ({ id, name }));
    const say = asks[languageOf(language)];
    const title = args.title ?? (await askText(say.title));
    const section = args.section ?? (await askSection(say.section, sections));
    if (sections.length > 0 && !sections.some(({ id }) => id === section))
      throw new Error(
        `There is no section "${section}"; ${data}/sections.yaml has ${sections.map(({ id }) => id).join(", ")}.`,
      );
    const now = momentAt(instantOf({ keepGoing: true }), zone);
    const ids = sections.map(({ id }) => id);
    const file = beginArticle({ title, section, now }, { project, content, language, sections: ids });
    process.stdout.write(`${file}\n`);
  },
});

const isAsked = (): boolean => Boolean(process.stdin.isTTY && process.stdout.isTTY);

async function askText(message: string): Promise<string> {
  if (!isAsked()) throw new Error('Give the headline: newsroom new "…"');
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
