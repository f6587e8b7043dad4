import type { Page } from "playwright-core";
import type { SiteFiles } from "../sites/build-site.ts";
import type { OpenPage } from "./session.ts";

/** How many files are handed to the browser in one message. */
const AT_ONCE = 500;

/** Opens the desk on a clone; the parameters are those of `offerClone`. */
export async function openClone(...offered: Parameters<typeof offerClone>): Promise<Page> {
  const page = await offerClone(...offered);
  await enterClone(page);
  return page;
}

/**
 * Opens the desk where a clone can be chosen.
 *
 * @param site address of the site
 * @param left gets the address of every request that left the site
 */
export async function offerClone(
  open: OpenPage,
  site: string,
  clone: SiteFiles,
  viewport: { width: number; height: number },
  left: string[] = [],
): Promise<Page> {
  // Far from the newsroom: nothing may depend on the clock of whoever looks at it.
  const options = { baseURL: site, viewport, locale: "vi-VN", timezoneId: "America/St_Johns" };
  const page = await open("/robots.txt", options);
  page.setDefaultTimeout(60_000);
  await putClone(page, clone);
  await page.route(
    (url) => url.origin !== site && !/^(?:blob|data):$/.test(url.protocol),
    (route) => {
      left.push(route.request().url());
      return route.abort();
    },
  );
  await page.goto("/admin/");
  await choice(page).waitFor();
  return page;
}

/** Chooses the clone, and waits for its articles. */
export async function enterClone(page: Page): Promise<void> {
  await choice(page).click();
  await page.getByText("Tạo mới").waitFor();
}

const choice = (page: Page) => page.getByRole("button", { name: "Làm việc với kho" });

/**
 * Makes a folder of the browser's own file system the clone that a person would choose: a picker cannot be
 * clicked without a screen. The handle is a real one, and what is written through it can be read back.
 */
async function putClone(page: Page, files: SiteFiles): Promise<void> {
  const contents = Object.entries({ ...files, ".git/HEAD": "ref: refs/heads/main\n" }).map(
    ([path, content]): [string, string] => [path, Buffer.from(content ?? "").toString("base64")],
  );
  for (let at = 0; at < contents.length; at += AT_ONCE)
    await putFiles(page, contents.slice(at, at + AT_ONCE));
  await page.addInitScript(() => {
    Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() });
  });
}

/** @param files path and content in base64 */
async function putFiles(page: Page, files: [string, string][]): Promise<void> {
  await page.evaluate(async (all) => {
    for (const [path, base64] of all) {
      const folders = path.split("/");
      const name = folders.pop() ?? "";
      let folder = await navigator.storage.getDirectory();
      for (const part of folders) folder = await folder.getDirectoryHandle(part, { create: true });
      const file = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await file.write(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
      await file.close();
    }
  }, files);
}

/** @returns every file of the clone, by its path */
export async function readClone(page: Page): Promise<Record<string, Buffer>> {
  const files = await page.evaluate(async () => {
    const found: [string, string][] = [];
    const walk = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
      for await (const [name, handle] of folder as unknown as AsyncIterable<[string, FileSystemHandle]>) {
        if (handle.kind === "directory") {
          await walk(handle as FileSystemDirectoryHandle, `${path}${name}/`);
          continue;
        }
        const bytes = new Uint8Array(await (await (handle as FileSystemFileHandle).getFile()).arrayBuffer());
        let text = "";
        for (const byte of bytes) text += String.fromCharCode(byte);
        found.push([path + name, btoa(text)]);
      }
    };
    await walk(await navigator.storage.getDirectory(), "");
    return found;
  });
  return Object.fromEntries(files.map(([path, base64]) => [path, Buffer.from(base64, "base64")]));
}
