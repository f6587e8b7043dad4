import { describe, expect, test } from "vitest";
import {
  addressOf,
  ask,
  choices,
  field,
  found,
  marksIn,
  meant,
  reading,
  result,
  settled,
  status,
} from "./search-reader.ts";
import { closing, desk, useBrowser } from "./session.ts";

// The demo newsroom and its own index, under the strictest policy: nothing stands in for anything.
const open = useBrowser();
const search = (address: string): string => `/tim-kiem/${address}`;
const report = "/2025/02/chuyen-doi-so/";
const captions = "/2024/11/chu-thich-va-van-ban-thay-the/";

describe("what a reader remembers finds its article", () => {
  /** What is remembered, the words, and where they stand. */
  const remembered: [what: string, words: string, article: string][] = [
    ["a headline", "Thanh Hóa cập nhật kiến thức về khoa học", report],
    ["a headline without diacritics", "thanh hoa cap nhat kien thuc ve khoa hoc", report],
    ["a đ without its stroke", "dinh chinh cong khai", "/2025/04/dinh-chinh-cong-khai/"],
    ["the middle of a headline", "khung xem lớn", "/2024/12/bo-anh-va-khung-xem/"],
    ["a passage of the body", "phát huy hiệu quả cơ sở dữ liệu", report],
    ["a passage without diacritics", "nham mat va nho dong nghiep", captions],
    ["a passage across commas", "dan cu tai chinh bao hiem xa hoi", report],
    ["a caption", "đại biểu tham dự hội nghị tại điểm cầu", report],
    ["a caption without diacritics", "anh chieu nhieu mau am mau cho", "/2024/12/bo-anh-va-khung-xem/"],
    ["a speaker's office", "Tổng Giám đốc Tổng Công ty Giải pháp Viettel", report],
    ["one word", "viettel", report],
    ["a document's number", "57-NQ/TW", report],
    ["a document's number in spaces", "57 NQ TW", report],
    ["a document's number in another order", "nq 57 tw", report],
    ["a document's number in one", "57NQ/TW", report],
    ["words in quotation marks", '"chuyển đổi số trong khu vực công"', report],
    ["words in upper case", "CHUYỂN ĐỔI SỐ TRONG KHU VỰC CÔNG", report],
    ["letters in parts", "chuyển đổi số trong khu vực công".normalize("NFD"), report],
    ["an older place of the tone", "UỶ BAN nhân dân", "/2025/05/tai-lieu-dinh-kem/"],
    ["a newer place of the tone", "ủy ban nhân dân", "/2025/05/tai-lieu-dinh-kem/"],
    ["an i for a y", "bên kĩ thuật", "/2025/06/xuat-ban-bang-git/"],
    ["a day", "10/2/2025 viết tại điểm cầu", "/2025/06/dia-danh-va-thoi-gian/"],
  ];

  test("on the first place", async () => {
    await reading(open, search(""), async (page) => {
      const first: [string, string, string | undefined][] = [];
      for (const [what, words] of remembered) {
        await ask(page, words);
        first.push([what, words, (await found(page))[0]]);
      }
      expect(first).toEqual(remembered);
    });
  });

  test("however the tone is written, with the same results", async () => {
    await reading(open, search(""), async (page) => {
      for (const [one, other] of [
        ["ủy ban", "uỷ ban"],
        ["hòa", "hoà"],
        ["kỹ thuật", "kĩ thuật"],
        ["tỉnh ủy", "TỈNH UỶ"],
        ["chuyển đổi", "chuyển đổi".normalize("NFD")],
      ] as const) {
        const said = await ask(page, one);
        const links = await found(page);
        expect([other, await ask(page, other), await found(page)]).toEqual([other, said, links]);
        expect(links).not.toEqual([]);
      }
    });
  });

  test.each(["Ngô Hải Phan", "Phan Ngô Hải", "hai phan ngo", "phan hải ngô"])(
    "%s finds where he speaks, and his name is marked",
    async (name) => {
      await reading(open, search(`?q=${encodeURIComponent(name)}`), async (page) => {
        expect((await found(page)).slice(0, 3)).toContain(report);
        const excerpt = page.locator(result, { has: page.locator(`a[href="${report}"]`) });
        expect(await excerpt.locator(".story-summary mark").allInnerTexts()).toContain("Ngô Hải Phan");
      });
    },
  );

  test("a syllable with its diacritics comes before all that only fold alike", async () => {
    await reading(open, search("?q=dạng"), async (page) => {
      expect((await found(page))[0]).toBe("/2025/05/tai-lieu-dinh-kem/");
      expect(await marksIn(page, ".story-summary")).toEqual(["dạng"]);
      await ask(page, "đảng");
      expect((await found(page))[0]).toBe(report);
      expect(new Set(await marksIn(page, ".story-summary"))).toEqual(new Set(["Đảng"]));
    });
  });
});

test("a result shows the passage that answers, with the words marked", async () => {
  await reading(open, search("?q=nham+mat+va+nho+dong+nghiep"), async (page) => {
    const excerpt = page.locator(result).first().locator(".story-summary");
    expect(await excerpt.innerText()).toMatch(/^Hãy thử nhắm mắt và nhờ đồng nghiệp đọc cho nghe/);
    expect(await excerpt.locator("mark").first().innerText()).toBe("nhắm mắt và nhờ đồng nghiệp");
    await ask(page, "khung xem lon");
    expect(await marksIn(page, "h2")).toEqual(["khung xem lớn"]);
    const first = page.locator(result).first();
    expect(await first.locator(".story-meta").innerText()).toMatch(/Ảnh báo chí\s*05\/12\/2024/);
    const picture = first.locator("img");
    await picture.scrollIntoViewIfNeeded();
    await expect
      .poll(() => picture.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth))
      .toBeGreaterThan(100);
  });
});

describe("what is not there", () => {
  test("keys of an input method that is off are decoded, and the link searches", async () => {
    for (const words of ["chuyeenr ddooir soos", "chuye6n3 d9o6i3 so61"]) {
      await reading(open, search(`?q=${encodeURIComponent(words)}`), async (page) => {
        expect(await page.locator(meant).innerText()).toBe("Có phải bạn muốn tìm: chuyển đổi số");
        await page.locator(`${meant} a`).click();
        expect(await settled(page)).toMatch(/^\d+ bài khớp\.$/);
        expect((await found(page))[0]).toBe(report);
        expect(addressOf(page)).toBe("?q=chuyển đổi số");
      });
    }
  });

  test("a word that stands nowhere is named, and the others are found", async () => {
    await reading(open, search("?q=hội nghị xyzzy"), async (page, said) => {
      expect(said).toMatch(/^\d+ bài khớp\. Không có bài nào chứa “xyzzy”\.$/);
      expect(await found(page)).toContain(report);
    });
  });

  test("a misspelt word is corrected", async () => {
    await reading(open, search("?q=hoi nghii"), async (page, said) => {
      expect(said).toContain("“nghii”");
      expect(await page.locator(`${meant} a`).innerText()).toBe("hoi nghi");
    });
  });

  test("a search that nothing answers says so, and shows ways on", async () => {
    await reading(open, search("?q=zzqqxxwwkk"), async (page, said) => {
      expect(said).toBe("Không có bài nào chứa “zzqqxxwwkk”.");
      expect(await found(page)).toEqual([]);
      const help = page.locator("[data-search-help]");
      expect(await help.locator('a[href="/luu-tru/"]').isVisible()).toBe(true);
    });
  });
});

describe("while the reader types", () => {
  test("each word that is typed leads on, and the address can be shared", async () => {
    await reading(open, search(""), async (page) => {
      await page.locator(field).pressSequentially("khung xem l", { delay: 20 });
      await expect.poll(async () => (await found(page))[0]).toBe("/2024/12/bo-anh-va-khung-xem/");
      await page.locator(field).pressSequentially("ớn");
      await expect.poll(() => addressOf(page)).toBe("?q=khung xem lớn");
      expect(await settled(page)).toBe("1 bài khớp.");
      await page.reload();
      expect(await settled(page)).toBe("1 bài khớp.");
      expect(await found(page)).toEqual(["/2024/12/bo-anh-va-khung-xem/"]);
    });
  });

  test("the beginning of a word is not told of as unknown", async () => {
    await reading(open, search(""), async (page) => {
      await page.locator(field).pressSequentially("khung xem lớ");
      await expect.poll(() => found(page)).not.toEqual([]);
      expect(await settled(page)).not.toMatch(/Không có/);
    });
  });

  test("the header of every page suggests articles, and marks what was typed", async () => {
    await closing(await open(captions, { viewport: desk }), async (page) => {
      await page.locator("header [data-search-field]").pressSequentially("tinh uy thanh hoa");
      const first = page.locator("header [role=option]").first();
      await expect.poll(() => first.innerText()).toContain("Thanh Hóa cập nhật kiến thức");
      // The same article comes first before the last word is typed.
      await expect.poll(() => first.locator("mark").first().innerText()).toBe("Thanh Hóa");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.waitForURL(`**${report}`);
    });
  });
});

describe("filters", () => {
  test("tell how many there are, keep the other choices, and narrow what is found", async () => {
    await reading(open, search("?q=hội nghị"), async (page, said) => {
      expect(said).toBe("8 bài khớp.");
      const sections = ["Chuyển đổi số (2)", "Cẩm nang tòa soạn (5)", "Bạn đọc (1)"];
      expect(await choices(page, "section")).toEqual(expect.arrayContaining(sections));
      expect(await choices(page, "year")).toEqual(["Mọi năm", "2025 (7)", "2024 (1)"]);
      await page.locator("#section").selectOption("cam-nang");
      expect(await settled(page)).toBe("5 bài khớp.");
      expect(await choices(page, "section")).toEqual(expect.arrayContaining(sections));
      expect(await choices(page, "year")).toContain("2025 (4)");
      await page.locator("#year").selectOption("2025");
      expect(await settled(page)).toBe("4 bài khớp.");
      expect(addressOf(page)).toBe("?q=hội nghị&section=cam-nang&year=2025");
      await page.goBack();
      expect(await settled(page)).toBe("5 bài khớp.");
      await page.goBack();
      expect(await settled(page)).toBe("8 bài khớp.");
      expect(await page.locator("#section").inputValue()).toBe("");
    });
  });

  test("a place that several results are about narrows down to it, and can be taken away", async () => {
    await reading(open, search("?q=hội nghị"), async (page) => {
      await page.locator("[data-search-chips] a", { hasText: "Thanh Hóa" }).click();
      const said = await settled(page);
      expect(addressOf(page)).toBe("?q=hội nghị&place=thanh-hoa");
      expect(said).toBe(`${(await found(page)).length} bài khớp.`);
      expect(await found(page)).toContain(report);
      await page.locator("[data-search-chips] .chip-chosen").click();
      expect(await settled(page)).toBe("8 bài khớp.");
    });
  });

  test("a person's articles are found without a word", async () => {
    await reading(open, search("?person=nguyen-doan-anh"), async (page) => {
      expect(await page.locator("[data-search-chips]").innerText()).toMatch(/^Người: Nguyễn Doãn Anh/);
      expect(await found(page)).toContain(report);
    });
  });

  test("by date the newest comes first, and Back brings the other order again", async () => {
    await reading(open, search("?q=hội nghị"), async (page) => {
      const best = await found(page);
      await page.locator("#sort").selectOption("date");
      await settled(page);
      const newest = await found(page);
      expect(newest).toEqual([...best].sort((a, b) => (a.slice(0, 8) < b.slice(0, 8) ? 1 : -1)));
      expect(newest).not.toEqual(best);
      await page.goBack();
      await settled(page);
      expect(await found(page)).toEqual(best);
    });
  });
});

test("photos have a tab of their own, and open their article at the figure", async () => {
  await reading(
    open,
    search("?q=ngo hai phan"),
    async (page) => {
      await page.locator("label", { hasText: "Ảnh" }).click();
      expect(await settled(page)).toBe("1 ảnh khớp.");
      expect(addressOf(page)).toBe("?q=ngo hai phan&kind=photo");
      expect(await marksIn(page, "figcaption")).toContain("Ngô Hải Phan");
      await page.locator(`${result} a`).first().click();
      await page.waitForURL(`**${report}#anh-ngo-hai-phan`);
      const figure = page.locator("#anh-ngo-hai-phan");
      await expect.poll(async () => (await figure.boundingBox())?.y ?? 9999).toBeLessThan(desk.height / 2);
      await page.goBack();
      expect(await settled(page)).toBe("1 ảnh khớp.");
    },
    { viewport: desk },
  );
});

test("people have a tab of their own, found by office and by name", async () => {
  await reading(open, search("?kind=person&q=cuc truong"), async (page, said) => {
    expect(said).toBe("1 người khớp.");
    expect(await found(page)).toEqual(["/nguoi/ngo-hai-phan/"]);
    expect(await marksIn(page, ".story-summary")).not.toEqual([]);
    await ask(page, "Lê Nguyễn");
    expect((await found(page))[0]).toBe("/nguoi/nguyen-truc-le/");
  });
});

describe("articles in another language", () => {
  const english = "/2025/05/captions-and-alt-text/";

  test("are searched where the reader asks for them, in an index of their own", async () => {
    await reading(open, search("?q=screen reader"), async (page) => {
      expect(await found(page)).not.toContain(english);
      expect(await choices(page, "lang")).toEqual(["Tiếng Việt", "English"]);
      await page.locator("#lang").selectOption("en");
      expect(await settled(page)).toBe("1 bài khớp.");
      expect(addressOf(page)).toBe("?q=screen reader&lang=en");
      expect(await found(page)).toEqual([english]);
      expect(await page.locator("[data-search-results]").getAttribute("lang")).toBe("en");
      // By its stems.
      await ask(page, "declaring pictures");
      expect(await found(page)).toEqual([english]);
      expect(await marksIn(page, ".story-summary")).toContain("declared");
      await page.goBack();
      expect(await settled(page)).toBe("1 bài khớp.");
      await page.goBack();
      await settled(page);
      expect(await page.locator("#lang").inputValue()).toBe("");
      expect(await found(page)).not.toContain(english);
    });
  });

  test("have photos of their own", async () => {
    await reading(open, search("?kind=photo&lang=en&q=headphones"), async (page, said) => {
      expect(said).toBe("1 ảnh khớp.");
      expect(await found(page)).toEqual([`${english}#anh-listening`]);
    });
  });

  test("are offered where nothing is found in the site's own", async () => {
    await reading(open, search("?q=headphones"), async (page) => {
      await page.locator("[data-search-help] a", { hasText: "English" }).click();
      expect(await settled(page)).toBe("1 bài khớp.");
      expect(addressOf(page)).toBe("?q=headphones&lang=en");
    });
  });

  test("are suggested in the header of one, and searched from there", async () => {
    await closing(await open(english, { viewport: desk }), async (page) => {
      const box = page.locator("header [data-search-field]");
      await box.pressSequentially("headphone");
      await expect.poll(() => page.locator("header [role=option]").count()).toBe(2);
      await box.press("Enter");
      await page.waitForURL("**/tim-kiem/?q=headphone&lang=en");
      expect(await settled(page)).toBe("1 bài khớp.");
    });
  });
});

test("nothing of the search engine is fetched before the reader asks", async () => {
  await reading(open, search(""), async (page) => {
    const fetched = await page.evaluate(() =>
      performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname),
    );
    expect(fetched.filter((path) => path.startsWith("/pagefind/"))).toEqual([]);
  });
});

test("an index that cannot be had is told of, and the next search tries again", async () => {
  await closing(await open("about:blank"), async (page) => {
    await page.route("**/shards.json", (route) => route.abort());
    await page.goto(search("?q=hội nghị"));
    expect(await settled(page)).toMatch(/Không tải được/);
    await page.unroute("**/shards.json");
    expect(await ask(page, "hội nghị")).toBe("8 bài khớp.");
  });
});

test("the counts are announced, and the field is left alone", async () => {
  await reading(open, search(""), async (page) => {
    expect(await page.locator(status).getAttribute("role")).toBe("status");
    await page.locator(field).pressSequentially("viettel");
    await expect.poll(() => page.locator(status).innerText()).toBe("1 bài khớp.");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("q");
  });
});

test("without JavaScript there are the form and the way to the archive", async () => {
  await closing(await open(search(""), { javaScriptEnabled: false }), async (page) => {
    expect(await page.locator('main form input[name="q"]').isVisible()).toBe(true);
    expect(await page.locator('main a[href="/luu-tru/"]').first().isVisible()).toBe(true);
  });
});
