import { fold } from "../language/fold.ts";

/** What other systems, and editors in their own words, call the keys of front matter; folded. */
const KEYS: Record<string, string> = {
  "tieu de": "title",
  tit: "title",
  headline: "title",
  ngay: "date",
  "ngay gio": "date",
  "ngay dang": "date",
  published: "date",
  "mo ta": "summary",
  "tom tat": "summary",
  sapo: "summary",
  description: "summary",
  excerpt: "summary",
  lead: "summary",
  "chuyen muc": "section",
  category: "section",
  categories: "section",
  "tac gia": "byline",
  "but danh": "byline",
  author: "byline",
  authors: "byline",
  "the loai": "genre",
  "chu de": "tags",
  "tu khoa": "tags",
  keywords: "tags",
  "dia danh": "places",
  location: "places",
  "su kien": "event",
  anh: "photos",
  "hinh anh": "photos",
  image: "photos",
  images: "photos",
  "tai lieu": "documents",
  attachments: "documents",
  nguon: "source",
  "cap nhat": "updated",
  modified: "updated",
  lastmod: "updated",
  redirect_from: "aliases",
  "chu thich": "caption",
  "nguoi chup": "credit",
  photographer: "credit",
  "chuc vu": "title",
  "co quan": "organisation",
  organization: "organisation",
  license: "licence",
};

/** @returns the one of `allowed` that is meant where a key is called as elsewhere */
export function keyCalled(name: string, allowed: readonly string[]): string | undefined {
  const key = KEYS[fold(name).trim()];
  return key !== undefined && allowed.includes(key) ? key : undefined;
}
