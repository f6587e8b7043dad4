import type { Manifest } from "../cache/manifest.ts";
import { nearest } from "../problems/near.ts";
import type { Plan } from "./plan.ts";

/** So many addresses are named where the one that was asked for is no page's. */
const NEAR = 5;

/**
 * @param asked an address with or without its origin, slashes and `index.html`
 * @returns the place of its page in the plan
 * @throws a sentence that names what was probably meant where the site has no such page
 */
export function findPage(asked: string, plan: Plan, manifest: Manifest): number {
  const wanted = plainly(asked);
  const index = plan.pages.findIndex(({ page }) => plainly(page.url) === wanted);
  if (index !== -1) return index;
  if (manifest.has(wanted)) {
    throw new Error(`${asked} is a published file but no page: its content decides when it is written anew.`);
  }
  const near = nearPages(
    wanted,
    plan.pages.map(({ page }) => page.url),
  );
  const wasThere = manifest.has(`${wanted}/index.html`)
    ? " It was published by the last build, and the next one removes it."
    : "";
  const meant = near.length > 0 ? ` Did you mean ${near.join(" or ")}?` : "";
  throw new Error(`The site has no page ${asked}.${wasThere}${meant}`);
}

/** Pages whose last part is the same, else those that contain what was asked, else the one spelt most alike. */
function nearPages(wanted: string, urls: string[]): string[] {
  const last = wanted.slice(wanted.lastIndexOf("/") + 1);
  if (last === "") return [];
  const same = urls.filter((url) => plainly(url).endsWith(`/${last}`));
  const found = same.length > 0 ? same : urls.filter((url) => url.includes(last));
  if (found.length > 0) return found.slice(0, NEAR);
  const alike = nearest(`/${wanted}/`, urls);
  return alike === undefined ? [] : [alike];
}

/** `https://a.example/2025/02/bai/index.html` → `2025/02/bai` */
function plainly(address: string): string {
  const path = address
    .replace(/^https?:\/\/[^/]+/, "")
    .replace(/[?#].*$/, "")
    .replace(/^\/+|\/+$/g, "");
  const plain = path.replace(/(?:^|\/)index\.html$/, "");
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}
