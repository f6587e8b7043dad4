import { findMentions, type Mention } from "./mentions.ts";
import { isBody, splitOffice } from "./offices.ts";
import { blankQuotes } from "./quotes.ts";
import { splitSentences } from "./sentences.ts";
import { whoSpeaks } from "./speech.ts";

/** A person who speaks, presents or chairs in an article. Absent parts are "". */
export interface ImportedSpeaker {
  name: string;
  honorific: string;
  title: string;
  organisation: string;
  /** The sentence that shows it, as printed. */
  evidence: string;
}

interface Person {
  name: string;
  address: string;
  honorifics: string[];
  offices: string[];
  evidence: string;
}

/**
 * Finds the speakers in an article's texts (summary, paragraphs, captions), in the order in which they are first
 * named. One person's forms are joined: the longest office wins, and "ông Minh nói" counts for the last Minh
 * named in full.
 */
export function findSpeakers(texts: readonly string[]): ImportedSpeaker[] {
  const people = new Map<string, Person>();
  for (const text of texts) {
    const masked = blankQuotes(text);
    for (const sentence of splitSentences(masked)) {
      const printed = text.slice(sentence.start, sentence.start + sentence.text.length);
      const mentions = findMentions(sentence.text);
      const speaking = whoSpeaks(sentence.text, mentions);
      for (const mention of mentions) record(people, mention, speaking.has(mention) ? printed : "");
    }
  }
  return [...people.values()].filter((person) => person.evidence !== "" && isFullName(person)).map(asSpeaker);
}

function record(people: Map<string, Person>, mention: Mention, evidence: string): void {
  const syllables = mention.name.split(" ");
  const known = syllables.length === 1 ? bearerOf(people, mention) : people.get(nameKey(mention.name));
  const person = known ?? {
    name: mention.name,
    address: mention.address,
    honorifics: [],
    offices: [],
    evidence: "",
  };
  if (!known) people.set(nameKey(mention.name), person);
  if (mention.honorific !== "") person.honorifics.push(mention.honorific);
  if (mention.office !== "") person.offices.push(mention.office);
  person.address ||= mention.address;
  person.evidence ||= evidence;
}

/** The person last named in full to whom a given name ("ông Minh") refers. */
function bearerOf(people: Map<string, Person>, mention: Mention): Person | undefined {
  const gender = genderOf(mention.address);
  return [...people.values()].findLast((person) => {
    const words = person.name.split(" ");
    if (words.length < 2 || nameKey(words.at(-1) ?? "") !== nameKey(mention.name)) return false;
    const other = genderOf(person.address);
    return gender === "" || other === "" || gender === other;
  });
}

function genderOf(address: string): string {
  if (/^(?:ông|anh|chú|cậu)/u.test(address)) return "m";
  return /^(?:bà|chị|cô|mẹ)/u.test(address) ? "f" : "";
}

function nameKey(name: string): string {
  return name.normalize("NFC").toLocaleLowerCase("vi");
}

function isFullName({ name }: Person): boolean {
  return name.includes(" ") || /^[HK]['’]\p{L}/u.test(name);
}

function asSpeaker(person: Person): ImportedSpeaker {
  const titles = person.offices.filter((office) => !isBody(office));
  const office = splitOffice(longest(titles.length > 0 ? titles : person.offices));
  return {
    name: person.name,
    honorific: longest(person.honorifics),
    title: capitalise(office.title),
    organisation: office.organisation,
    evidence: person.evidence,
  };
}

function longest(forms: readonly string[]): string {
  return forms.reduce((best, form) => (form.length > best.length ? form : best), "");
}

function capitalise(text: string): string {
  return text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
}
