// Runs every kind of check, whatever the earlier ones said, and ends with the plain line `N passed, N failed`.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";

interface Outcome {
  name: string;
  passed: number;
  failed: number;
  seconds: number;
}

/** The part of vitest's JSON report that is counted. */
interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
}

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

function step(name: string, run: () => { passed: number; failed: number }): Outcome {
  console.log(`\n== ${name}`);
  const start = performance.now();
  const counts = run();
  return { name, ...counts, seconds: (performance.now() - start) / 1000 };
}

function check(name: string, command: string, ...parameters: string[]): Outcome {
  return step(name, () =>
    succeeds(join(programs, command), ...parameters) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 },
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
    if (!existsSync(report)) return { passed: 0, failed: 1 };
    const counts = JSON.parse(readFileSync(report, "utf8")) as VitestReport;
    // A test that is skipped proves nothing, and a file that cannot be loaded holds no test to count.
    const failed = counts.numFailedTests + counts.numPendingTests + counts.numTodoTests;
    return { passed: counts.numPassedTests, failed: failed === 0 && !succeeded ? 1 : failed };
  });
}

const outcomes = [
  check("Types", "tsc", "--project", "tsconfig.json"),
  check("Types of the browser tests", "tsc", "--project", "tests/browser/tsconfig.json"),
  check("Types of the browser modules", "tsc", "--project", "assets/tsconfig.json"),
  check("Lint and format", "biome", "check", "."),
  check("Unused files, exports and dependencies", "knip"),
  vitest("Unit tests and fixture sites", "unit", "sites"),
  vitest("Browser", "browser"),
  vitest("Package", "package"),
];
rmSync(reports, { recursive: true, force: true });

console.log("");
for (const { name, passed, failed, seconds } of outcomes) {
  console.log(
    `${failed === 0 ? "ok  " : "FAIL"} ${name}: ${passed} passed, ${failed} failed (${seconds.toFixed(1)} s)`,
  );
}
const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
