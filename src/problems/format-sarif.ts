import type { Language } from "../language/language.ts";
import { aboutRule } from "./about-rule.ts";
import { reportOf } from "./format.ts";
import type { Problem } from "./problem.ts";
import { type RuleName, rules } from "./rules.ts";
import { type Severities, severityOf } from "./severities.ts";

/** Who asks for the log. */
export interface Reporter {
  language: Language;
  severities: Severities;
  /** The plugin's version. */
  version: string;
}

/**
 * @returns a log in the Static Analysis Results Interchange Format, 2.1.0:
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function formatSarif(problems: Problem[], { language, severities, version }: Reporter): string {
  const names = Object.keys(rules) as RuleName[];
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "newsroom",
            semanticVersion: version,
            rules: names.map((rule) => ruleOf(rule, language, severities)),
          },
        },
        language,
        // Columns count as JavaScript and most editors do.
        columnKind: "utf16CodeUnits",
        results: problems.map((problem) => resultOf(problem, language, names.indexOf(problem.rule))),
      },
    ],
  };
  return JSON.stringify(log, undefined, 2);
}

function ruleOf(rule: RuleName, language: Language, severities: Severities) {
  const [message, remedy] = aboutRule(rule, language);
  const severity = severityOf(rule, severities);
  return {
    id: rule,
    shortDescription: { text: message },
    help: { text: remedy },
    defaultConfiguration:
      severity === "off" ? { enabled: false, level: rules[rule].severity } : { level: severity },
  };
}

function resultOf(problem: Problem, language: Language, ruleIndex: number) {
  const { file, line, column, rule, severity, message, remedy } = reportOf(problem, language);
  return {
    ruleId: rule,
    ruleIndex,
    level: severity,
    message: { text: `${message} ${remedy}` },
    locations: [
      {
        physicalLocation: {
          // A path is no address: what a file is named for may hold blanks, marks or a per cent sign.
          artifactLocation: {
            uri: file.split("/").map(encodeURIComponent).join("/"),
            uriBaseId: "%SRCROOT%",
          },
          region: { startLine: line, startColumn: column },
        },
      },
    ],
  };
}
