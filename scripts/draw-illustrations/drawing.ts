/** One scene: its size in pixels and its marks, back to front. */
export interface Scene {
  width: number;
  height: number;
  marks: string[];
}

/** The usual frame of a news photo, 3:2. */
export const LANDSCAPE = { width: 1600, height: 1067 };
export const PORTRAIT = { width: 1067, height: 1600 };
export const PANORAMA = { width: 2000, height: 860 };

export const palette = {
  night: "#0d1830",
  ink: "#17263f",
  blue: "#274a75",
  steel: "#4f7299",
  sky: "#8fb1cc",
  mist: "#cddbe3",
  white: "#fffaf0",
  paper: "#f6eedf",
  sand: "#e7d9be",
  clay: "#c9b08a",
  wood: "#8a5f3c",
  woodDark: "#5f3f29",
  ochre: "#dba640",
  ochreDark: "#b07a25",
  lacquer: "#a8281f",
  lacquerDark: "#741813",
  coral: "#d3634c",
  jade: "#2f7c6a",
  jadeDark: "#1d5147",
  jadeLight: "#86bba8",
  leaf: "#5b8f4e",
  hair: "#1d1b24",
  grey: "#8b8f98",
  black: "#0a0d14",
};

type Attributes = Record<string, string | number | undefined>;

/** Two decimals suffice for a pixel and keep the text of a scene short. */
const attributesOf = (attributes: Attributes): string =>
  Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${typeof value === "number" ? Math.round(value * 100) / 100 : value}"`)
    .join("");

export const mark = (name: string, attributes: Attributes, content = ""): string =>
  `<${name}${attributesOf(attributes)}>${content}</${name}>`;

export const rect = (
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  more: Attributes = {},
): string => mark("rect", { x, y, width, height, fill, ...more });

export const circle = (cx: number, cy: number, r: number, fill: string, more: Attributes = {}): string =>
  mark("circle", { cx, cy, r, fill, ...more });

export const ellipse = (
  cx: number,
  cy: number,
  rx: number,
  ry: number,
  fill: string,
  more: Attributes = {},
): string => mark("ellipse", { cx, cy, rx, ry, fill, ...more });

export const path = (d: string, fill: string, more: Attributes = {}): string =>
  mark("path", { d, fill, ...more });

/** A line with round ends and joints, as limbs, cables and lettering need it. */
export const stroke = (d: string, colour: string, width: number, more: Attributes = {}): string =>
  mark("path", {
    d,
    fill: "none",
    stroke: colour,
    "stroke-width": width,
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
    ...more,
  });

export const polygon = (points: [number, number][], fill: string, more: Attributes = {}): string =>
  mark("polygon", { points: points.map((point) => point.join(",")).join(" "), fill, ...more });

export const group = (marks: string[], more: Attributes = {}): string => mark("g", more, marks.join(""));

export const at = (x: number, y: number, scale: number, marks: string[], turn = 0): string =>
  group(marks, { transform: `translate(${x} ${y}) rotate(${turn}) scale(${scale})` });

/** Defines a vertical (or, with `across`, horizontal) gradient; use it as `url(#id)`. */
export const gradient = (
  id: string,
  stops: [offset: number, colour: string, opacity?: number][],
  across = false,
): string =>
  mark(
    "linearGradient",
    across ? { id, x1: 0, y1: 0, x2: 1, y2: 0 } : { id, x1: 0, y1: 0, x2: 0, y2: 1 },
    stops
      .map(([offset, colour, opacity]) =>
        mark("stop", { offset, "stop-color": colour, "stop-opacity": opacity }),
      )
      .join(""),
  );

/** Light that fades out from a point; `cx`, `cy` and `r` are fractions of the shape it fills. */
export const glow = (id: string, colour: string, opacity: number, cx = 0.5, cy = 0.5, r = 0.5): string =>
  mark(
    "radialGradient",
    { id, cx, cy, r },
    mark("stop", { offset: 0, "stop-color": colour, "stop-opacity": opacity }) +
      mark("stop", { offset: 1, "stop-color": colour, "stop-opacity": 0 }),
  );

export const clip = (id: string, shape: string): string => mark("clipPath", { id }, shape);

export const clipped = (id: string, marks: string[]): string => group(marks, { "clip-path": `url(#${id})` });

/** A soft shadow or light: `marks` blurred by `deviation` pixels. */
export const blurred = (id: string, deviation: number, marks: string[]): string =>
  mark(
    "filter",
    { id, x: "-50%", y: "-50%", width: "200%", height: "200%" },
    mark("feGaussianBlur", { stdDeviation: deviation }),
  ) + group(marks, { filter: `url(#${id})` });

/** Darkens the corners a little, so that a flat drawing has a centre. */
export const vignette = (width: number, height: number): string =>
  glow("vignette-light", palette.white, 0.1, 0.38, 0.25, 0.7) +
  mark(
    "radialGradient",
    { id: "vignette-dark", cx: 0.5, cy: 0.45, r: 0.75 },
    mark("stop", { offset: 0.62, "stop-color": palette.night, "stop-opacity": 0 }) +
      mark("stop", { offset: 1, "stop-color": palette.night, "stop-opacity": 0.3 }),
  ) +
  rect(0, 0, width, height, "url(#vignette-light)") +
  rect(0, 0, width, height, "url(#vignette-dark)");

/** Numbers in [0, 1) that only look random: the same seed draws the same picture on every machine. */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function pick<T>(list: readonly [T, ...T[]], number: number): T {
  return list[Math.floor(number * list.length)] ?? list[0];
}

export const toSvg = ({ width, height, marks }: Scene): string =>
  mark(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", width, height, viewBox: `0 0 ${width} ${height}` },
    marks.join(""),
  );
