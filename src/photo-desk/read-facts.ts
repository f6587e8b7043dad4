import { readFileSync } from "node:fs";
import { basename } from "node:path";
import ExifReader, { type ExpandedTags } from "exifreader";
import type { Fact, PhotoFacts } from "./facts.ts";
import { Fields } from "./fields.ts";
import { isMachineMade } from "./machine-made.ts";
import { takenAt } from "./taken-at.ts";

/** What is asked of the reading of photos. */
export interface Reading {
  /** Of the article: of texts that a file has in several languages, that one is taken. */
  language: string;
  /** Of the newsroom, IANA name. */
  zone: string;
  /** Milliseconds since 1970. */
  now: number;
}

/** The narrowest first. */
const LOCATION = ["LocationName", "Sublocation", "City", "ProvinceState"];

/**
 * Reads what the file at `path` says of its photo. Where several fields hold the same fact, XMP goes
 * before IPTC-IIM (the other way round where IIM was changed later), and both before EXIF, whose texts
 * cameras fill in by themselves. Where it was taken is told by names of places only, never by GPS.
 *
 * @throws where the file cannot be read as a photo
 */
export async function readFacts(path: string, { language, zone, now }: Reading): Promise<PhotoFacts> {
  const file = readFileSync(path);
  const tags = await tagsIn(file);
  const fields = new Fields(file, tags, language);
  const inOrder = (xmp: Fact[], iim: Fact[], exif: Fact[] = []): Fact[] =>
    fields.iimFirst ? [...iim, ...xmp, ...exif] : [...xmp, ...iim, ...exif];
  const xmp = (...names: string[]): Fact[] => names.flatMap((name) => fields.xmp(name) ?? []);
  const exif = (...names: string[]): Fact[] => names.flatMap((name) => fields.exif(name) ?? []);
  const captions = [
    ...inOrder(xmp("dc:description"), fields.iim("Caption/Abstract"), exif("ImageDescription")),
    // A photo that was given a headline and no caption, as Windows and some agencies do.
    ...inOrder(xmp("photoshop:Headline"), fields.iim("Headline"), exif("XPTitle", "XPComment")),
  ];
  const isTelling = ({ text }: Fact) => !isMachineMade(text, basename(path));
  const creator = inOrder(
    joined(fields.xmpList("dc:creator")),
    joined(fields.iim("By-line")),
    exif("Artist", "XPAuthor"),
  ).find(isTelling);
  const copyrights = inOrder(xmp("dc:rights"), fields.iim("Copyright Notice"), exif("Copyright"));
  return {
    caption: captions.find(isTelling),
    machineMade: captions.find((fact) => !isTelling(fact)),
    creator,
    credit: inOrder(xmp("photoshop:Credit"), fields.iim("Credit")).find(isTelling),
    copyright: copyrights.find(isTelling),
    licence: licenceIn([
      ...xmp("xmpRights:WebStatement", "cc:license", "xmpRights:UsageTerms"),
      ...copyrights,
    ]),
    licensor: fields.xmpParts("plus:Licensor", ["LicensorURL"])[0],
    takenAt: takenAt(fields, zone, now),
    alt: xmp("Iptc4xmpCore:AltTextAccessibility").find(isTelling),
    places: inOrder(
      [
        ...fields.xmpParts("Iptc4xmpExt:LocationShown", LOCATION),
        ...fields.xmpParts("Iptc4xmpExt:LocationCreated", LOCATION),
        ...xmp("Iptc4xmpCore:Location", "photoshop:City", "photoshop:State"),
      ],
      [...fields.iim("Sub-location"), ...fields.iim("City"), ...fields.iim("Province/State")],
    ),
    people: fields.xmpList("Iptc4xmpExt:PersonInImage"),
  };
}

/** A file without any metadata is nothing wrong. */
async function tagsIn(file: Buffer): Promise<ExpandedTags> {
  try {
    return await ExifReader.load(file, { expanded: true });
  } catch (error) {
    if (error instanceof ExifReader.errors.MetadataMissingError) return {};
    throw error;
  }
}

/** Several makers are printed as one text. */
function joined([first, ...rest]: Fact[]): Fact[] {
  return first ? [{ ...first, text: [first, ...rest].map(({ text }) => text).join(", ") }] : [];
}

/** The address of a licence: in a field of its own, or of a Creative Commons licence in any words about rights. */
function licenceIn([statement, ...others]: Fact[]): Fact | undefined {
  const all = [...(statement ? [statement] : []), ...others];
  const whole = all.find(
    ({ text, field }) => !/rights$|Copyright/.test(field) && /^https?:\/\/\S+$/.test(text),
  );
  if (whole) return whole;
  for (const { text, field } of all) {
    const [address] = /https?:\/\/(?:www\.)?creativecommons\.org\/\S*[^\s.,;)\]]/.exec(text) ?? [];
    if (address) return { text: address, field };
  }
  return undefined;
}
