import { defineConfig } from "astro/config";

// Its own default stands below node_modules, which the sites of several runs share.
export default defineConfig({ site: "https://bench.example", cacheDir: "./.cache" });
