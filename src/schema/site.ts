import { z } from "zod";
import { dayText, idOf, languageTag, text, webAddress } from "./text.ts";

const colours = z.strictObject({
  paper: text.optional(),
  surface: text.optional(),
  ink: text.optional(),
  muted: text.optional(),
  line: text.optional(),
  accent: text.optional(),
  link: text.optional(),
});

/** `_data/site.yaml`: what the desk sets once. */
export const siteSchema = z.strictObject({
  name: text.default("Tòa soạn"),
  tagline: text.optional(),
  description: text.optional(),
  address: webAddress
    .default("http://localhost:8080")
    .describe("Where the site is published, for absolute links."),
  language: languageTag.default("vi"),
  languages: z.array(languageTag).optional(),
  zone: text
    .refine(isZone)
    .meta({ example: "Asia/Ho_Chi_Minh" })
    .default("Asia/Ho_Chi_Minh")
    .describe("The newsroom's time zone (IANA)."),
  approvalFrom: dayText
    .optional()
    .describe("Where a reviewer or an approver is required: older articles need none."),
  publisher: z
    .strictObject({
      name: text.optional(),
      kind: text.optional(),
      parent: text.optional().describe("The governing body."),
      licence: text.optional(),
      responsible: text.optional(),
      address: text.optional(),
      telephone: text.optional(),
      email: text.optional(),
      note: text.optional(),
    })
    .default({}),
  navigation: z.array(z.strictObject({ title: text, href: text })).optional(),
  theme: z
    .strictObject({
      colors: z.strictObject({ light: colours.optional(), dark: colours.optional() }).optional(),
      fonts: z.strictObject({ text: text.optional(), display: text.optional() }).optional(),
    })
    .default({}),
});

export type Site = z.output<typeof siteSchema>;

/** The path of an article: its address, with or without the slashes around it. */
const articlePath = text.meta({ example: "2025/02/chuyen-doi-so", namesArticle: true });

/** `_data/home.yaml`: without it the home page shows the newest. */
export const homeSchema = z.strictObject({
  lead: articlePath.optional().describe("An article's path: 2025/02/chuyen-doi-so."),
  picks: z.array(articlePath).default([]),
  sections: z.array(idOf("sections")).optional(),
});

export type Home = z.output<typeof homeSchema>;

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
