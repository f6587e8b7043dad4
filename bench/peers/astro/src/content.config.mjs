import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { z } from "astro/zod";

const articles = defineCollection({
  loader: glob({ base: "./content/articles", pattern: "**/index.md" }),
  schema: z.object({
    slug: z.string(),
    title: z.string(),
    date: z.coerce.date(),
    summary: z.string(),
    section: z.string(),
    byline: z.string(),
    places: z.array(z.string()),
    tags: z.array(z.string()),
    speakers: z.array(z.string()),
  }),
});

const people = defineCollection({
  loader: glob({ base: "./content/people", pattern: "*.md" }),
  schema: z.object({
    name: z.string(),
    offices: z.array(
      z.object({
        title: z.string(),
        organisation: z.string(),
        from: z.string(),
        to: z.string().optional(),
      }),
    ),
  }),
});

export const collections = { articles, people };
