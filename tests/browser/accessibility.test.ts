import { describe, expect, test } from "vitest";
import { onePageOfEachKind } from "../published/site.ts";
import { closing, desk, phone, useBrowser } from "./session.ts";
import { violationsOn } from "./violations.ts";

const open = useBrowser();
const kinds = onePageOfEachKind();

test("the demo newsroom has every kind of page", () => {
  expect(kinds.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining([
      "home",
      "article",
      "section",
      "people",
      "person",
      "place",
      "tag",
      "event",
      "archive",
      "year",
      "month",
      "photo archive",
      "static page",
      "search",
      "not found",
    ]),
  );
});

describe.each(kinds)("$kind ($url)", ({ url }) => {
  test("axe finds nothing, light and dark, on a phone and at a desk", async () => {
    await closing(await open(url, { colorScheme: "light" }), async (page) => {
      for (const size of [phone, desk]) {
        await page.setViewportSize(size);
        expect(await violationsOn(page), `${url} light ${size.width} px`).toEqual([]);
        // The scheme changes colours alone, so only the rules of colour are asked again.
        await page.emulateMedia({ colorScheme: "dark" });
        expect(
          await violationsOn(page, ["color-contrast", "link-in-text-block"]),
          `${url} dark ${size.width} px`,
        ).toEqual([]);
        await page.emulateMedia({ colorScheme: "light" });
      }
    });
  });

  test("nothing is wider than the screen, and what is to be touched is at least 44 px high and wide", async () => {
    await closing(await open(url), async (page) => {
      expect(await page.evaluate(smallTargets)).toEqual([]);
      for (const width of [320, 390, 768, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        const content = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(content, `${url} at ${width} px`).toBeLessThanOrEqual(width);
      }
    });
  });
});

/** Runs in the page. Links within running text are exempt (WCAG 2.5.5, "Inline"). */
function smallTargets(): string[] {
  const least = 44;
  const targets = "nav a, header a, button, summary, select, input:not([type=hidden]), [role=button]";
  const small: string[] = [];
  for (const element of document.querySelectorAll<HTMLElement>(targets)) {
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    element.scrollIntoView({ block: "center", behavior: "instant" });
    const label = element.closest("label") ?? (element as HTMLInputElement).labels?.[0];
    const box = element.getBoundingClientRect();
    // A skip link waits outside the screen until it has the focus.
    if (box.right <= 1 || box.bottom <= 1 || box.width <= 1 || box.height <= 1) continue;
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const reaches = (dx: number, dy: number) => {
      const hit = document.elementFromPoint(middle.x + dx, middle.y + dy);
      return hit !== null && (element.contains(hit) || label?.contains(hit) === true);
    };
    // Half a pixel less than half of it, because boxes start between pixels.
    const half = least / 2 - 0.5;
    const wide = box.width >= least - 0.5 || (reaches(-half, 0) && reaches(half, 0));
    const high = box.height >= least - 0.5 || (reaches(0, -half) && reaches(0, half));
    if (!wide || !high) {
      small.push(`${element.outerHTML.slice(0, 120)} ${box.width.toFixed(0)}×${box.height.toFixed(0)}`);
    }
  }
  return small;
}
