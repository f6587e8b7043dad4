import type { RenderedPage, StalePage } from "../render/render-task.ts";
import type { RenderInput } from "../render/rendering.ts";
import type { Pool } from "../threads/pool.ts";
import type { Host } from "./workshop.ts";

interface Manner {
  staging: string;
  /** Renders pages in this thread. */
  here: (pages: StalePage[]) => Promise<RenderedPage[]>;
  /** Is told what was rendered. */
  take: (rendered: RenderedPage[]) => void;
  signal: AbortSignal | undefined;
}

/** The threads that render a large build's pages with this one; each puts the catalogue together for itself. */
export class RenderingThreads {
  readonly #pool: Pool;
  readonly #input: RenderInput;
  readonly #host: Host;
  readonly #usesHostCode: boolean;
  #ready: Promise<unknown> | undefined;

  /** @param usesHostCode whether the host's filters or transforms take part in pages */
  constructor(pool: Pool, input: RenderInput, host: Host, usesHostCode: boolean) {
    this.#pool = pool;
    this.#input = input;
    this.#host = host;
    this.#usesHostCode = usesHostCode;
  }

  /** False where the host's code takes part, and no file is known that other threads could load it from. */
  get canRender(): boolean {
    return !this.#usesHostCode || this.#host.configPath !== undefined;
  }

  /** Lets the threads begin while this one has other work. */
  start(): void {
    this.#begin().catch(() => {
      // `render` fails with the same error, when somebody waits for it.
    });
  }

  async render(chunks: StalePage[][], { staging, here, take, signal }: Manner): Promise<void> {
    const pieces = chunks.map((pages) => ({ pages, staging }));
    await this.#pool.share("render", pieces, {
      here: ({ pages }) => here(pages),
      take,
      ready: this.#begin(),
      signal,
    });
  }

  #begin(): Promise<unknown> {
    this.#ready ??= this.#pool.everywhere("rendering", {
      input: this.#input,
      configPath: this.#usesHostCode ? this.#host.configPath : undefined,
      output: this.#host.hooks.output,
    });
    return this.#ready;
  }
}
