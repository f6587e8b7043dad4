import { z } from "zod";
import { slugOf } from "../language/slug.ts";
import { photoSchema } from "./photo.ts";
import { dateText, id, idOf, languageTag, text, webAddress } from "./text.ts";

const inlineSpeaker = z.strictObject({
  person: idOf("people").optional().describe("The id of a person's record."),
  name: text.optional(),
  honorific: text.optional(),
  title: text.optional(),
  organisation: text.optional(),
});

/** A speaker is the id of a record, or a group of keys. */
const speaker = z
  .preprocess((value) => (typeof value === "string" ? { person: value } : value), inlineSpeaker)
  .meta({ orIdOf: "people" });

/** The path of another article: its address without the slashes around it. */
const articlePath = z
  .string()
  .regex(/^\d{4}\/\d{2}\/[a-z0-9-]+$/)
  .meta({ example: "2025/02/chuyen-doi-so", namesArticle: true });

/** A tag's page is named for its words, so it needs a letter or a digit. */
const tag = text.refine((label) => slugOf(label) !== "").meta({ example: "Chuyển đổi số" });

const correction = z.strictObject({
  date: dateText.describe("A correction whose date is to come is not public yet."),
  kind: z.enum(["fix", "clarify", "retract"]).default("fix"),
  text: text.describe("What was wrong and what is right, in inline Markdown."),
});

/** A name as printed, or ids of people with a record. */
const names = z.union([text, z.array(idOf("people"))]);

/** Front matter of `content/articles/…/index.md`. */
export const articleSchema = z.strictObject({
  title: text,
  slug: id
    .meta({ example: "chuyen-doi-so" })
    .optional()
    .describe("Default: the folder's name without its leading day."),
  date: dateText,
  summary: text.describe("The lead; it is not repeated in the body."),
  kicker: text.optional().describe("A line above the headline."),
  section: idOf("sections").describe("An id in sections.yaml."),
  byline: names.optional().describe("A name as printed, or a list of people's ids."),
  genre: text
    .optional()
    .describe(
      "What kind of work it is, as the office pays for it: Tin, Bài phản ánh, Phỏng vấn. Not printed.",
    ),
  reviewedBy: names.optional().describe("Who edited it: a name, or a list of people's ids. Not printed."),
  approvedBy: names
    .optional()
    .describe("Who allowed it to be published: a name, or a list of people's ids. Not printed."),
  places: z.array(idOf("places")).default([]),
  tags: z.array(tag).default([]),
  event: idOf("events").optional(),
  lang: languageTag.optional(),
  translationOf: articlePath.optional(),
  photos: z.array(photoSchema).default([]),
  speakers: z.array(speaker).default([]),
  documents: z.array(z.strictObject({ src: text, title: text })).default([]),
  updated: dateText.optional(),
  draft: z.boolean().default(false).describe("Not public, whatever the other dates say."),
  publishAt: dateText
    .optional()
    .describe("When the desk wants it public; default: `date`. A day alone begins at midnight."),
  embargo: dateText
    .optional()
    .describe(
      "Set by its source: nothing of it may be public before this instant, whatever `date` and `publishAt` say. Of the two, the later counts.",
    ),
  expireAt: dateText
    .optional()
    .describe("From then on it is no longer public: its page, photos and search records go."),
  aliases: z
    .array(
      z
        .string()
        .regex(/^\/\S*$/)
        .meta({ example: "/tin-tuc/cu-123.aspx" }),
    )
    .default([]),
  source: z.strictObject({ name: text, url: webAddress.optional() }).optional(),
  corrections: z.array(correction).default([]),
});

export type ArticleFrontMatter = z.output<typeof articleSchema>;
