import type { Explanation, Reason } from "./explain.ts";

/** So many of a list are named; `--json` has them all. */
const NAMED = 12;

/** @returns an explanation as a person reads it, several lines */
export function explanationText({ url, path, stale, broken, reasons, inputs }: Explanation): string {
  const state = stale
    ? `${url} would be rendered:`
    : broken
      ? `${url} would stay as it is: its source has an error, so its last good page is kept.`
      : `${url} would stay as it is: nothing that it is made from has changed since the last build.`;
  const parts: [string, string[]][] = [
    ["file", [path]],
    ["layout", inputs.layout === undefined ? [] : [inputs.layout]],
    ["record", inputs.record],
    ["stories", inputs.stories],
    ["names", inputs.names],
  ];
  return [
    state,
    ...reasons.map((reason) => `  - ${sentenceOf(reason)}`),
    "It is made from:",
    ...parts
      .filter(([, list]) => list.length > 0)
      .map(([name, list]) => `  ${name.padEnd(8)} ${named(list, name === "names" ? ", " : "\n           ")}`),
  ].join("\n");
}

function sentenceOf(reason: Reason): string {
  switch (reason.kind) {
    case "new":
      return "no earlier build published it.";
    case "unknown":
      return "what stands there is not known: a build was interrupted, or the published folder is not the one that the cache tells of.";
    case "missing":
      return "its file is missing from the published folder.";
    case "size":
      return `its file has ${reason.found} bytes where ${reason.expected} were published.`;
    case "code":
      return "the code that makes it changed: the plugin, one of its libraries, or Node.";
    case "layout":
      return reason.hostCode
        ? `${reason.layout} or a template that it uses changed, or the site's configuration, whose filters or transforms take part in pages.`
        : `${reason.layout} or a template that it uses changed.`;
    case "site":
      return "what it prints of the site changed: site.yaml, the navigation, or the theme's files.";
    case "record":
      return `its own record changed${among(reason.changed)}`;
    case "stories":
      return `the stories that it lists changed${among(reason.changed, "one came, went or moved")}`;
    case "names":
      return `the names that it prints (people, sections, places, events, tags) changed${among(reason.changed, "one was spelt anew, came or went")}`;
    case "list":
      return "its heading, its periods or their counts changed.";
  }
}

const among = (changed: string[], otherwise?: string): string => {
  if (changed.length > 0) return `; read anew since the last build: ${named(changed, ", ")}.`;
  return otherwise === undefined ? "." : `: ${otherwise}.`;
};

function named(list: string[], separator: string): string {
  const rest = list.length - NAMED;
  return [...list.slice(0, NAMED), ...(rest > 0 ? [`and ${rest} more`] : [])].join(separator);
}
