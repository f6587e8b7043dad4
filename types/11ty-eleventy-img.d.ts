// eleventy-img 7 ships no declarations. Only what this project calls is declared here; drop this file when it does.
declare module "@11ty/eleventy-img" {
  /** One file made; `width` and `height` in pixels. */
  interface Rendition {
    format: string;
    width: number;
    height: number;
    filename: string;
    /** The file's bytes, where `dryRun` is set. */
    buffer: Buffer;
  }

  interface ImageOptions {
    widths: number[];
    formats: string[];
    /** Hand the bytes back instead of writing files. */
    dryRun: boolean;
    useCache: boolean;
    minimumThreshold: number;
    sharpOptions: import("sharp").SharpOptions;
    sharpAvifOptions: import("sharp").AvifOptions;
    sharpJpegOptions: import("sharp").JpegOptions;
    transform: (image: import("sharp").Sharp, stat: { width: number }) => unknown;
    filenameFormat: (id: string, src: string, width: number, format: string) => string;
  }

  /** What the default export makes for each source, before its queue. */
  export class Image {
    constructor(source: string, options: ImageOptions);

    /** @returns renditions by format, each list from the narrowest to the widest */
    resize(input: Buffer): Promise<Record<string, Rendition[]>>;

    /** @returns those of `widths` that a picture `originalWidth` pixels wide fills, in growing order */
    static getValidWidths(
      originalWidth: number,
      widths: number[],
      allowUpscale: boolean,
      minimumThreshold: number,
    ): number[];
  }
}
