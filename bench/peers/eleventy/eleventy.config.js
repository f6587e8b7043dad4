/** The lists that an article stands in; tags are Eleventy's own collections. */
const lists = { sections: "section", places: "places", speakers: "speakers" };

export default function (eleventyConfig) {
  for (const [name, key] of Object.entries(lists)) {
    eleventyConfig.addCollection(name, (collections) => {
      const byId = new Map();
      for (const page of collections.getFilteredByGlob("content/articles/**/*.md").reverse()) {
        for (const id of [page.data[key]].flat()) {
          if (!byId.has(id)) byId.set(id, []);
          byId.get(id).push(page);
        }
      }
      return [...byId].map(([id, pages]) => ({ id, pages }));
    });
  }
  eleventyConfig.addFilter("newest", (pages) => pages.slice(-24).reverse());
  eleventyConfig.addFilter("first", (pages) => pages.slice(0, 24));
  eleventyConfig.addFilter("day", (date) =>
    date.toLocaleDateString("vi-VN", { timeZone: "Asia/Ho_Chi_Minh" }),
  );
  eleventyConfig.addFilter("held", (offices, date) => {
    const day = date.toISOString().slice(0, 10);
    return offices.filter(({ from, to }) => from <= day && (!to || to >= day));
  });
  return { markdownTemplateEngine: "njk", htmlTemplateEngine: "njk" };
}
