import type { Labels } from "../labels/label.ts";
import { id } from "../schema/text.ts";
import { type Written, writtenSchemas } from "../schema/written.ts";
import { ARTICLE_PATH, BODY, type Field, RECORD_ID, RECORDS } from "./field.ts";
import { type Desk, fieldsOf, nodeOf } from "./form.ts";

/** Folders of the project, as paths in its repository. */
export interface Places {
  content: string;
  data: string;
}

/** What is filled in first of an article; the other keys follow in the schema's order. */
const FIRST: string[] = [
  "title",
  "date",
  "section",
  "summary",
  "kicker",
  "byline",
  "photos",
  BODY,
  "speakers",
  "places",
];

/** Of an article's date, as it is typed: `2025/02`. */
const MONTH = "{{date | date('YYYY')}}/{{date | date('MM')}}";

/** What other forms name an article by. Sveltia shows no such field, and keeps it as the others are changed. */
const articlePath: Field = {
  name: ARTICLE_PATH,
  label: ARTICLE_PATH,
  widget: "compute",
  required: false,
  value: "{{fields.date | date('YYYY/MM')}}/{{fields.slug | default('{{slug}}')}}",
};

/** Files in folders: articles in one each, people and pages beside one another. */
export function collectionsOf(desk: Desk, { content }: Places): object[] {
  const articles = entries("articles", `${content}/articles`, desk);
  const photosBeside = { media_folder: "photos", public_folder: "photos" };
  return [
    {
      ...articles,
      fields: [...ordered(articles.fields), articlePath],
      path: `${MONTH}/{{date | date('DD')}}-{{slug}}/index`,
      slug: "{{fields.slug | default('{{title}}')}}",
      ...photosBeside,
      icon: "article",
      summary: "{{title}}",
      thumbnail: "photos.*.src",
      preview_path: `${MONTH}/{{fields.slug | default('{{slug}}')}}/`,
      sortable_fields: {
        fields: ["date", "title", "section"],
        default: { field: "date", direction: "descending" },
      },
      view_filters: [{ label: desk.labels.drafts, field: "draft", pattern: true }],
      view_groups: [
        { label: label("sections", desk)[0], field: "section" },
        { label: desk.labels.year, field: "date", pattern: "\\d{4}" },
      ],
    },
    {
      ...entries("people", `${content}/people`, desk),
      ...photosBeside,
      icon: "person",
      identifier_field: "name",
      slug: "{{name}}",
      summary: "{{name}}",
      sortable_fields: ["name"],
    },
    { ...entries("pages", `${content}/pages`, desk), icon: "description", sortable_fields: ["title"] },
  ];
}

/** The desk's files of data. */
export function filesOf(desk: Desk, { data }: Places): object[] {
  const file = (name: Written, icon: string, fields: Field[]) => ({
    name,
    label: label(name, desk)[0],
    icon,
    file: `${data}/${name}.yaml`,
    format: formatName(name),
    fields,
  });
  return [
    file("home", "home", formOf("home", desk)),
    file("sections", "folder", recordsOf("sections", desk)),
    file("places", "location_on", recordsOf("places", desk)),
    file("events", "event", recordsOf("events", desk)),
    file("site", "settings", formOf("site", desk)),
  ];
}

/** The name under which the browser's code registers how a file is read and written. */
const formatName = (name: Written): string => `newsroom-${name}`;

const label = (name: Written, { labels }: Desk) => labels.collections[name] ?? [name, name];

function entries(name: keyof Labels["bodies"], folder: string, desk: Desk) {
  const [many, one] = label(name, desk);
  return {
    name,
    label: many,
    label_singular: one,
    folder,
    format: formatName(name),
    fields: [...formOf(name, desk), bodyField(name, desk)],
  };
}

const formOf = (name: Written, desk: Desk): Field[] => fieldsOf(nodeOf(writtenSchemas[name]), [name], desk);

function ordered(fields: Field[]): Field[] {
  const rank = ({ name }: Field) => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);
  return fields.sort((a, b) => rank(a) - rank(b));
}

/** Only articles have photos in their text; no text has HTML. */
function bodyField(name: keyof Labels["bodies"], { labels }: Desk): Field {
  const label = labels.bodies[name];
  const [words, hint] = typeof label === "string" ? [label] : label;
  return {
    name: BODY,
    label: words,
    ...(hint ? { hint } : {}),
    required: false,
    widget: "markdown",
    // Rich text writes the whole text anew, so it is there only for who asks for it.
    modes: ["raw", "rich_text"],
    editor_components: [...(name === "articles" ? ["photo"] : []), "code-block"],
    use_emoji_autocomplete: false,
  };
}

/** A file of records under their ids, as a list of records that hold their ids. */
function recordsOf(name: Written, desk: Desk): Field[] {
  const record = nodeOf(writtenSchemas[name]).additionalProperties || {};
  const [many, one] = label(name, desk);
  const [idLabel, hint] = typeof desk.labels.id === "string" ? [desk.labels.id] : desk.labels.id;
  return [
    {
      name: RECORDS,
      label: many,
      label_singular: one,
      widget: "list",
      required: false,
      collapsed: true,
      summary: "{{name}}",
      fields: [
        {
          name: RECORD_ID,
          label: idLabel,
          ...(hint ? { hint } : {}),
          widget: "string",
          required: true,
          pattern: [nodeOf(id).pattern ?? "", desk.labels.wrongSlug],
        },
        ...fieldsOf(record, [name], desk),
      ],
    },
  ];
}
