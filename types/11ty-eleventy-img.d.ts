// eleventy-img 7 ships no declarations. Only what this project calls is declared here; drop this file when it does.
declare module "@11ty/eleventy-img" {
  /** One file written (or, with `statsOnly`, planned); `width` and `height` in pixels, `size` in bytes. */
  export interface Rendition {
    format: string;
    width: number;
    height: number;
    url: string;
    sourceType: string;
    srcset: string;
    filename: string;
    outputPath: string;
    size?: number;
  }

  export interface ImageOptions {
    widths?: (number | "auto")[];
    formats?: string[];
    urlPath?: string;
    outputDir?: string;
    useCache?: boolean;
    sharpOptions?: Record<string, unknown>;
    sharpAvifOptions?: Record<string, unknown>;
    sharpJpegOptions?: Record<string, unknown>;
    transform?: (image: import("sharp").Sharp) => unknown;
    filenameFormat?: (id: string, src: string, width: number, format: string) => string;
  }

  /** Renditions by format, each list from the narrowest to the widest. */
  export type Renditions = Record<string, Rendition[]>;

  export default function Image(source: string | Buffer, options?: ImageOptions): Promise<Renditions>;
}
