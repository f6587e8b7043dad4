import { expect, test } from "vitest";
import type { Admin } from "../../../src/admin/option.ts";
import { contentPolicy } from "../../../src/admin/policy.ts";
import { parseOptions } from "../../../src/options.ts";

const connects = (admin: unknown): string[] =>
  (/connect-src ([^;]*)/.exec(contentPolicy(parseOptions({ admin }).admin as Admin))?.[1] ?? "").split(" ");

test.each([
  [true, []],
  [{ backend: { name: "github", repo: "a/b" } }, ["https://api.github.com"]],
  [
    { backend: { name: "github", repo: "a/b", base_url: "https://auth.bao.vn/x" } },
    ["https://api.github.com", "https://auth.bao.vn"],
  ],
  [{ backend: { name: "gitlab", repo: "a/b/c" } }, ["https://gitlab.com"]],
  [
    {
      backend: {
        name: "gitlab",
        repo: "a/b",
        base_url: "https://git.bao.vn",
        api_root: "https://git.bao.vn/api/v4",
      },
    },
    ["https://git.bao.vn"],
  ],
])("with %j the desk may talk to its own site and %j", (admin, others) => {
  expect(connects(admin)).toEqual(["'self'", "blob:", "data:", ...others]);
});

test("nothing of others is run, shown or sent", () => {
  const policy = contentPolicy(parseOptions({ admin: true }).admin as Admin);
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/https?:|\*|'unsafe-eval'/);
  expect(policy).not.toMatch(/script-src[^;]*'unsafe-inline'/);
});

test.each([
  [{ backend: { name: "bitbucket", repo: "a/b" } }, /admin\.backend\.name/],
  [{ backend: { name: "github", repo: "b" } }, /admin\.backend\.repo/],
  [{ backend: { name: "gitlab", repo: "a/b", base_url: "git.bao.vn" } }, /admin\.backend\.base_url/],
  [{ bakcend: {} }, /bakcend/],
])("the option %j is refused", (admin, message) => {
  expect(() => parseOptions({ admin })).toThrow(message);
});
