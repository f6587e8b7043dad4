import { enableCompileCache } from "node:module";

// Before anything else is loaded: each thread compiles the plugin's code anew.
enableCompileCache();
await import("./worker.ts");
