import { expect, it } from "vitest";
import { closedArticle, closedCategory, closedModule } from "../../../../src/moving/nukeviet/access.ts";
import { statusOf } from "../../../../src/moving/nukeviet/status.ts";

it.each([
  [{ groups_view: "6", status: "1" }, undefined],
  [{ groups_view: "4,5", status: "2" }, undefined],
  [{ groups_view: "4", status: "1" }, "restricted"],
  [{ groups_view: "16", status: "1" }, "restricted"],
  [{ groups_view: "", status: "1" }, "restricted"],
  [{ groups_view: "6", status: "0" }, "unpublished"],
  [{ groups_view: "6", status: "11" }, "locked"],
  [{ groups_view: null, status: null }, undefined],
  [{ who_view: "0", groups_view: "" }, undefined],
  [{ who_view: "3", groups_view: "6" }, "restricted"],
])("a category of %o is closed: %s", (category, closed) => {
  expect(closedCategory({ who_view: null, ...category })).toBe(closed);
});

it.each([
  [{ act: "1", groups_view: "6", module_upload: "news" }, undefined],
  [{ act: "0", groups_view: "6", module_upload: "news" }, "unpublished"],
  [{ act: "1", groups_view: "4", module_upload: "news" }, "restricted"],
  [{ act: "1", groups_view: "0", module_upload: null }, undefined],
  [{ act: "1", groups_view: "1", module_upload: null }, "restricted"],
])("a module of %o is closed: %s", (module, closed) => {
  expect(closedModule(module)).toBe(closed);
});

it("an article without a list of groups is for everyone", () => {
  expect([null, "", "6", "2,5", "4"].map(closedArticle)).toEqual([false, false, false, false, true]);
});

it.each([
  [{ status: "1", publtime: "100" }, "public"],
  [{ status: "1", publtime: "101" }, "scheduled"],
  [{ status: "1", publtime: "50", exptime: "100" }, "expired"],
  [{ status: "1", publtime: "50", exptime: "101" }, "public"],
  [{ status: "0", publtime: "1" }, "unpublished"],
  [{ status: "2", publtime: "1" }, "scheduled"],
  [{ status: "3", publtime: "1" }, "archived"],
  [{ status: "4", publtime: "1" }, "draft"],
  [{ status: "5", publtime: "1" }, "review"],
  [{ status: "10", publtime: "1" }, "review"],
  [{ status: "21", publtime: "1" }, "locked"],
  [{ status: "30", publtime: "1" }, "locked"],
])("an article of %o is %s at the instant 100", (row, status) => {
  expect(statusOf(row, 100_000)).toBe(status);
});
