// Sveltia reads what it prefers as soon as it is imported.
import "./admin-preferences.ts";

import CMS, { type CmsConfig } from "@sveltia/cms";
import type { Field } from "../src/admin/field.ts";
import { dataFormat, markdownFormat } from "../src/admin/file-format.ts";

/** What the build wrote for this page. */
interface Settings {
  config: CmsConfig;
  photo: { label: string; file: string };
}

/** Without a forge to sign in to, the desk is of use only on the machine that holds the clone. */
const elsewhere = document.querySelector<HTMLElement>("[data-admin-elsewhere]");
const isHere = /^(?:localhost|.+\.localhost|127\.0\.0\.1|\[::1\])$/.test(location.hostname);

if (elsewhere && !isHere) elsewhere.hidden = false;
else await start();

async function start(): Promise<void> {
  const { href } = document.querySelector<HTMLLinkElement>("link[data-admin-config]") as HTMLLinkElement;
  const settings = (await (await fetch(href)).json()) as Settings;
  registerFormats(settings.config);
  registerPhoto(settings.photo);
  stayOnReload();
  createWithEnter();
  document.querySelector("[data-admin-note]")?.remove();
  const icon = document.querySelector<HTMLLinkElement>("link[rel=icon]");
  await CMS.init({ config: { ...settings.config, ...(icon ? { logo: { src: icon.href } } : {}) } });
}

function registerFormats({ collections = [], singletons = [] }: CmsConfig): void {
  for (const { format, fields } of collections as unknown as { format: string; fields: Field[] }[])
    CMS.registerCustomFormat(format, "md", markdownFormat(fields));
  for (const { format, fields } of singletons as unknown as { format: string; fields: Field[] }[])
    CMS.registerCustomFormat(format, "yaml", dataFormat(fields));
}

/** A photo in a text is its place alone: all that is said of it stands in its record. */
function registerPhoto({ label, file }: Settings["photo"]): void {
  CMS.registerEditorComponent({
    id: "photo",
    label,
    icon: "image",
    mode: "dialog",
    summary: "{{src}}",
    fields: [{ name: "src", label: file, widget: "image", choose_url: false }],
    pattern: /!\[[^\]]*\]\((?<src>[^)\s]+)\)/,
    toBlock: ({ src }) => `![](${src ?? ""})`,
    toPreview: ({ src }) => `![](${src ?? ""})`,
  });
}

/**
 * Sveltia gives the button that creates an article an empty menu, which Enter and the space bar open instead of
 * the form, and which nothing closes: https://github.com/sveltia/sveltia-cms, create-entry-button, 0.221.
 */
function createWithEnter(): void {
  document.addEventListener(
    "keydown",
    (event) => {
      const at = event.target instanceof Element ? event.target : undefined;
      const button = at?.closest<HTMLElement>(
        "button[aria-keyshortcuts][aria-expanded]:not([aria-haspopup])",
      );
      if (!button || !["Enter", " "].includes(event.key)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      button.click();
    },
    { capture: true },
  );
}

/** `newsroom dev` has every page load again when a file is saved; here that would lose what is being written. */
function stayOnReload(): void {
  navigation.addEventListener("navigate", (event) => {
    if (event.navigationType === "reload" && !event.userInitiated && event.cancelable) event.preventDefault();
  });
}
