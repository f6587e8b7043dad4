import { fold } from "../../language/fold.ts";
import type { TextFinding } from "./finding.ts";
import type { Prose } from "./prose.ts";

/** Words that say nothing once they are read alone, as a list of a page's links reads them (WCAG 2.4.4). */
const VAGUE = new Set(
  [
    "tai day,o day,day,xem tai day,xem o day,doc tai day,bam vao day,nhan vao day,click vao day",
    "xem them,doc them,xem tiep,doc tiep,chi tiet,xem chi tiet,link,link nay,tai link nay,duong link nay",
    "here,click here,read more,see more,more,learn more,this link,this page",
  ].flatMap((words) => words.split(",")),
);

export function checkLinks({ file, links }: Prose): TextFinding[] {
  return links.flatMap(({ start, end, words: { start: from, end: to }, target }): TextFinding[] => {
    const written = file.slice(from, to);
    const href = target && file.slice(target.start, target.end).trim();
    const at = { start, end };
    if (target && /^(?:#|<\s*>)?$/.test(href?.replace(/\s+["'(].*$/, "") ?? ""))
      return [{ rule: "link/no-target", ...at, parameters: { words: written.trim() } }];
    // A picture or a piece of code says something; `number[][]` is no link.
    if (/!\[|`/.test(written) || (written === "" && !href)) return [];
    const words = written.replace(/[*_~]/g, "").trim();
    if (href && !/[\p{L}\p{N}\p{S}]/u.test(words))
      return [{ rule: "link/no-words", ...at, parameters: { href } }];
    const plain = fold(words).replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
    if (!VAGUE.has(plain)) return [];
    return [{ rule: "link/vague", ...at, parameters: { words } }];
  });
}
