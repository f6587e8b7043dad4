import { getCollection } from "astro:content";

/** Newest first. */
export const articles = (await getCollection("articles")).sort((a, b) => b.data.date - a.data.date);

export const people = new Map((await getCollection("people")).map((person) => [person.id, person.data]));

/** The paths of the lists under one key of the articles, each with its newest. */
export function listPaths(key, nameOf = (id) => id) {
  const byId = new Map();
  for (const article of articles) {
    for (const id of [article.data[key]].flat()) {
      if (!byId.has(id)) byId.set(id, []);
      if (byId.get(id).length < 24) byId.get(id).push(article);
    }
  }
  return [...byId].map(([id, stories]) => ({
    params: { id: idOf(id) },
    props: { id, title: nameOf(id), stories },
  }));
}

export const idOf = (label) =>
  label
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");

/** Year and month in the newsroom's zone. */
export const periodOf = (date) => new Date(date.getTime() + 7 * 3_600_000).toISOString().split("-");

export const addressOf = ({ data }) => `/${periodOf(data.date).slice(0, 2).join("/")}/${data.slug}/`;

export const dayOf = (date) => date.toLocaleDateString("vi-VN", { timeZone: "Asia/Ho_Chi_Minh" });

export const held = (offices, date) => {
  const day = date.toISOString().slice(0, 10);
  return offices.filter(({ from, to }) => from <= day && (!to || to >= day));
};
