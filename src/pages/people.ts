import { wordsOf } from "../language/words.ts";
import type { Person } from "../read/person.ts";
import type { Page, PageContext, PageKind } from "../views/page-context.ts";

/** With more people than this, each letter has a page of its own. */
const ON_ONE_PAGE = 400;

export const peoplePages: PageKind = {
  name: "people",
  layout: "layouts/people.njk",
  pages: (context) => {
    const { addresses, site } = context.catalogue;
    const words = wordsOf(site.language);
    const letters = lettersOf(context);
    const split = letters.reduce((sum, letter) => sum + letter.people.length, 0) > ON_ONE_PAGE;
    const links = letters.map(({ letter, slug }) => ({
      letter,
      url: split ? `${addresses.people}a-z/${slug}/` : `#${slug}`,
    }));
    const view = (title: string, shown: Letter[]) => () => ({
      title,
      description: words.peopleIntro,
      letters: links,
      groups: shown,
      breadcrumbs: title === words.people ? [] : [{ title: words.people, url: addresses.people }],
    });
    return [
      {
        url: addresses.people,
        inputs: (inputs) => inputs.data(words.people, [links, split ? [] : letters]),
        view: view(words.people, split ? [] : letters),
      },
      ...(split ? letters : []).map(
        (letter): Page => ({
          url: `${addresses.people}a-z/${letter.slug}/`,
          inputs: (inputs) => inputs.data(letter.letter, [links, letter]),
          view: view(`${words.people}: ${letter.letter}`, [letter]),
        }),
      ),
    ];
  },
};

interface Letter {
  letter: string;
  slug: string;
  people: { name: string; office: string; url: string }[];
}

/** People by the first letter of the name that they are sorted by, in the alphabet of the site's language. */
function lettersOf({ catalogue }: PageContext): Letter[] {
  const { people, addresses, site } = catalogue;
  const collator = new Intl.Collator(site.language);
  const letters = new Map<string, Letter>();
  const sorted = [...people.values()].sort(
    (a, b) => collator.compare(a.sortName, b.sortName) || (a.id < b.id ? -1 : 1),
  );
  for (const person of sorted) {
    const letter = firstLetter(person);
    const group = letters.get(letter) ?? { letter, slug: slugOfLetter(letter), people: [] };
    group.people.push({
      name: person.name,
      office: person.offices[0]?.title ?? "",
      url: addresses.person(person.id),
    });
    letters.set(letter, group);
  }
  return [...letters.values()];
}

/** Tone marks do not make a letter; the marks of Ă Â Đ Ê Ô Ơ Ư do. */
function firstLetter(person: Person): string {
  const [first = "#"] = person.sortName.trim();
  const letter = first
    .normalize("NFD")
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, "")
    .normalize("NFC")
    .toLocaleUpperCase("vi");
  return /\p{L}/u.test(letter) ? letter : "#";
}

/** Đ and D, A and Ă are different letters, so their addresses are spelt as they are typed (Telex). */
const telex: Record<string, string> = {
  Ă: "aw",
  Â: "aa",
  Đ: "dd",
  Ê: "ee",
  Ô: "oo",
  Ơ: "ow",
  Ư: "uw",
  "#": "khac",
};
const slugOfLetter = (letter: string): string =>
  telex[letter] ?? letter.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
