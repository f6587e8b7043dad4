import { basename, join, resolve } from "node:path";
import { build } from "esbuild";
import type { BrowserContextOptions, Page } from "playwright-core";
import { inject } from "vitest";
import type { FakeSearch } from "./fake-source.ts";
import type { OpenPage } from "./session.ts";

const assets = resolve(import.meta.dirname, "../../assets");

/** The theme's modules with `fake-source.ts` for the engine, by the names of their files. */
async function bundleWithFake(): Promise<Map<string, string>> {
  const { outputFiles } = await build({
    entryPoints: [join(assets, "site.ts"), join(assets, "search.ts")],
    bundle: true,
    splitting: true,
    write: false,
    format: "esm",
    outdir: "/assets",
    plugins: [
      {
        name: "fake-source",
        setup: ({ onResolve }) => {
          onResolve({ filter: /\/search-source\.ts$/ }, () => ({
            path: join(import.meta.dirname, "fake-source.ts"),
          }));
        },
      },
    ],
  });
  return new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
}

let bundled: Promise<Map<string, string>> | undefined;

/** Opens a page of the demo newsroom whose search answers as a test wants it; everything else is as published. */
export async function openWithFake(
  open: OpenPage,
  url: string,
  { preset = {}, ...options }: BrowserContextOptions & { preset?: Partial<FakeSearch> } = {},
): Promise<Page> {
  bundled ??= bundleWithFake();
  const files = await bundled;
  const page = await open("about:blank", options);
  await page.context().route(/\/assets\/[^/]+\.js$/, async (route) => {
    const name = basename(new URL(route.request().url()).pathname);
    const body = files.get(name) ?? files.get(name.replace(/-[A-Z0-9]+\.js$/, ".js"));
    await (body === undefined ? route.continue() : route.fulfill({ body, contentType: "text/javascript" }));
  });
  await page.addInitScript((told) => {
    (globalThis as { presetFake?: object }).presetFake = told;
  }, preset);
  await page.goto(new URL(url, inject("siteAddress")).href);
  return page;
}

/** Tells the source something, or reads what it was asked. */
export function withFake<Result>(page: Page, act: (fake: FakeSearch) => Result): Promise<Result> {
  return page.evaluate(`(${act})(globalThis.fake)`) as Promise<Result>;
}
