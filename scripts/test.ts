// Runs every kind of check, whatever the earlier ones said, and ends with the plain line `N passed, N failed`.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, relative, resolve } from "node:path";

interface Counts {
  passed: number;
  failed: number;
  /** What failed, and why, as the last lines say it once more. */
  failures: string[];
  /** What failed and then passed: to be mended, though it ends no landing. */
  unsteady: string[];
}

interface Outcome extends Counts {
  name: string;
  seconds: number;
}

/** The part of vitest's JSON report that is read. */
interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
  }[];
}

/** So much of a failure's message is repeated. */
const LINES_REPEATED = 12;

const project = resolve(import.meta.dirname, "..");
const programs = join(project, "node_modules/.bin");
const reports = mkdtempSync(join(tmpdir(), "newsroom-reports-"));

function succeeds(command: string, ...parameters: string[]): boolean {
  const { status } = spawnSync(command, parameters, {
    cwd: project,
    stdio: ["ignore", "inherit", "inherit"],
    // Whatever a test starts as `node` must be this one, not an older one of the machine.
    env: {
      ...process.env,
      PATH: [dirname(process.execPath), programs, process.env.PATH].join(delimiter),
    },
  });
  return status === 0;
}

function step(name: string, run: () => Counts): Outcome {
  console.log(`\n== ${name}`);
  const start = performance.now();
  const counts = run();
  return { name, ...counts, seconds: (performance.now() - start) / 1000 };
}

function check(name: string, command: string, ...parameters: string[]): Outcome {
  return step(name, () =>
    succeeds(join(programs, command), ...parameters)
      ? { passed: 1, failed: 0, failures: [], unsteady: [] }
      : { passed: 0, failed: 1, failures: [`${command} ${parameters.join(" ")}`], unsteady: [] },
  );
}

function vitest(name: string, ...projects: string[]): Outcome {
  return step(name, () => {
    const report = join(reports, `${projects.join("-")}.json`);
    const succeeded = succeeds(
      process.execPath,
      join(project, "node_modules/vitest/vitest.mjs"),
      "run",
      ...projects.flatMap((each) => ["--project", each]),
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
    );
    if (!existsSync(report))
      return { passed: 0, failed: 1, failures: ["vitest wrote no report"], unsteady: [] };
    const counts = JSON.parse(readFileSync(report, "utf8")) as VitestReport;
    // A test that is skipped proves nothing, and a file that cannot be loaded holds no test to count.
    const failed = counts.numFailedTests + counts.numPendingTests + counts.numTodoTests;
    return {
      passed: counts.numPassedTests,
      failed: failed === 0 && !succeeded ? 1 : failed,
      failures: failuresIn(counts),
      unsteady: unsteadyIn(counts),
    };
  });
}

/** Without the calls inside the test runner. */
function shortened(failure: string): string {
  const lines = failure.split("\n").filter((line) => !/^ +at .*(?:node_modules|<anonymous>)/.test(line));
  return lines.slice(0, LINES_REPEATED).join("\n  ");
}

function unsteadyIn({ testResults }: VitestReport): string[] {
  return testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter((test) => test.status === "passed" && test.failureMessages.length > 0)
      .map((test) => `${relative(project, name)} > ${test.fullName}: ${test.failureMessages.join("\n")}`),
  );
}

function failuresIn({ testResults }: VitestReport): string[] {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(project, name);
    const tests = assertionResults.filter((test) => test.status !== "passed");
    // A file that cannot be loaded, or whose preparation failed, may name no test.
    if (tests.length === 0) return status === "passed" ? [] : [`${file}: ${message}`];
    return tests.map(
      (test) => `${file} > ${test.fullName}: ${test.failureMessages.join("\n") || test.status}`,
    );
  });
}

const outcomes = [
  check("Types", "tsc", "--project", "tsconfig.json"),
  check("Types of the browser tests", "tsc", "--project", "tests/browser/tsconfig.json"),
  check("Types of the benches in a browser", "tsc", "--project", "bench/search/tsconfig.json"),
  check("Types of the browser modules", "tsc", "--project", "assets/tsconfig.json"),
  check("Lint and format", "biome", "check", "."),
  check("Unused files, exports and dependencies", "knip"),
  vitest("Unit tests and fixture sites", "unit", "sites"),
  vitest("Browser", "browser"),
  vitest("Package", "package"),
];
rmSync(reports, { recursive: true, force: true });

console.log("");
for (const { name, failures, unsteady } of outcomes) {
  for (const failure of unsteady) console.log(`${name}, passed the second time: ${shortened(failure)}\n`);
  for (const failure of failures) console.log(`${name}: ${shortened(failure)}\n`);
}
for (const { name, passed, failed, seconds } of outcomes) {
  console.log(
    `${failed === 0 ? "ok  " : "FAIL"} ${name}: ${passed} passed, ${failed} failed (${seconds.toFixed(1)} s)`,
  );
}
const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
