import { createServer, IncomingMessage, request, ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { text } from "node:stream/consumers";
import { expect, onTestFinished, test } from "vitest";
import type { Problem } from "../../../src/problems/problem.ts";
import { ProblemPanel } from "../../../src/watch/problem-panel.ts";
import type { ToldPanel } from "../../../src/watch/told-panel.ts";

const bai = "content/articles/2025/02/10-bài thử/index.md";
const page = "<!doctype html><html><head><title>x</title></head><body>$& $1</body></html>";

function problem(line: number, severity: Problem["severity"]): Problem {
  const parameters = { name: "sectoin", near: "section" };
  return { file: bai, line, column: 3, rule: "key/unknown", severity, key: "sectoin", parameters };
}

/** A server with one page, and the panel before it. */
async function serve(panel: ProblemPanel): Promise<string> {
  const server = createServer((request, response) => {
    void panel.answer(request, response, () => {
      response.setHeader(
        "Content-Type",
        request.url === "/feed.xml" ? "text/xml" : "text/html; charset=utf-8",
      );
      response.end(page);
    });
  }).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await new Promise((done) => server.once("listening", done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Asks as a browser does; `fetch` would say itself what kind of request it is. */
function get(address: string, mode = "navigate"): Promise<string> {
  return new Promise((done, fail) => {
    const asked = request(address, { headers: { "sec-fetch-mode": mode } }, (response) =>
      text(response).then(done, fail),
    );
    asked.once("error", fail).end();
  });
}

test("errors come first, each with its sentences and the link to its place", async () => {
  const panel = new ProblemPanel("/toa soan");
  panel.show([problem(2, "warning"), problem(7, "error")], "vi");
  const told = JSON.parse(await get(`${await serve(panel)}/.newsroom/problems.json`)) as ToldPanel;
  expect(told).toMatchObject({ language: "vi", count: "1 lỗi, 1 cảnh báo.", errors: 1, more: "" });
  expect(told.problems.map(({ line }) => line)).toEqual([7, 2]);
  expect(told.problems[0]).toEqual({
    file: bai,
    line: 7,
    column: 3,
    severity: "error",
    key: "sectoin",
    message: 'Không có khóa "sectoin".',
    remedy: 'Có phải ý bạn là "section"?',
    href: `vscode://file/toa%20soan/${encodeURI(bai)}:7:3`,
  });
});

test("what is wrong with the page in view comes before the rest, however much that is", async () => {
  const panel = new ProblemPanel("/toa-soan");
  const own = { ...problem(3, "warning"), file: "content/articles/2025/03/01-tin/index.md" };
  const person = { ...problem(4, "warning"), file: "content/people/ngo-hai-phan.md" };
  const many = Array.from({ length: 103 }, (_, line) => problem(line + 1, "error"));
  panel.show([...many, own, person], "vi");
  const address = await serve(panel);
  const firstOn = async (page: string) => {
    const told = await get(`${address}/.newsroom/problems.json?page=${encodeURIComponent(page)}`);
    const { problems, state } = JSON.parse(told) as ToldPanel;
    return [problems[0]?.file, problems.length, state];
  };
  const [, , state] = await firstOn("/");
  expect(await firstOn("/2025/03/tin/")).toEqual([own.file, 100, state]);
  expect(await firstOn("/nguoi/ngo-hai-phan/")).toEqual([person.file, 100, state]);
  expect(await firstOn("/2025/04/tin/")).toEqual([bai, 100, state]);
  expect(await firstOn("/")).toEqual([bai, 100, state]);
});

test("only what is new is worth a word, and a long list is cut", async () => {
  const panel = new ProblemPanel("/toa-soan");
  expect(panel.show([], "vi")).toBe(false);
  const many = Array.from({ length: 103 }, (_, line) => problem(line + 1, "warning"));
  expect(panel.show(many, "vi")).toBe(true);
  expect(panel.show([...many], "vi")).toBe(false);
  const told = JSON.parse(await get(`${await serve(panel)}/.newsroom/problems.json`)) as ToldPanel;
  expect([told.problems.length, told.more]).toEqual([100, "Còn 3 mục nữa; chạy newsroom check để xem hết."]);
});

test("another computer is not told where this one's folders are", async () => {
  const panel = new ProblemPanel("/toa-soan");
  panel.show([problem(7, "error")], "vi");
  const asked = new IncomingMessage({ remoteAddress: "192.0.2.7" } as Socket);
  asked.url = "/.newsroom/problems.json";
  const response = new ServerResponse(asked);
  let body = "";
  response.end = ((told: string) => {
    body = told;
  }) as typeof response.end;
  await panel.answer(asked, response, () => {});
  expect(JSON.parse(body).problems).toHaveLength(1);
  expect(body).not.toContain("/toa-soan");
});

test("the script goes into pages that somebody opens, and nowhere else", async () => {
  const address = await serve(new ProblemPanel("/toa-soan"));
  const script = '<script type="module" src="/.newsroom/problem-panel.js"></script>';
  expect(await get(`${address}/`)).toBe(page.replace("</head>", () => `${script}</head>`));
  expect(await get(`${address}/`, "cors")).toBe(page);
  expect(await get(`${address}/feed.xml`)).toBe(page);
  const code = await get(`${address}/.newsroom/problem-panel.js`, "cors");
  expect(code).toContain("attachShadow");
  expect(await get(`${address}/.newsroom/problem-panel.css`, "no-cors")).toContain("prefers-color-scheme");
});
