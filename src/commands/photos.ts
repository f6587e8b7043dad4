import { join, resolve } from "node:path";
import { defineCommand } from "citty";
import { instantOf, session } from "../build/session.ts";
import { lineDiff } from "../check/fix/line-diff.ts";
import { readPeople } from "../import/people.ts";
import { type Language, languageOf, languages } from "../language/language.ts";
import { deskWords, proposalText } from "../photo-desk/desk-text.ts";
import { NotEditable, withProposals } from "../photo-desk/front-matter-edit.ts";
import { noteText } from "../photo-desk/notes.ts";
import { type ArticlePhotos, type Desk, readArticlePhotos } from "../photo-desk/photo-desk.ts";
import { isChange } from "../photo-desk/proposal.ts";
import { refusal } from "../photo-desk/refusal.ts";
import { recordLines } from "../photo-desk/yaml-lines.ts";
import { Problems } from "../problems/problem.ts";
import { readDesk } from "../read/newsroom.ts";
import { rewrite } from "../sources/rewrite.ts";
import { ofPlugin } from "./config-file.ts";
import { openSite } from "./site.ts";

export default defineCommand({
  meta: {
    name: "photos",
    description: "Propose front matter from what an article's photos say of themselves",
  },
  args: {
    article: { type: "positional", required: true, description: "Folder of the article, or its index.md" },
    fill: { type: "boolean", description: "Write what is proposed, once you have confirmed it" },
    yes: { type: "boolean", description: "Write without asking" },
    json: { type: "boolean", description: "Print the proposal as JSON" },
    lang: { type: "enum", options: [...languages], description: "Language of the messages" },
  },
  async run({ args }) {
    const json = args.json ?? false;
    // Eleventy reports on standard output, where a machine expects the JSON alone.
    if (json) console.log = console.error;
    await openSite("build").init();
    const desk = openDesk();
    const language = (args.lang ?? languageOf(desk.language)) as Language;
    if (args._.length > 1) throw refusal("oneArticle");
    const article = await readArticlePhotos(resolve(args.article), desk);
    const after = textAfter(article, language, json);
    const diff = lineDiff(article.file, article.raw, after);
    if (!json) print(article, diff, language);
    const canWrite = args.fill && diff !== "" && (args.yes || (await confirmed(json, language)));
    if (canWrite) rewrite(join(desk.project, article.file), after);
    if (json)
      process.stdout.write(`${JSON.stringify(reportOf(article, diff, canWrite ?? false, language))}\n`);
    else tellEnd(article.file, diff, { fill: args.fill ?? false, isWritten: canWrite ?? false }, language);
  },
});

function openDesk(): Desk {
  const options = ofPlugin(session.options);
  const project = process.cwd();
  const { site, places } = readDesk(
    { project, content: options.content, data: options.data },
    new Problems(),
  );
  const { zone, language } = site.values;
  return {
    project,
    people: readPeople(options.content, zone),
    places: places.values,
    peopleFolder: `${options.content}/people`,
    placesFile: `${options.data}/places.yaml`,
    language,
    zone,
    now: instantOf(session.request),
  };
}

/** @throws Refusal where a machine cannot write it; the lines are printed for a person to copy */
function textAfter({ file, raw, proposals }: ArticlePhotos, language: Language, json: boolean): string {
  const changes = proposals.filter(isChange);
  const { altComment } = deskWords[language];
  try {
    return withProposals(raw, changes, altComment);
  } catch (error) {
    if (!(error instanceof NotEditable)) throw error;
    const lines = changes.flatMap((proposal) => recordLines(proposal, altComment));
    if (!json) process.stdout.write(`${lines.join("\n")}\n\n`);
    throw refusal("notEditable", file);
  }
}

function print({ proposals }: ArticlePhotos, diff: string, language: Language): void {
  const text = proposalText(proposals, language);
  for (const part of [text, diff]) if (part) process.stdout.write(`${part}\n\n`);
}

/** @throws Refusal where there is nobody to ask */
async function confirmed(json: boolean, language: Language): Promise<boolean> {
  if (json || !process.stdin.isTTY || !process.stdout.isTTY) throw refusal("noTerminal");
  const { confirm } = await import("@clack/prompts");
  // A cancelled prompt answers with a symbol.
  const { confirm: message, yes: active, no: inactive } = deskWords[language];
  return (await confirm({ message, active, inactive })) === true;
}

function tellEnd(
  file: string,
  diff: string,
  { fill, isWritten }: { fill: boolean; isWritten: boolean },
  language: Language,
): void {
  const words = deskWords[language];
  const end = isWritten
    ? words.written(file)
    : diff === ""
      ? words.nothing
      : fill
        ? words.notWritten
        : words.fill;
  process.stdout.write(`${end}\n`);
}

function reportOf({ file, proposals }: ArticlePhotos, diff: string, isWritten: boolean, language: Language) {
  const photos = proposals.map(({ src, index, values, fields, notes }) => ({
    src,
    declared: index !== undefined,
    values,
    fields,
    notes: notes.map((note) => noteText(note, language)),
  }));
  return { article: file, photos, diff, written: isWritten };
}
