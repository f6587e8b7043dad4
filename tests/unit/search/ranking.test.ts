import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { archiveOf, ask, type Said } from "./archive.ts";

const filler = "một hai ba bốn năm sáu bảy tám chín mười";

describe("of equal texts", () => {
  test("the title comes before the summary, what is around, and the body", async () => {
    const phrase = "nông thôn mới";
    const archive = [
      { body: [phrase] },
      { about: [phrase], body: ["khác và khác"] },
      { summary: phrase, body: ["khác và khác"] },
      { title: phrase, body: ["khác và khác"] },
    ];
    // Not because it is newer.
    expect((await ask(archiveOf(archive.toReversed()).searcher, "nông thôn mới")).places).toEqual([
      0, 1, 2, 3,
    ]);
    const { places } = await ask(archiveOf(archive).searcher, "nong thon moi");
    expect(places).toEqual([3, 2, 1, 0]);
  });

  test("the newer comes first", async () => {
    const { searcher } = archiveOf([{ body: ["nông thôn"] }, { body: ["nông thôn"] }]);
    expect((await ask(searcher, "nông thôn")).places).toEqual([1, 0]);
  });

  test("words that follow each other come before words that are near, and these before words far apart", async () => {
    const { searcher } = archiveOf([
      { body: [`nông ${filler} thôn ${filler} ${filler} mới`] },
      { body: [`nông và thôn và mới ${filler} ${filler} ${filler}`] },
      { body: [`nông thôn mới ${filler} ${filler} ${filler}`] },
    ]);
    expect((await ask(searcher, "nong thon moi")).places).toEqual([2, 1, 0]);
  });

  test("a text that holds it more often, for its length", async () => {
    const { searcher } = archiveOf([
      { body: [`nông thôn ${filler}. nông thôn ${filler}. nông thôn`] },
      { body: [`nông thôn ${filler}. ${filler}. ${filler}`] },
    ]);
    expect((await ask(searcher, "nong thon")).places).toEqual([0, 1]);
  });
});

test("a name is found in any order, the nearest first", async () => {
  const { searcher } = archiveOf([
    { body: [`Trần ${filler} Bình ${filler} An`] },
    { body: [`Trần Bình An ${filler} ${filler}`] },
  ]);
  for (const name of ["An Trần Bình", "binh an tran", "tran binh an"])
    expect((await ask(searcher, name)).places, name).toEqual([1, 0]);
});

test("a name in another order comes before titles that hold its words apart, however many there are", async () => {
  const apart = Array.from({ length: 80 }, () => ({ title: "An trà, trần bì và bình hoa" }));
  const { searcher } = archiveOf([{ body: [`${filler} Trần Bình An ${filler}`] }, ...apart]);
  for (const name of ["An Trần Bình", "an tran binh"]) expect((await ask(searcher, name)).places[0]).toBe(0);
});

test("punctuation does not part words, and fields do", async () => {
  const { searcher } = archiveOf([
    { title: "xã Mường", summary: "Tè có đường mới" },
    { body: ["xã Mường, Tè", "và nơi khác"] },
  ]);
  const { places } = await ask(searcher, '"mường tè"');
  expect(places).toEqual([1]);
});

test("documents are found by their numbers however they are written", async () => {
  const { searcher } = archiveOf([{ body: ["Nghị quyết số 57-NQ/TW"] }, { body: ["57 người của TW, NQ"] }]);
  for (const number of ["57-NQ/TW", "57 NQ TW", "57nq tw"])
    expect((await ask(searcher, number)).places[0], number).toBe(0);
  expect((await ask(searcher, "nq57")).places).toContain(0);
});

test("what stands nowhere is told of, and the rest is found", async () => {
  const { searcher } = archiveOf([{ body: ["nông thôn mới"] }]);
  expect(await ask(searcher, "nông thôn Xyzt mới")).toMatchObject({ places: [0], ignored: ["Xyzt"] });
  expect(await ask(searcher, "xyzt abcq")).toMatchObject({ places: [], ignored: ["xyzt", "abcq"] });
  // What is being typed is no word yet.
  expect(await ask(searcher, "nông thôn mơx", { isTyping: true })).toMatchObject({
    places: [0],
    ignored: [],
  });
});

test("where no text holds all words, those that hold most answer", async () => {
  const { searcher } = archiveOf([
    { body: ["nông thôn mới ở xã"] },
    { body: ["thành phố"] },
    { body: ["đường về thành phố"] },
  ]);
  expect((await ask(searcher, "nông thôn mới thành")).places[0]).toBe(0);
});

const syllables = ["đảng", "dạng", "dang", "bộ", "bo", "hội"] as const;
const text = fc.array(fc.constantFrom(...syllables), { maxLength: 8 }).map((words) => words.join(" "));
const said: fc.Arbitrary<Said> = fc.record({
  title: text,
  summary: text,
  about: fc.array(text, { maxLength: 2 }),
  body: fc.array(text, { maxLength: 2 }),
});

const holds = ({ title, summary, about, body }: Said, words: string[]): boolean => {
  const all = new Set([title, summary, ...(about ?? []), ...(body ?? [])].join(" ").split(" "));
  return words.every((word) => all.has(word));
};

test("a page with what was typed never stands below one with other diacritics alone", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(said, { minLength: 2, maxLength: 30 }),
      fc.constantFrom("đảng", "dạng", "đảng bộ", "hội đảng", "đảng bộ hội"),
      async (archive, typed) => {
        const { searcher } = archiveOf(archive, [Math.ceil(archive.length / 2), archive.length]);
        const { places } = await ask(searcher, typed);
        const right = places.map((place) => holds(archive[place] as Said, typed.split(" ")));
        expect(right).toEqual(right.toSorted((a, b) => Number(b) - Number(a)));
      },
    ),
    { numRuns: 60 },
  );
});

test("what is typed without diacritics finds every spelling, in one shard as in several", async () => {
  await fc.assert(
    fc.asyncProperty(
      // Where ten records hold the words together, those that hold them apart are not looked for.
      fc.array(said, { minLength: 1, maxLength: 9 }),
      fc.constantFrom("dang", "dang bo", "bo hoi"),
      async (archive, typed) => {
        const one = await ask(archiveOf(archive).searcher, typed);
        const several = await ask(archiveOf(archive, [3, 2, archive.length]).searcher, typed);
        expect(several.places.toSorted()).toEqual(one.places.toSorted());
        const plain = archive.map((record) =>
          Object.fromEntries(Object.entries(record).map(([field, of]) => [field, fold(of)])),
        );
        for (const [place, record] of plain.entries())
          if (holds(record, typed.split(" "))) expect(one.places).toContain(place);
      },
    ),
    { numRuns: 60 },
  );
});

function fold<Texts extends string | string[] | unknown>(texts: Texts): Texts {
  if (Array.isArray(texts)) return texts.map(fold) as Texts;
  return String(texts).normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d") as Texts;
}
