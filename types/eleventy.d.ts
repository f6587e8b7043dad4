/** What the commands use of Eleventy 3.1, which ships no types: https://www.11ty.dev/docs/programmatic/ */
declare module "@11ty/eleventy" {
  export default class Eleventy {
    constructor(
      input?: string,
      output?: string,
      options?: {
        configPath?: string;
        quietMode?: boolean;
        runMode?: "build" | "serve" | "watch";
        source?: "cli" | "script";
      },
    );
    init(): Promise<void>;
    write(): Promise<unknown>;
    /** @returns what the watcher calls for a changed path: a build of the templates, and a reload */
    watch(): Promise<(path: string) => Promise<void>>;
    /** Its server is there once `serve` was called; another one after a change of the server's options. */
    eleventyServe: { server: import("../src/watch/browsers.ts").DevServer };
    serve(port: number): Promise<void>;
    stopWatch(): Promise<void>;
  }
}
