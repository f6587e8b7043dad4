import { expect, test } from "vitest";
import { articleWithMostPhotos } from "../published/site.ts";
import { closing, desk, useBrowser } from "./session.ts";

const open = useBrowser();

/** The relative luminance of a CSS colour as computed, 0 (black) to 1 (white); transparent counts as paper. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  if (alpha === 0) return 1;
  const linear = (value: number) =>
    value / 255 <= 0.04045 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

test("an article prints its text and photos in black on white, without navigation, from a dark screen too", async () => {
  await closing(
    await open(articleWithMostPhotos(), { colorScheme: "dark", viewport: desk }),
    async (page) => {
      await page.emulateMedia({ media: "print", colorScheme: "dark" });
      for (const navigation of await page.locator("nav, form, button").all()) {
        expect(
          await navigation.isVisible(),
          await navigation.evaluate((each) => each.outerHTML.slice(0, 80)),
        ).toBe(false);
      }
      expect(await page.locator("article[data-article] h1").isVisible()).toBe(true);
      expect(await page.locator("article[data-article] figure[data-photo] img").first().isVisible()).toBe(
        true,
      );
      // A canvas gives any CSS colour as sRGB numbers.
      const colours = await page.evaluate(() => {
        const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
        const asNumbers = (colour: string) => {
          if (!canvas) return colour;
          canvas.clearRect(0, 0, 1, 1);
          canvas.fillStyle = colour;
          canvas.fillRect(0, 0, 1, 1);
          const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
          return `rgba(${red}, ${green}, ${blue}, ${(alpha ?? 255) / 255})`;
        };
        const text = document.querySelector("article[data-article] p") ?? document.body;
        return {
          paper: asNumbers(getComputedStyle(document.body).backgroundColor),
          ink: asNumbers(getComputedStyle(text).color),
        };
      });
      expect(luminance(colours.paper), colours.paper).toBeGreaterThan(0.95);
      expect(luminance(colours.ink), colours.ink).toBeLessThan(0.1);
    },
  );
});
