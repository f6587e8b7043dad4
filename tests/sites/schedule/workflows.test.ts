import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { parse } from "yaml";

const docs = resolve(import.meta.dirname, "../../../docs");

interface Step {
  id?: string;
  run?: string;
  uses?: string;
}

const github = parse(readFileSync(join(docs, "schedule-github.yml"), "utf8")) as {
  on: { push: unknown; schedule: { cron: string }[] };
  env: Record<string, string>;
  concurrency?: unknown;
  jobs: Record<string, { needs?: string; concurrency?: unknown; if?: string; steps: Step[] }>;
};
const gitlab = parse(readFileSync(join(docs, "schedule-gitlab.yml"), "utf8")) as {
  due: { rules: unknown[]; script: string[] };
  pages: { rules: unknown[]; script: string[]; artifacts: { paths: string[] } };
};

/** What the site and GitLab answer, and what GitLab was asked. */
let buildJson: string | undefined;
let triggered: string[] = [];
let server: Server;
let address: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = new URL(request.url ?? "", "http://localhost").pathname;
    if (request.method === "POST") triggered.push(path);
    else if (buildJson === undefined || path !== "/build.json") response.statusCode = 404;
    response.end(request.method === "POST" ? "{}" : buildJson);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => new Promise((done) => server.close(done)));

/** Runs a script as the service's shell does. */
function run(shell: string[], script: string, env: Record<string, string>) {
  const [program = "sh", ...options] = shell;
  const child = spawn(program, [...options, "-c", script], { env: { PATH: process.env.PATH ?? "", ...env } });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  return new Promise<{ code: number | null; output: string }>((done) =>
    child.once("close", (code) => done({ code, output })),
  );
}

const site = (next: string | null) => `${JSON.stringify({ site: "abc", next })}\n`;
const inAnHour = new Date(Date.now() + 3_600_000).toISOString().replace(/\.\d+Z/, "+00:00");

const cases: [string, string | undefined, boolean][] = [
  ["an instant that has passed", site("2025-03-01T08:00:00+07:00"), true],
  ["an instant to come", site("2999-03-01T08:00:00+07:00"), false],
  ["an instant in an hour", site(inAnHour), false],
  ["nothing to come", site(null), false],
  ["a site of an older version", '{"site":"abc"}\n', true],
  ["no site", undefined, true],
  ["something else", "<!doctype html>", true],
];

describe("GitHub Actions", () => {
  const script = github.jobs.due?.steps.find(({ id }) => id === "due")?.run ?? "";
  const decide = async (event: string, at = address) => {
    const file = join(mkdtempSync(join(inject("fixtureFolder"), "due-")), "output");
    writeFileSync(file, "");
    const { code, output } = await run(["bash", "-e"], script, {
      SITE: at,
      EVENT: event,
      GITHUB_OUTPUT: file,
    });
    expect(code, output).toBe(0);
    return readFileSync(file, "utf8");
  };

  test.each(cases)("a schedule that finds %s", async (_what, json, due) => {
    buildJson = json;
    expect(await decide("schedule")).toBe(`due=${due}\n`);
  });

  test("a site that does not answer is built, and so is every push", async () => {
    expect(await decide("schedule", "http://127.0.0.1:9")).toBe("due=true\n");
    buildJson = site(null);
    expect(await decide("push")).toBe("due=true\n");
  });

  test("the workflow builds where the first job says so, and keeps what other builds use", () => {
    expect(github.on.schedule[0]?.cron).toMatch(/^\*\/\d+ \* \* \* \*$/);
    const { publish } = github.jobs;
    expect(publish?.needs).toBe("due");
    expect(publish?.if).toBe("needs.due.outputs.due == 'true'");
    expect(publish?.steps.map(({ run: command }) => command ?? "").join()).toContain("npx newsroom build");
    // The actions and their versions are those of the other workflow.
    const other = readFileSync(join(docs, "many-machines.yml"), "utf8");
    for (const { uses } of publish?.steps ?? []) if (uses) expect(other).toContain(`uses: ${uses}\n`);
  });
});

describe("GitLab CI", () => {
  const decide = async (at = address) => {
    triggered = [];
    const { code, output } = await run(["bash", "-eo", "pipefail"], gitlab.due.script.join("\n"), {
      SITE: at,
      CI_JOB_TOKEN: "token",
      CI_COMMIT_REF_NAME: "main",
      CI_API_V4_URL: `${address}/api/v4`,
      CI_PROJECT_ID: "7",
    });
    expect(code, output).toBe(0);
    return triggered;
  };

  test.each(cases)("a schedule that finds %s", async (_what, json, due) => {
    buildJson = json;
    expect(await decide()).toEqual(due ? ["/api/v4/projects/7/trigger/pipeline"] : []);
  });

  test("a site that does not answer is built", async () => {
    expect(await decide("http://127.0.0.1:9")).toHaveLength(1);
  });

  test("a schedule only decides, everything else publishes", () => {
    expect(gitlab.due.rules).toEqual([{ if: '$CI_PIPELINE_SOURCE == "schedule"' }]);
    expect(gitlab.pages.rules[0]).toEqual({ if: '$CI_PIPELINE_SOURCE == "schedule"', when: "never" });
    expect(gitlab.pages.artifacts.paths).toEqual(["public"]);
  });
});

test("a run of GitHub's that has nothing to publish pushes out none that has", () => {
  expect(github.concurrency).toBeUndefined();
  expect(github.jobs.due?.concurrency).toBeUndefined();
  expect(github.jobs.publish).toMatchObject({
    if: "needs.due.outputs.due == 'true'",
    concurrency: { group: "publish" },
  });
  const checkout = github.jobs.publish?.steps.find(({ uses }) => uses?.startsWith("actions/checkout@"));
  expect(checkout).toMatchObject({ with: { ref: expect.stringContaining("{{ github.ref }}") } });
});
