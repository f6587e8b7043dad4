import { expect, test } from "vitest";
import { addressesFor } from "../../../src/catalogue/addresses.ts";

test.each([
  [
    "vi",
    [
      "/tin-tuc/",
      "/nguoi/an/",
      "/nguoi/",
      "/dia-diem/nhu-xuan/",
      "/chu-de/a/",
      "/su-kien/e/",
      "/luu-tru/",
      "/luu-tru/2025/02/",
      "/anh/",
      "/tim-kiem/",
      "/dinh-chinh/",
      "/gioi-thieu/",
    ],
  ],
  [
    "en-GB",
    [
      "/tin-tuc/",
      "/people/an/",
      "/people/",
      "/places/nhu-xuan/",
      "/topics/a/",
      "/events/e/",
      "/archive/",
      "/archive/2025/02/",
      "/photos/",
      "/search/",
      "/corrections/",
      "/gioi-thieu/",
    ],
  ],
])("addresses in %s", (language, expected) => {
  const a = addressesFor(language);
  expect([
    a.section("tin-tuc"),
    a.person("an"),
    a.people,
    a.place("nhu-xuan"),
    a.tag("a"),
    a.event("e"),
    a.archive(),
    a.archive("2025/02"),
    a.photos,
    a.search,
    a.corrections,
    a.page("gioi-thieu"),
  ]).toEqual(expected);
});
