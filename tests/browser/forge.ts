import type { Page, Request, Route } from "playwright-core";
import type { ForgeRepository } from "./forge-repository.ts";

/** What the double of a forge is asked, with its body read as JSON. */
export interface Asked {
  method: string;
  path: string;
  query: URLSearchParams;
  authorization: string;
  body: Record<string, unknown>;
}

export interface Answer {
  status: number;
  /** Bytes are sent as they are, anything else as JSON. */
  body?: unknown;
}

/**
 * A test double of a foreign service: the API of GitHub or of GitLab, as far as Sveltia CMS asks it. Requests
 * never leave the browser; what is answered is read from a real Git repository, and what is committed is
 * committed there. Whether the services themselves answer like this, no test here can tell.
 */
export interface Forge {
  name: "github" | "gitlab";
  /** The origin of the API. */
  origin: string;
  /** What signs somebody in. */
  token: string;
  /** @returns undefined where the double knows no answer, which fails the test */
  answer: (asked: Asked, repository: ForgeRepository) => Answer | undefined;
}

/** What a page asked of others than its own site. */
export interface Requests {
  /** `GET /user`, of the forge. */
  asked: string[];
  /** Of the forge, and the double knows no answer. */
  unanswered: string[];
  /** Of anybody else. */
  left: string[];
}

/** The account that the token belongs to. */
export const account = { id: 7, login: "bien-tap", name: "Ban biên tập", email: "bien-tap@toa-soan.example" };

/** Where the repository is, on either forge. */
export const project = "toa-soan/bao";

/** Answers for the forge, and lets nothing else out. */
export async function standIn(
  page: Page,
  site: string,
  forge: Forge,
  repository: ForgeRepository,
): Promise<Requests> {
  const requests: Requests = { asked: [], unanswered: [], left: [] };
  await page.route(
    (url) => url.origin !== site && !/^(?:blob|data):$/.test(url.protocol),
    async (route) => {
      const request = route.request();
      const url = new URL(request.url());
      if (url.origin !== forge.origin) {
        requests.left.push(request.url());
        return route.abort();
      }
      const asked = await askedBy(request, url);
      requests.asked.push(`${asked.method} ${asked.path}`);
      const answer = asked.authorization.endsWith(` ${forge.token}`)
        ? forge.answer(asked, repository)
        : { status: 401, body: { message: "Bad credentials" } };
      if (!answer) requests.unanswered.push(`${asked.method} ${asked.path} ${JSON.stringify(asked.body)}`);
      return fulfil(route, answer ?? { status: 501, body: { message: "Not known to the double" } });
    },
  );
  return requests;
}

async function askedBy(request: Request, { pathname, searchParams }: URL): Promise<Asked> {
  return {
    method: request.method(),
    path: pathname,
    query: searchParams,
    authorization: (await request.headerValue("authorization")) ?? "",
    body: (request.postDataJSON() ?? {}) as Record<string, unknown>,
  };
}

function fulfil(route: Route, { status, body }: Answer): Promise<void> {
  const isRaw = body instanceof Uint8Array;
  return route.fulfill({
    status,
    contentType: isRaw ? "application/octet-stream" : "application/json; charset=utf-8",
    headers: { "access-control-allow-origin": "*" },
    ...(body === undefined ? {} : { body: isRaw ? Buffer.from(body) : JSON.stringify(body) }),
  });
}
