export default {
  layout: "article.njk",
  permalink: ({ page, slug }) => {
    const [year, month] = new Date(page.date.getTime() + 7 * 3_600_000).toISOString().split("-");
    return `/${year}/${month}/${slug}/`;
  },
};
