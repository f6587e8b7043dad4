// Eleventy 3.1 ships no declarations. Only what this project calls is declared here; drop this file when it does.
declare module "@11ty/eleventy" {
  export interface UserConfig {
    addFilter(name: string, filter: (...values: never[]) => unknown): void;
    addAsyncFilter(name: string, filter: (...values: never[]) => Promise<unknown>): void;
    addShortcode(name: string, shortcode: (...values: never[]) => string): void;
    addPairedShortcode(name: string, shortcode: (content: string, ...values: never[]) => string): void;
    addNunjucksGlobal(name: string, value: unknown): void;
    addGlobalData(name: string, value: unknown): void;
    addDataExtension(extensions: string, parse: (content: string, filePath: string) => unknown): void;
    addTemplate(virtualPath: string, content: string, data?: Record<string, unknown>): void;
    addTemplateFormats(formats: string | string[]): void;
    addPassthroughCopy(from: string | Record<string, string>, options?: Record<string, unknown>): UserConfig;
    addWatchTarget(target: string, options?: { resetConfig?: boolean }): void;
    addPlugin<Options>(
      plugin: (config: UserConfig, options: Options) => void | Promise<void>,
      options?: Options,
    ): void | Promise<void>;
    addPreprocessor(
      name: string,
      formats: string,
      preprocess: (data: Record<string, unknown>, content: string) => string | false | undefined,
    ): void;
    addTransform(
      name: string,
      transform: (
        this: { page: { url: string; outputPath: string } },
        content: string,
      ) => string | Promise<string>,
    ): void;
    setLibrary(name: string, library: unknown): void;
    setNunjucksEnvironmentOptions(options: Record<string, unknown>): void;
    setFrontMatterParsingOptions(options: Record<string, unknown>): void;
    setQuietMode(quiet: boolean): void;
    setTemplateFormats(formats: string | string[]): void;
    setServerOptions(options: Record<string, unknown>): void;
    setUseGitIgnore(use: boolean): void;
    on(event: string, listener: (...values: never[]) => unknown): UserConfig;
    ignores: Set<string>;
    watchIgnores: Set<string>;
    dir: { input: string; output: string; includes: string; data: string; layouts?: string };
    directories: { input: string; output: string; includes: string; data: string; layouts: string };
    versionCheck(range: string): void;
  }

  export interface EleventyOptions {
    configPath?: string;
    quietMode?: boolean;
    runMode?: "build" | "serve" | "watch";
    dryRun?: boolean;
    source?: "cli" | "script";
    config?: (config: UserConfig) => unknown;
  }

  export interface RenderedPage {
    inputPath: string;
    outputPath: string | false;
    url: string | false;
    content: string;
  }

  export default class Eleventy {
    constructor(input?: string, output?: string, options?: EleventyOptions);
    init(): Promise<void>;
    setIncrementalFile(file: string): void;
    setIsVerbose(verbose: boolean): void;
    disableLogger(): void;
    write(): Promise<RenderedPage[]>;
    executeBuild(to?: "fs" | "json"): Promise<unknown>;
    toJSON(): Promise<RenderedPage[]>;
    watch(): Promise<void>;
    stopWatch(): Promise<void>;
    serve(port?: number): Promise<void>;
  }
}
