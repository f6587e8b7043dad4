import { defineConfig } from "vitest/config";

// A build of a site, or a browser's first page, may take a while on a busy machine with two cores.
const patient = {
  testTimeout: 60_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 20_000 } },
};

export default defineConfig({
  test: {
    // Vitest leaves one core of two free; a browser test waits more than it works.
    maxWorkers: 2,
    // The machine's zone must not matter, so the tests run far from the newsroom's.
    env: { TZ: "America/St_Johns" },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.ts"],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: "sites",
          include: ["tests/sites/**/*.test.ts"],
          globalSetup: ["tests/sites/temporary-folder.ts"],
          ...patient,
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts", "tests/published/**/*.test.ts"],
          globalSetup: ["tests/browser/demo-newsroom.ts", "tests/sites/temporary-folder.ts"],
          ...patient,
          // A real browser beside others on two cores: `scripts/test.ts` tells of what passed the second time only.
          retry: process.env.CI ? 1 : 0,
        },
      },
      {
        extends: true,
        test: {
          name: "package",
          include: ["tests/package/**/*.test.ts"],
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
