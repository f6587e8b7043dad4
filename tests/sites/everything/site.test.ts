import { load } from "cheerio";
import { beforeAll, describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { type BuiltSite, buildSite } from "../build-site.ts";
import { article, desk, jpeg } from "../content.ts";

const title = `Hội nghị "Chuyển đổi số" </script><b>&amp; {{ 7 * 7 }}`;
const url = "/2025/02/hoi-nghi/";
let site: BuiltSite;

beforeAll(async () => {
  site = await buildSite({
    // Who made the others is not said, so that what stands in for it is seen; the title's `&amp;` is to be printed.
    options: { rules: { "photo/no-credit": "off", "text/word-markup": "off" } },
    env: { NEWSROOM_NOW: "2025-07-15T08:00+07:00" },
    files: {
      ...desk,
      "_data/site.yaml": stringify({
        name: "Tòa soạn thử",
        tagline: "Tin của huyện",
        address: "https://toa-soan.example/",
        publisher: {
          name: "Trung tâm thử",
          licence: "Số 1/GP",
          responsible: "Người Chịu Trách Nhiệm",
          address: "Khu phố 1",
          telephone: "0237 000 000",
          email: "toa-soan@a.example",
        },
      }),
      "_data/places.yaml": stringify({
        "nhu-xuan": { name: "Huyện Như Xuân", to: "2025-06-30", successor: ["xa-nhu-xuan"] },
        "xa-nhu-xuan": { name: "Xã Như Xuân", from: "2025-07-01" },
      }),
      "_data/events.yaml": stringify({
        "hoi-nghi-57": { name: "Hội nghị 57", from: "2025-02-10", place: "nhu-xuan" },
      }),
      "_data/home.yaml": stringify({
        lead: "2025/02/khac",
        picks: ["2025/02/hoi-nghi"],
        sections: ["doi-song", "tin-tuc"],
      }),
      "content/people/ngo-hai-phan.md":
        "---\nname: Ngô Hải Phan\nhonorific: Tiến sĩ\noffices:\n  - {title: Cục trưởng, organisation: Cục Kiểm soát, from: 2021-01-01, to: 2025-03-01}\n  - {title: Vụ trưởng, from: 2025-03-02}\n---\n\nSinh ra ở đâu đó.\n",
      "content/pages/gioi-thieu.md": "---\ntitle: Giới thiệu\n---\n\nVề **chúng tôi**.\n",
      "content/articles/2025/02/10-hoi-nghi/index.md": article(
        {
          title,
          kicker: "Nghị quyết 57",
          byline: ["ngo-hai-phan"],
          places: ["nhu-xuan"],
          tags: ["Chuyển đổi số"],
          event: "hoi-nghi-57",
          speakers: [
            "ngo-hai-phan",
            { name: "Vũ Văn Tích", honorific: "Phó Giáo sư", title: "Giám đốc", organisation: "Học viện" },
          ],
          photos: ["dau", "giua", "gallery 1", "gallery-2", "cuoi"].map((name, index) => ({
            src: `photos/${name}.jpg`,
            alt: `Thấy ${name}`,
            caption: `Chú thích **${name}** & "nháy"`,
            ...(index === 0
              ? {
                  credit: "Người Chụp",
                  licence: "https://creativecommons.org/licenses/by/4.0/",
                  creator: "Người Chụp",
                  people: ["ngo-hai-phan"],
                  focus: "20% 80%",
                }
              : {}),
          })),
          documents: [{ src: "tai lieu.pdf", title: "Văn bản số 1" }],
          updated: "2025-02-11 09:00",
          aliases: ["/portal/Pages/hoi-nghi.aspx", "/tin/hoi-nghi/"],
          source: { name: "Báo Thử", url: "https://bao.example/1" },
          corrections: [{ date: "2025-02-12", kind: "clarify", text: "Nói **rõ** thêm." }],
        },
        "Đoạn một.\n\n![](photos/giua.jpg)\n\n## Phần hai\n\nĐoạn hai.\n\n![](<photos/gallery 1.jpg>)\n![](photos/gallery-2.jpg)\n\n> Lời nói thứ nhất.\n>\n> — Ngô Hải Phan\n\n> Lời nói thứ hai.\n> — vu-van-tich",
      ),
      ...Object.fromEntries(
        await Promise.all(
          ["dau", "giua", "gallery 1", "gallery-2", "cuoi"].map(
            async (name, index) =>
              [
                `content/articles/2025/02/10-hoi-nghi/photos/${name}.jpg`,
                await jpeg(800 + index, 500),
              ] as const,
          ),
        ),
      ),
      "content/articles/2025/02/10-hoi-nghi/tai lieu.pdf": "%PDF-1.7\n",
      "content/articles/2025/02/09-khac/index.md": article({
        title: "Bài khác",
        date: "2025-02-09",
        section: "doi-song",
        tags: ["Chuyển đổi số"],
      }),
    },
  });
});

const page = (address = url) => load(site.read(address));
const texts = ($: ReturnType<typeof load>, selector: string): string[] =>
  $(selector)
    .toArray()
    .map((element) => $(element).text().replace(/\s+/g, " ").trim());

test("builds without a word of complaint", () => {
  expect(site.exitCode, site.stderr).toBe(0);
  expect(site.stderr.split("\n").filter((line) => line && !/^\[newsroom\] .* \d+\/\d+$/.test(line))).toEqual(
    [],
  );
});

describe("the article's page", () => {
  test("holds the headline as it was written, and no program", () => {
    const $ = page();
    expect($("article[data-article]").length).toBe(1);
    expect($("h1").text().trim()).toBe(title);
    expect($("h1 b").length).toBe(0);
    expect($("title").text()).toContain(title);
    expect($('meta[property="og:title"]').attr("content")).toBe(title);
  });

  test("shows each photo once: the first leads, the body's where they are placed, the rest after the text", () => {
    const $ = page();
    const order = $("figure[data-photo] img")
      .toArray()
      .map((image) => $(image).attr("alt"));
    expect(order).toEqual(["Thấy dau", "Thấy giua", "Thấy gallery 1", "Thấy gallery-2", "Thấy cuoi"]);
    const [first, ...others] = $("figure[data-photo] img")
      .toArray()
      .map((image) => $(image).attr());
    expect(first).toMatchObject({ fetchpriority: "high" });
    expect(first?.loading).not.toBe("lazy");
    for (const other of others) expect(other).toMatchObject({ loading: "lazy" });
    for (const image of [first, ...others]) {
      expect(Number(image?.width)).toBeGreaterThan(0);
      expect(Math.abs(Number(image?.width) / Number(image?.height) - 800 / 500)).toBeLessThan(0.02);
    }
    expect($("figure[data-photo]").first().find("figcaption").text()).toContain('Chú thích dau & "nháy"');
    expect($("figure[data-photo]").first().find("figcaption strong").text()).toBe("dau");
    expect(site.read(url)).toContain("Người Chụp");
  });

  test("every file that it names is published, and no other host is asked for anything", () => {
    const $ = page();
    const asked = $("img, source, script, link[rel=stylesheet], link[rel=preload], link[rel=icon]")
      .toArray()
      .flatMap((element) => {
        const { src, href, srcset } = $(element).attr() ?? {};
        return [src, href, ...(srcset ?? "").split(",").map((part) => part.trim().split(" ")[0])];
      })
      .filter((address): address is string => Boolean(address));
    expect(asked.length).toBeGreaterThan(10);
    for (const address of asked) {
      expect(address).toMatch(/^\/(?!\/)/);
      expect(site.exists(address), address).toBe(true);
    }
  });

  test("ties quotes to those who spoke, with the office of the day", () => {
    const $ = page();
    expect($('[data-speaker="ngo-hai-phan"]').text()).toContain("Cục trưởng");
    expect($('[data-speaker="ngo-hai-phan"]').text()).not.toContain("Vụ trưởng");
    expect($('[data-speaker="vu-van-tich"]').text()).toContain("Học viện");
    expect($('[data-speaker="ngo-hai-phan"] a[href="/nguoi/ngo-hai-phan/"]').length).toBeGreaterThan(0);
    expect($('a[href="/nguoi/vu-van-tich/"]').length).toBe(0);
    expect(texts($, "blockquote").some((text) => text.includes("Lời nói thứ hai."))).toBe(true);
  });

  test("leads to its section, place, tag, event and document", () => {
    const $ = page();
    for (const href of [
      "/tin-tuc/",
      "/dia-diem/nhu-xuan/",
      "/chu-de/chuyen-doi-so/",
      "/su-kien/hoi-nghi-57/",
      `${url}tai%20lieu.pdf`,
    ]) {
      expect($(`article a[href="${href}"], main a[href="${href}"]`).length, href).toBeGreaterThan(0);
      expect(site.exists(href), href).toBe(true);
    }
    expect(page().text()).toContain("Báo Thử");
    expect(page().text()).toContain("Nói rõ thêm.");
  });

  test("tells machines of the article, its photos, speakers and corrections", () => {
    const $ = page();
    const records = $('script[type="application/ld+json"]')
      .toArray()
      .map((script) => JSON.parse($(script).text()));
    const news = records.find((record) => record["@type"] === "NewsArticle");
    expect(news).toMatchObject({
      headline: title,
      mainEntityOfPage: `https://toa-soan.example${url}`,
      datePublished: "2025-02-10T08:00:00+07:00",
      dateModified: "2025-02-12T00:00:00+07:00",
      inLanguage: "vi",
      author: [
        { "@type": "Person", name: "Ngô Hải Phan", url: "https://toa-soan.example/nguoi/ngo-hai-phan/" },
      ],
      publisher: { "@type": "NewsMediaOrganization", name: "Trung tâm thử" },
      correction: [{ "@type": "CorrectionComment", text: "Nói rõ thêm." }],
    });
    expect(news.image).toHaveLength(5);
    expect(news.image[0]).toMatchObject({
      "@type": "ImageObject",
      creditText: "Người Chụp",
      license: "https://creativecommons.org/licenses/by/4.0/",
      caption: 'Chú thích dau & "nháy"',
    });
    for (const image of news.image) {
      expect(image.contentUrl).toMatch(/^https:\/\/toa-soan\.example\/media\//);
      expect(image.creditText ?? image.creator ?? image.copyrightNotice ?? image.license).toBeTruthy();
      expect(site.exists(new URL(image.contentUrl).pathname)).toBe(true);
    }
    expect($('link[rel="canonical"]').attr("href")).toBe(`https://toa-soan.example${url}`);
    expect($("html").attr("lang")).toBe("vi");
  });

  test("names the publisher as the law wants it", () => {
    const footer = page()("body > footer, footer").last().text().replace(/\s+/g, " ");
    for (const part of [
      "Trung tâm thử",
      "Số 1/GP",
      "Người Chịu Trách Nhiệm",
      "Khu phố 1",
      "0237 000 000",
      "toa-soan@a.example",
    ]) {
      expect(footer).toContain(part);
    }
  });
});

test("the person's page has what they said, wrote and are shown in", () => {
  const $ = page("/nguoi/ngo-hai-phan/");
  const text = $("main").text();
  expect(text).toContain("Lời nói thứ nhất.");
  expect(text).not.toContain("Lời nói thứ hai.");
  expect(text).toContain("Vụ trưởng");
  expect(text).toContain("Sinh ra ở đâu đó.");
  expect($(`main a[href="${url}"]`).length).toBeGreaterThan(0);
  expect(
    $("main img")
      .toArray()
      .map((image) => $(image).attr("alt")),
  ).toContain("Thấy dau");
  expect(page("/nguoi/")('a[href="/nguoi/ngo-hai-phan/"]').length).toBe(1);
});

test("a place that was abolished says so, and what it became", () => {
  const $ = page("/dia-diem/nhu-xuan/");
  expect($("main").text()).toContain("30/06/2025");
  expect($('main a[href="/dia-diem/xa-nhu-xuan/"]').text()).toContain("Xã Như Xuân");
  expect($(`main a[href="${url}"]`).length).toBeGreaterThan(0);
});

test.each(["/tin-tuc/", "/chu-de/chuyen-doi-so/", "/su-kien/hoi-nghi-57/", "/luu-tru/2025/02/"])(
  "%s lists the article",
  (address) => {
    const $ = page(address);
    expect($(`main a[href="${url}"]`).length).toBeGreaterThan(0);
    expect($("h1").length).toBe(1);
  },
);

test("the home page shows the desk's choice", () => {
  const $ = page("/");
  const links = $("main a")
    .toArray()
    .map((link) => $(link).attr("href") ?? "");
  const stories = links.filter((href) => href.startsWith("/2025/"));
  expect(stories[0]).toBe("/2025/02/khac/");
  expect(stories).toContain(url);
  expect(links.indexOf("/doi-song/")).toBeLessThan(links.lastIndexOf("/tin-tuc/"));
});

test("the photo archive shows every photo, each leading to its figure", () => {
  const $ = page("/anh/");
  const links = $("main a")
    .toArray()
    .map((link) => $(link).attr("href") ?? "")
    .filter((href) => href.startsWith(`${url}#`));
  expect(new Set(links).size).toBe(5);
  const figures = page();
  for (const link of links) expect(figures(`[id="${link.split("#")[1]}"]`).length, link).toBe(1);
});

test("corrections, a static page, the search page and the page for what is not found are there", () => {
  expect(page("/dinh-chinh/")("main").text()).toContain("Nói rõ thêm.");
  expect(page("/gioi-thieu/")("main strong").text()).toContain("chúng tôi");
  expect(page("/tim-kiem/")("form").length).toBeGreaterThan(0);
  expect(site.read("/404.html")).toContain("Không tìm thấy");
});

test("old addresses lead to the article", () => {
  expect(site.read("/tin/hoi-nghi/")).toContain(url);
  expect(site.read("/_redirects")).toContain(`/portal/Pages/hoi-nghi.aspx ${url} 301`);
});

const xml = (address: string) => load(site.read(address), { xml: true });

test.each(["/feed.xml", "/tin-tuc/feed.xml"])("%s is a feed of Atom", (address) => {
  const $ = xml(address);
  expect($("feed").attr("xmlns")).toBe("http://www.w3.org/2005/Atom");
  expect($('feed > link[rel="self"]').attr("href")).toBe(`https://toa-soan.example${address}`);
  const entry = $("entry").filter(
    (_, each) => $(each).children("id").text() === `https://toa-soan.example${url}`,
  );
  expect(entry.children("title").text().trim()).toBe(title);
  expect(entry.children("published").text()).toBe("2025-02-10T01:00:00.000Z");
  expect(entry.children("updated").text()).toBe("2025-02-11T17:00:00.000Z");
  expect(entry.find("author > name").text()).toBe("Ngô Hải Phan");
  const changes = texts($, "entry > updated").map((instant) => Date.parse(instant));
  expect(Date.parse($("feed > updated").text())).toBe(Math.max(...changes));
});

test("sitemaps name each page to be indexed once, by address and day of change, with the photos", () => {
  const pathOf = (address: string) => new URL(address).pathname;
  const files = texts(xml("/sitemap.xml"), "sitemap > loc").map(pathOf);
  const paths = files.flatMap((file) => texts(xml(file), "url > loc")).map(pathOf);
  expect(new Set(paths).size).toBe(paths.length);
  for (const path of paths) expect(site.exists(path), path).toBe(true);
  expect(paths).toEqual(
    expect.arrayContaining([
      "/",
      url,
      "/tin-tuc/",
      "/nguoi/ngo-hai-phan/",
      "/gioi-thieu/",
      "/luu-tru/2025/02/",
    ]),
  );
  for (const path of ["/404.html", "/tim-kiem/", "/tin/hoi-nghi/"]) expect(paths).not.toContain(path);
  const $ = xml("/sitemap/2025-02.xml");
  const own = $("url").filter((_, each) => $(each).children("loc").text().endsWith(url));
  expect(Date.parse(own.children("lastmod").text())).toBe(Date.parse("2025-02-12T00:00+07:00"));
  expect(own.children("image\\:image")).toHaveLength(5);
  expect(site.read("/robots.txt")).toContain("Sitemap: https://toa-soan.example/sitemap.xml");
});

test("no page leads nowhere", () => {
  const broken: string[] = [];
  for (const file of site.files().filter((path) => path.endsWith(".html"))) {
    const $ = load(site.read(`/${file}`));
    for (const link of $("a[href]").toArray()) {
      const address = new URL(
        $(link).attr("href") ?? "",
        `https://toa-soan.example/${file.replace(/index\.html$/, "")}`,
      );
      if (address.origin === "https://toa-soan.example" && !site.exists(address.pathname))
        broken.push(`${file} → ${address.pathname}`);
    }
  }
  expect(broken).toEqual([]);
});

test("no template is left in any page, and none says undefined", () => {
  for (const file of site.files().filter((path) => path.endsWith(".html"))) {
    const text = site.read(`/${file}`).replaceAll("{{ 7 * 7 }}", "");
    expect(text, file).not.toMatch(/\{\{|\{%|\[object Object\]|>undefined<|"undefined"|NaN/);
    expect(text, file).toBe(text.normalize("NFC"));
  }
});
