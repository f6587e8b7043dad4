import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { openWithFake, withFake } from "./fake-search.ts";
import { closing, desk, phone, useBrowser } from "./session.ts";
import { violationsOn } from "./violations.ts";

// The page alone: `fake-source.ts` stands in for the engine, so that a test knows what it answers.
const open = useBrowser();
const field = "[data-search-form] input[name=q]";
const status = "[data-search-status]";
const result = "[data-search-result]";

type Options = Parameters<typeof openWithFake>[2];

/** Opens the search page, checks it, and that nothing went wrong meanwhile that the browser would tell of. */
async function onPage(
  address: string,
  check: (page: Page) => Promise<void>,
  options?: Options,
): Promise<void> {
  await closing(await openWithFake(open, `/tim-kiem/${address}`, options), async (page) => {
    const errors: string[] = [];
    page.on("pageerror", ({ message }) => errors.push(message));
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) errors.push(message.text());
    });
    await settled(page);
    await check(page);
    expect(errors).toEqual([]);
  });
}

/** @returns what the status then says */
async function settled(page: Page): Promise<string> {
  await page.waitForFunction(() => {
    const said = document.querySelector("[data-search-status]");
    return said?.getAttribute("aria-busy") !== "true" && said?.textContent !== "";
  });
  return page.locator(status).innerText();
}

async function type(page: Page, words: string): Promise<string> {
  await page.locator(field).pressSequentially(words);
  return settled(page);
}

const addressOf = (page: Page): string => decodeURIComponent(new URL(page.url()).search).replaceAll("+", " ");
const titles = (page: Page): Promise<string[]> => page.locator(`${result} a`).allInnerTexts();
const sheets = (page: Page): Promise<number> => page.evaluate(() => history.length);

describe("while the reader types", () => {
  test("results come without Enter, and the address can be shared, with nothing more in the history", async () => {
    await onPage("", async (page) => {
      const before = await sheets(page);
      expect(await type(page, "hoi nghi")).toBe("30 bài khớp.");
      expect(await page.locator(result).count()).toBe(10);
      expect(addressOf(page)).toBe("?q=hoi nghi");
      expect(await sheets(page)).toBe(before);
    });
  });

  test("letters that come quickly are one search", async () => {
    await onPage("", async (page) => {
      const asked = () => withFake(page, (fake) => fake.asked.map(({ words }) => words));
      const before = await asked();
      await page.locator(field).evaluate((input: HTMLInputElement) => {
        for (const letter of "hoi nghi") {
          input.value += letter;
          input.dispatchEvent(new InputEvent("input", { bubbles: true }));
        }
      });
      expect(await settled(page)).toBe("30 bài khớp.");
      expect((await asked()).slice(before.length)).toEqual(["hoi nghi"]);
    });
  });

  test("the status is busy from the first letter on", async () => {
    await onPage("", async (page) => {
      const busy = await page.locator(field).evaluate((input: HTMLInputElement) => {
        input.value = "h";
        input.dispatchEvent(new InputEvent("input", { bubbles: true }));
        return document.querySelector("[data-search-status]")?.getAttribute("aria-busy");
      });
      expect(busy).toBe("true");
      await settled(page);
      expect(await page.locator(status).getAttribute("aria-busy")).toBeNull();
    });
  });

  test("the title names the search", async () => {
    await onPage("?q=hội nghị", async (page) => {
      expect(await page.title()).toMatch(/^hội nghị – Tìm kiếm – /);
    });
  });
});

test("Back and Forward bring every search back, with its fields", async () => {
  await onPage("?q=hội nghị&sort=date", async (page) => {
    await page.locator(field).fill("đảng bộ");
    await page.locator(field).press("Enter");
    await settled(page);
    await page.locator("#section").selectOption("ban-doc");
    await settled(page);
    await page.locator("label", { hasText: "Ảnh" }).click();
    await settled(page);
    await page.locator(field).pressSequentially(" viết dở");
    await settled(page);
    const seen = async () => ({
      address: addressOf(page),
      words: await page.locator(field).inputValue(),
      section: await page.locator("#section").inputValue(),
      sort: await page.locator("#sort").inputValue(),
      kind: await page.locator("input[name=kind]:checked").inputValue(),
      said: await settled(page),
    });
    const all = { words: "đảng bộ", section: "ban-doc", sort: "date", kind: "article", said: "10 bài khớp." };
    await page.goBack();
    expect(await seen()).toEqual({ ...all, address: "?q=đảng bộ&section=ban-doc&sort=date" });
    await page.goBack();
    expect(await seen()).toEqual({
      ...all,
      section: "",
      said: "30 bài khớp.",
      address: "?q=đảng bộ&sort=date",
    });
    await page.goBack();
    expect(await seen()).toEqual({
      ...all,
      section: "",
      said: "30 bài khớp.",
      words: "hội nghị",
      address: "?q=hội nghị&sort=date",
    });
    await page.goForward();
    expect((await seen()).address).toBe("?q=đảng bộ&sort=date");
  });
});

test("who comes back from an article finds the list as it was left", async () => {
  await onPage("?q=hội nghị", async (page) => {
    await page.locator("[data-search-more]").click();
    await expect.poll(() => page.locator(result).count()).toBe(20);
    const last = page.locator(`${result} a`).nth(17);
    await last.scrollIntoViewIfNeeded();
    const top = await page.evaluate(() => window.scrollY);
    await last.click();
    await page.waitForURL(/\/\?17$/);
    await page.goBack();
    await expect.poll(() => page.locator(result).count()).toBe(20);
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(top - 100);
  });
});

test("a result shows its headline and passage with the words marked, a picture, its section and its day", async () => {
  await onPage("?q=số đảng", async (page) => {
    const first = page.locator(result).first();
    expect(await first.locator("h2 a").innerText()).toBe("Hội nghị chuyển đổi số lần 30");
    expect(await first.locator("h2 mark").allInnerTexts()).toEqual(["số"]);
    expect(await first.locator(".story-summary mark").allInnerTexts()).toEqual(["Đảng"]);
    expect(await first.locator(".story-meta").innerText()).toMatch(/Bạn đọc\s*10\/02\/2025/);
    expect(await first.locator("img").getAttribute("alt")).toBe("");
    // What there is nothing for leaves no empty element.
    expect(await page.locator(result).nth(1).locator("[data-hit=image]").count()).toBe(0);
  });
});

describe("filters", () => {
  test("say how many there are of each, and keep what was chosen", async () => {
    await onPage("?q=hội nghị", async (page) => {
      const section = page.locator("#section option");
      const year = page.locator("#year");
      expect(await section.allInnerTexts()).toEqual(
        expect.arrayContaining(["Mọi chuyên mục", "Cẩm nang tòa soạn (20)", "Bạn đọc (10)"]),
      );
      expect(await page.locator("#section option[value=anh-bao-chi]").isDisabled()).toBe(true);
      expect(await year.locator("option").allInnerTexts()).toEqual(
        expect.arrayContaining(["2025 (18)", "2024 (12)"]),
      );
      await year.selectOption("2024");
      expect(await settled(page)).toBe("12 bài khớp.");
      expect(addressOf(page)).toBe("?q=hội nghị&year=2024");
      expect(await year.inputValue()).toBe("2024");
      // What another choice would find can still be seen.
      expect(await year.locator("option").allInnerTexts()).toEqual(
        expect.arrayContaining(["2025 (18)", "2024 (12)"]),
      );
      expect(await section.allInnerTexts()).toEqual(
        expect.arrayContaining(["Cẩm nang tòa soạn (8)", "Bạn đọc (4)"]),
      );
    });
  });

  test("a person and a place of the address are shown by their names, and can be taken away", async () => {
    await onPage("?q=hội nghị&person=ngo-hai-phan&place=nhu-xuan", async (page) => {
      expect(await page.locator(status).innerText()).toBe("2 bài khớp.");
      const chips = page.locator("[data-search-chips] a");
      expect((await chips.allInnerTexts()).map((text) => text.replace(/\s+/g, " "))).toEqual([
        "Người: Ngô Hải Phan – bỏ lọc",
        "Địa danh: Như Xuân – bỏ lọc",
      ]);
      await chips.first().click();
      expect(await settled(page)).toBe("5 bài khớp.");
      expect(addressOf(page)).toBe("?q=hội nghị&place=nhu-xuan");
      expect(await page.evaluate(() => document.activeElement?.hasAttribute("data-search-status"))).toBe(
        true,
      );
    });
  });

  test("places and people that several results are about are offered", async () => {
    await onPage("?q=hội nghị", async (page) => {
      const chips = page.locator("[data-search-chips] a");
      expect(await chips.allInnerTexts()).toEqual(["Như Xuân", "Thanh Hóa", "Ngô Hải Phan"]);
      await chips.first().click();
      expect(await settled(page)).toBe("5 bài khớp.");
      expect(addressOf(page)).toBe("?q=hội nghị&place=nhu-xuan");
      // Where all results are about one place, it is no choice.
      expect((await chips.allInnerTexts()).slice(1)).toEqual(["Ngô Hải Phan"]);
    });
  });

  test("a person whom the page knows no name of is still to be read and taken away", async () => {
    await onPage("?q=hội&person=nguyen-van-an", async (page) => {
      expect(await page.locator("[data-search-chips]").innerText()).toMatch(/Người: Nguyen Van An/);
    });
  });

  test("sorting is in the address", async () => {
    await onPage("?q=hội nghị", async (page) => {
      await page.locator("#sort").selectOption("date");
      await settled(page);
      expect(addressOf(page)).toBe("?q=hội nghị&sort=date");
      expect(await withFake(page, ({ asked }) => asked.at(-1)?.byDate)).toBe(true);
    });
  });
});

describe("kinds", () => {
  test("photos are figures in a grid, each with its caption", async () => {
    await onPage("?q=hội nghị", async (page) => {
      await page.locator("label", { hasText: "Ảnh" }).click();
      expect(await settled(page)).toBe("20 ảnh khớp.");
      expect(addressOf(page)).toBe("?q=hội nghị&kind=photo");
      const figures = page.locator(`.photo-grid ${result} figure`);
      expect(await figures.count()).toBe(12);
      expect(await figures.first().locator("figcaption").innerText()).toContain("Quang cảnh hội nghị, ảnh 1");
      expect(await page.locator(`${result} a`).first().getAttribute("href")).toMatch(/\?30$/);
    });
  });

  test("people are found without filters that they have not", async () => {
    await onPage("?q=hội&kind=person&section=cam-nang", async (page) => {
      expect(await page.locator(status).innerText()).toBe("2 người khớp.");
      expect(await titles(page)).toEqual(["Ngô Hải Phan", "Lương Thị Hội"]);
      expect(await page.locator("#section").isVisible()).toBe(false);
    });
  });

  test("the arrows change the kind", async () => {
    await onPage("?q=hội", async (page) => {
      await page.locator("input[name=kind]").first().focus();
      await page.keyboard.press("ArrowRight");
      await settled(page);
      expect(addressOf(page)).toBe("?q=hội&kind=photo");
    });
  });
});

describe("what was not found", () => {
  test("words that stand nowhere are named", async () => {
    await onPage("?q=hội xyz", async (page) => {
      expect(await page.locator(status).innerText()).toBe("30 bài khớp. Không có bài nào chứa “xyz”.");
    });
    await onPage("?q=hội xyz qqq", async (page) => {
      expect(await page.locator(status).innerText()).toMatch(/Không có bài nào chứa “xyz” hoặc “qqq”\.$/);
    });
  });

  test("what may have been meant is a link that runs it", async () => {
    await onPage("?q=chuyeenr ddooir soos", async (page) => {
      const meant = page.locator("[data-search-meant]");
      expect(await meant.innerText()).toBe("Có phải bạn muốn tìm: chuyển đổi số");
      await meant.locator("a").click();
      expect(await settled(page)).toBe("30 bài khớp.");
      expect(await page.locator(field).inputValue()).toBe("chuyển đổi số");
      expect(await meant.isVisible()).toBe(false);
    });
  });

  test("without a result there are fewer words, no filters, other kinds and the archive to try", async () => {
    await onPage("?q=hội nghị ảnh&section=cam-nang", async (page) => {
      expect(await page.locator(status).innerText()).toBe("Không có bài nào khớp.");
      const help = page.locator("[data-search-help]");
      expect(await help.locator("[data-help=fewer] a").allInnerTexts()).toEqual(["hội nghị", "nghị ảnh"]);
      expect(await help.locator("[data-help=unfiltered]").innerText()).toBe("Bỏ mọi bộ lọc");
      expect(await help.locator('a[href="/luu-tru/"]').isVisible()).toBe(true);
      await help.locator("[data-help=elsewhere] a", { hasText: "Ảnh" }).click();
      expect(await settled(page)).toBe("20 ảnh khớp.");
      expect(await help.isVisible()).toBe(false);
    });
  });

  test("an engine that fails says what to do, and does it again when asked", async () => {
    await onPage("", async (page) => {
      await withFake(page, (fake) => {
        fake.fails = true;
      });
      expect(await type(page, "hội")).toMatch(/Kiểm tra mạng|kiểm tra mạng/);
      expect(await page.locator(result).count()).toBe(0);
      await withFake(page, (fake) => {
        fake.fails = false;
      });
      await page.locator("[data-search-retry]").click();
      expect(await settled(page)).toBe("30 bài khớp.");
      expect(await page.locator("[data-search-retry]").isVisible()).toBe(false);
    });
  });
});

describe("recent searches", () => {
  const recent = "[data-search-recent]";

  test("are offered where nothing is asked yet, until they are forgotten", async () => {
    await onPage("", async (page) => {
      expect(await page.locator(recent).isVisible()).toBe(false);
      for (const words of ["hội nghị", "đảng bộ", "Hội nghị"]) {
        await page.locator(field).fill(words);
        await page.locator(field).press("Enter");
        await settled(page);
      }
      await page.locator(field).fill("");
      await page.waitForSelector(recent);
      expect(await page.locator(`${recent} a`).allInnerTexts()).toEqual(["Hội nghị", "đảng bộ"]);
      await page.locator(`${recent} a`).last().click();
      expect(await settled(page)).toBe("30 bài khớp.");
      await page.locator(field).fill("");
      await page.locator(`${recent} button`).click();
      expect(await page.locator(recent).isVisible()).toBe(false);
      await page.reload();
      await settled(page);
      expect(await page.locator(recent).isVisible()).toBe(false);
    });
  });

  test("what was only typed is not remembered", async () => {
    await onPage("", async (page) => {
      await type(page, "hội");
      await page.locator(field).fill("");
      await settled(page);
      expect(await page.locator(recent).isVisible()).toBe(false);
    });
  });

  test("nothing breaks where the browser keeps nothing", async () => {
    await closing(await openWithFake(open, "/tim-kiem/"), async (page) => {
      await page.addInitScript(() => {
        Object.defineProperty(window, "localStorage", {
          get: () => {
            throw new DOMException("forbidden", "SecurityError");
          },
        });
      });
      await page.reload();
      await page.locator(field).fill("hội");
      await page.locator(field).press("Enter");
      await page.waitForSelector(result);
      expect(await settled(page)).toBe("30 bài khớp.");
    });
  });
});

describe("results that come late", () => {
  const late = "[data-search-late]";
  const early = async (page: Page) => {
    await page.locator(field).fill("hội nghị");
    await page.waitForSelector(result);
    expect((await titles(page))[0]).toBe("Hội nghị chuyển đổi số lần 27");
    expect(await page.locator(status).getAttribute("aria-busy")).toBe("true");
  };
  const options = { preset: { holds: true } };
  const release = (page: Page) => withFake(page, (fake) => fake.release());

  test("join above where the reader has not gone on", async () => {
    await onPage(
      "",
      async (page) => {
        await early(page);
        await release(page);
        await settled(page);
        expect((await titles(page))[0]).toBe("Hội nghị chuyển đổi số lần 30");
        expect(await page.locator(late).isVisible()).toBe(false);
      },
      options,
    );
  });

  test("wait behind a note where the reader has scrolled or chosen", async () => {
    for (const goOn of [
      (page: Page) => page.evaluate(() => window.scrollTo({ top: 300, behavior: "instant" })),
      (page: Page) => page.locator(`${result} a`).nth(2).focus(),
    ]) {
      await onPage(
        "",
        async (page) => {
          await early(page);
          const before = await titles(page);
          await goOn(page);
          await release(page);
          await settled(page);
          expect(await titles(page)).toEqual(before);
          expect(await page.locator(late).innerText()).toBe("Có 3 kết quả hợp hơn – hiện");
          await page.locator(late).click();
          expect((await titles(page))[0]).toBe("Hội nghị chuyển đổi số lần 30");
          await expect
            .poll(() => page.evaluate(() => document.activeElement?.textContent))
            .toBe("Hội nghị chuyển đổi số lần 30");
          expect(await page.locator(late).isVisible()).toBe(false);
        },
        options,
      );
    }
  });

  test("are newer ones where the newest come first", async () => {
    await onPage(
      "?sort=date",
      async (page) => {
        await early(page);
        await page.locator(`${result} a`).nth(2).focus();
        await release(page);
        await settled(page);
        expect(await page.locator(late).innerText()).toBe("Có 3 kết quả mới hơn – hiện");
      },
      options,
    );
  });
});

test("more results come behind the others, and the focus goes to the first of them", async () => {
  await onPage("?q=hội nghị", async (page) => {
    const more = page.locator("[data-search-more]");
    await more.click();
    await expect.poll(() => page.locator(result).count()).toBe(20);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      "Hội nghị chuyển đổi số lần 20",
    );
    await more.click();
    await expect.poll(() => page.locator(result).count()).toBe(30);
    expect(await more.isVisible()).toBe(false);
  });
});

describe("with the keyboard alone", () => {
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim());

  test("the slash goes to the field, unless it is being written", async () => {
    await onPage("?q=hội", async (page) => {
      await page.keyboard.press("/");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("q");
      await page.keyboard.type("57/NQ");
      expect(await page.locator(field).inputValue()).toMatch(/57\/NQ/);
    });
  });

  test("the arrows walk through the results, and Escape goes back to the field", async () => {
    await onPage("?q=hội nghị", async (page) => {
      await page.locator(field).focus();
      await page.keyboard.press("ArrowDown");
      expect(await focused(page)).toBe("Hội nghị chuyển đổi số lần 30");
      await page.keyboard.press("ArrowDown");
      expect(await focused(page)).toBe("Hội nghị chuyển đổi số lần 29");
      const outline = await page.evaluate(
        () => document.activeElement && getComputedStyle(document.activeElement, "::after").outlineStyle,
      );
      expect(outline).toBe("solid");
      await page.keyboard.press("ArrowUp");
      await page.keyboard.press("ArrowUp");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("q");
      for (let stop = 0; stop < 11; stop++) await page.keyboard.press("ArrowDown");
      expect(await focused(page)).toBe("Xem thêm kết quả");
      await page.keyboard.press("Escape");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("q");
    });
  });
});

test.each(["", "?q=hội nghị", "?q=hội&kind=photo", "?q=hội&kind=person", "?q=hội nghị ảnh&place=nhu-xuan"])(
  "axe finds nothing on /tim-kiem/%s, light and dark, on a phone and at a desk",
  async (address) => {
    await onPage(address, async (page) => {
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        for (const size of [phone, desk]) {
          await page.setViewportSize(size);
          expect(await violationsOn(page), `${colorScheme} ${size.width} px`).toEqual([]);
          const width = await page.evaluate(() => document.documentElement.scrollWidth);
          expect(width).toBeLessThanOrEqual(size.width);
        }
      }
    });
  },
);
