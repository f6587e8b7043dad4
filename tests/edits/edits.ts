import type { Dice } from "../../bench/random.ts";
import type { Model, ModelArticle } from "./model.ts";

const words = "đường xã bản lúa nước rừng cầu chợ hội nghị số mới".split(" ");
const tags = ["Chuyển đổi số", "chuyển đổi số", "CHUYỂN ĐỔI SỐ", "Nông thôn mới", "Y tế"];

/** One thing that an editor, the desk or a designer does; what the model names stays in it. */
type Edit = (model: Model, dice: Dice, count: number) => void;

const text = (dice: Dice, length: number): string => Array.from({ length }, () => dice.pick(words)).join(" ");

/** A date in the four months around which lists are cut. */
const dateOf = (dice: Dice): string =>
  `2025-0${1 + dice.number(4)}-${String(1 + dice.number(28)).padStart(2, "0")} ${String(dice.number(24)).padStart(2, "0")}:00`;

const some = <T>(list: readonly T[], dice: Dice): T[] => list.filter(() => dice.number(3) === 0);

export function newArticle(model: Model, dice: Dice, count: number): ModelArticle {
  const publishAt = dice.number(6) === 0 ? dateOf(dice) : undefined;
  const folder = `2025/0${1 + dice.number(4)}/bai-${count}`;
  return {
    folder,
    slug: `bai-${count}`,
    title: `${text(dice, 4)} ${count}`,
    summary: text(dice, 6),
    paragraphs: [text(dice, 12), text(dice, 9)],
    date: dateOf(dice),
    section: dice.pick(Object.keys(model.sections)),
    tags: some(tags, dice).slice(0, 1),
    people: some(Object.keys(model.people), dice),
    places: some(Object.keys(model.places), dice),
    event: dice.number(3) === 0 ? dice.pick(Object.keys(model.events)) : undefined,
    photos: some([0, 1, 2], dice).map((picture) => ({
      picture,
      caption: text(dice, 4),
      people: some(Object.keys(model.people), dice),
    })),
    lang: dice.number(6) === 0 ? "en" : "vi",
    draft: dice.number(8) === 0,
    publishAt,
    // Before it, nothing may be published: that would be an error.
    embargo: publishAt === undefined && dice.number(6) === 0 ? dateOf(dice) : undefined,
    expireAt: dice.number(8) === 0 ? "2025-12-01" : undefined,
    aliases: dice.number(5) === 0 ? [`/cu/${count}.html`] : [],
    corrections: some(["fix", "retract"] as const, dice).map((kind) => ({ kind, date: dateOf(dice) })),
  };
}

const changeArticle =
  (change: (article: ModelArticle, model: Model, dice: Dice, count: number) => void): Edit =>
  (model, dice, count) => {
    if (model.articles.length > 0) change(dice.pick(model.articles), model, dice, count);
  };

const pathOf = ({ date, slug }: ModelArticle): string => `${date.slice(0, 7).replace("-", "/")}/${slug}`;

/** After an address has changed, nothing may name the old one. */
function mendReferences(model: Model): void {
  const paths = new Set(model.articles.map(pathOf));
  if (model.lead && !paths.has(model.lead)) model.lead = undefined;
}

const edits: Record<string, Edit> = {
  add: (model, dice, count) => model.articles.push(newArticle(model, dice, count)),
  title: changeArticle((article, _model, dice) => {
    article.title = text(dice, 5);
  }),
  body: changeArticle((article, _model, dice) => {
    article.paragraphs = [text(dice, 20)];
  }),
  caption: changeArticle((article, _model, dice) => {
    for (const photo of article.photos) photo.caption = text(dice, 5);
  }),
  photo: changeArticle((article, _model, dice) => {
    for (const photo of article.photos) photo.picture = dice.number(3);
  }),
  tags: changeArticle((article, _model, dice) => {
    article.tags = [dice.pick(tags)];
  }),
  people: changeArticle((article, model, dice) => {
    article.people = some(Object.keys(model.people), dice);
  }),
  date: changeArticle((article, model, dice) => {
    article.date = dateOf(dice);
    mendReferences(model);
  }),
  hide: changeArticle((article) => {
    article.draft = !article.draft;
  }),
  correct: changeArticle((article, _model, dice) => {
    article.corrections.push({ kind: dice.pick(["fix", "retract"]), date: dateOf(dice) });
  }),
  slug: changeArticle((article, model, _dice, count) => {
    article.slug = `ten-moi-${count}`;
    mendReferences(model);
  }),
  move: changeArticle((article, _model, _dice, count) => {
    article.folder = `khac/bai-${count}`;
  }),
  translate: changeArticle((article, model, dice) => {
    const other = dice.pick(model.articles);
    article.translationOf = other === article ? undefined : pathOf(other);
  }),
  remove: (model, dice) => {
    if (model.articles.length > 3) model.articles.splice(dice.number(model.articles.length), 1);
    mendReferences(model);
  },
  lead: (model, dice) => {
    model.lead = model.articles.length > 0 ? pathOf(dice.pick(model.articles)) : undefined;
  },
  office: (model, dice) => {
    dice.pick(Object.values(model.people)).offices.push(text(dice, 2));
  },
  "person's name": (model, dice) => {
    dice.pick(Object.values(model.people)).name = text(dice, 3);
  },
  "person's photo": (model, dice) => {
    dice.pick(Object.values(model.people)).picture = dice.number(3);
  },
  "new person": (model, dice, count) => {
    model.people[`nguoi-${count}`] = { name: text(dice, 3), offices: [text(dice, 2)] };
  },
  section: (model, dice) => {
    model.sections[dice.pick(Object.keys(model.sections))] = text(dice, 2);
  },
  place: (model, dice) => {
    model.places[dice.pick(Object.keys(model.places))] = text(dice, 2);
  },
  event: (model, dice) => {
    model.events[dice.pick(Object.keys(model.events))] = text(dice, 2);
  },
  site: (model, dice) => {
    if (dice.number(2) === 0) model.site.name = text(dice, 2);
    else model.site.telephone = String(dice.number(1000));
  },
  layout: (model, dice) => {
    model.layout = model.layout === undefined ? `<p>${text(dice, 3)}</p>` : undefined;
  },
  theme: (model, dice) => {
    model.accent = `#${dice.number(0x1000000).toString(16).padStart(6, "0")}`;
  },
  page: (model, dice) => {
    model.page = text(dice, 8);
  },
};

export const editNames = Object.keys(edits);

/** Does one edit to `model`. @param count is not used twice in a model */
export function edit(name: string, model: Model, dice: Dice, count: number): void {
  edits[name]?.(model, dice, count);
}

/** @returns a small newsroom with a bit of everything */
export function newModel(dice: Dice): Model {
  const model: Model = {
    articles: [],
    people: {
      "do-an": { name: "Đỗ An", offices: ["Trưởng ban"] },
      "vu-binh": { name: "Vũ Bình", offices: ["Giám đốc"], picture: 0 },
    },
    sections: { "tin-tuc": "Tin tức", "doi-song": "Đời sống" },
    places: { "nhu-xuan": "Như Xuân", "ba-dinh": "Ba Đình" },
    events: { "hoi-nghi": "Hội nghị" },
    site: { name: "Tòa soạn", telephone: "1" },
    lead: undefined,
    layout: undefined,
    accent: "#aa0000",
    page: "Về chúng tôi.",
  };
  for (let count = 0; count < 6; count++) model.articles.push(newArticle(model, dice, count));
  return model;
}
