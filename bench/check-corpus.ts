import { parseArgs } from "node:util";
import { checkText } from "../src/check/text/check-text.ts";
import type { TextFinding } from "../src/check/text/finding.ts";
import { corpusLines, paragraphsOf } from "./corpus-text.ts";
import { Dice } from "./random.ts";
import { quoted } from "./search/article-source.ts";
import type { Line } from "./search/corpus.ts";

/** A finding, and the file in which it stands. */
interface Found {
  finding: TextFinding;
  text: string;
  article: number;
}

const { values } = parseArgs({
  options: {
    corpus: { type: "string" },
    sample: { type: "string", default: "0" },
    seed: { type: "string", default: "1" },
    rule: { type: "string", multiple: true, default: [] },
  },
});
const articles = (await corpusLines(values.corpus)).map(sourceOf);
const found = new Map<string, Found[]>();
for (const [article, text] of articles.entries()) {
  for (const finding of checkText(text)) {
    if (values.rule.length > 0 && !values.rule.includes(finding.rule)) continue;
    const list = found.get(finding.rule) ?? [];
    list.push({ finding, text, article });
    found.set(finding.rule, list);
  }
}
printCounts();
printTime();
for (const one of sampled(Number(values.sample), new Dice(Number(values.seed)))) printFound(one);

/** The line as an editor would have committed it, with every blank and letter as it was written. */
function sourceOf(line: Partial<Line>): string {
  const { title = "", summary = "", date = "" } = line;
  const paragraphs = paragraphsOf(line).join("\n\n");
  return `---\ntitle: ${quoted(title)}\ndate: ${date}\nsummary: ${quoted(summary)}\nsection: tin\n---\n${paragraphs}\n`;
}

function printCounts(): void {
  console.log(`${articles.length} articles\n\n| rule | findings | articles |\n|---|---|---|`);
  for (const [rule, list] of [...found].sort(([a], [b]) => (a < b ? -1 : 1)))
    console.log(`| ${rule} | ${list.length} | ${new Set(list.map(({ article }) => article)).size} |`);
}

/** What a second round costs, when everything is compiled: of the processor, as others may use it too. */
function printTime(): void {
  const before = process.cpuUsage();
  for (const text of articles) checkText(text);
  const { user, system } = process.cpuUsage(before);
  const bytes = articles.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const size = (bytes / articles.length / 1000).toFixed(1);
  const cost = (((user + system) / 1000 / bytes) * 8000).toFixed(3);
  console.log(`\n${size} KB an article; ${cost} ms of processor time for 8 KB\n`);
}

/** Every rule in turn gives one, so that rare ones are read as well. */
function* sampled(most: number, dice: Dice): Generator<Found> {
  const lists = [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, list]) => [...list]);
  for (let taken = 0; taken < most && lists.some((list) => list.length > 0); ) {
    for (const list of lists) {
      if (list.length === 0 || taken === most) continue;
      yield list.splice(dice.number(list.length), 1)[0] as Found;
      taken++;
    }
  }
}

function printFound({ finding: { rule, start, end, parameters, replacement }, text, article }: Found): void {
  const before = text.slice(Math.max(0, start - 70), start);
  const after = text.slice(end, end + 70);
  const fix = replacement === undefined ? "" : ` → ${JSON.stringify(replacement)}`;
  console.log(
    `${rule} #${article}${fix} ${JSON.stringify(parameters)}\n  ${JSON.stringify(`${before}⟦${text.slice(start, end)}⟧${after}`)}`,
  );
}
