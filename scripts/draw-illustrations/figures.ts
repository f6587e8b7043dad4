import { at, circle, ellipse, group, palette, path, rect, stroke } from "./drawing.ts";

const defaultSkin = "#e3b58f";

export type Hair = "short" | "parted" | "bob" | "bun" | "long";

/** How a figure looks; no figure has a face, so that none is a likeness. */
export interface Figure {
  skin?: string;
  hair?: Hair;
  hairColour?: string;
  coat?: string;
  shirt?: string;
  tie?: string;
  glasses?: boolean;
  uniform?: boolean;
  /** Elbow and hand of each arm, from the base of the neck; hanging where left out. */
  leftArm?: [number, number, number, number];
  rightArm?: [number, number, number, number];
}

const hairShapes: Record<Hair, (colour: string) => string> = {
  short: (c) =>
    path(
      "M-37 -68C-44 -122 -14 -130 6 -128C34 -127 44 -104 37 -68C35 -84 30 -94 20 -98C2 -92 -22 -94 -30 -96C-35 -88 -36 -78 -37 -68Z",
      c,
    ),
  parted: (c) =>
    path(
      "M-37 -66C-46 -118 -20 -131 2 -130C36 -130 46 -104 37 -66C36 -80 33 -90 26 -97C4 -99 -10 -103 -18 -110C-24 -100 -35 -92 -37 -66Z",
      c,
    ),
  bob: (c) =>
    path(
      "M-40 -34C-52 -106 -26 -132 2 -131C34 -131 52 -104 40 -34C34 -40 35 -62 32 -84C16 -88 -4 -94 -16 -104C-22 -90 -33 -82 -33 -66C-32 -52 -35 -40 -40 -34Z",
      c,
    ),
  bun: (c) =>
    path(
      "M-37 -64C-46 -118 -20 -130 0 -130C32 -130 46 -106 37 -64C35 -82 28 -94 16 -101C0 -94 -24 -96 -37 -64Z",
      c,
    ) + circle(14, -134, 20, c),
  long: (c) =>
    path(
      "M-37 -64C-47 -118 -20 -131 2 -131C34 -131 46 -106 37 -64C34 -82 26 -92 10 -102C-2 -92 -26 -92 -37 -64Z",
      c,
    ),
};

/** Hair that falls behind the shoulders is drawn before the body. */
const hairBehind: Partial<Record<Hair, (colour: string) => string>> = {
  bob: (c) => path("M-42 -30C-54 -108 -26 -131 0 -131C30 -131 54 -108 42 -30Z", c),
  long: (c) => path("M-44 60C-62 -90 -34 -131 0 -131C34 -131 62 -90 44 60Z", c),
};

/**
 * A figure from the front, from the head to below the waist, the light from the left. The origin is the
 * base of the neck; at scale 1 the head is about 90 px high and the shoulders 170 px wide.
 */
export function figure(x: number, y: number, scale: number, look: Figure = {}): string {
  const {
    skin = defaultSkin,
    hair = "short",
    hairColour = palette.hair,
    coat = palette.ink,
    shirt = palette.white,
  } = look;
  return at(x, y, scale, [
    hairBehind[hair]?.(hairColour) ?? "",
    arm(-64, 36, look.leftArm ?? [-84, 112, -78, 196], coat, skin, shirt),
    arm(64, 36, look.rightArm ?? [84, 112, 78, 196], coat, skin, shirt),
    torso(coat, shirt, look),
    path("M-17 -30V4Q0 20 17 4V-30Z", skin),
    path("M-17 -24Q4 -8 17 -26V2Q4 8 -8 0Z", palette.woodDark, { opacity: 0.28 }),
    head(skin),
    hairShapes[hair](hairColour),
    look.glasses ? glasses() : "",
  ]);
}

function head(skin: string): string {
  return group([
    ellipse(-36, -64, 6, 10, skin),
    ellipse(36, -64, 6, 10, skin),
    path("M-35 -78C-36 -112 36 -112 35 -78C35 -40 18 -20 0 -20C-18 -20 -35 -40 -35 -78Z", skin),
    path("M8 -106C30 -104 36 -92 35 -78C35 -40 18 -20 0 -20C16 -34 22 -66 8 -106Z", palette.woodDark, {
      opacity: 0.17,
    }),
  ]);
}

function glasses(): string {
  const rim = { fill: "none", stroke: palette.night, "stroke-width": 3.5 };
  return group([
    rect(-27, -76, 23, 17, palette.white, { ...rim, fill: palette.white, "fill-opacity": 0.35, rx: 7 }),
    rect(5, -76, 23, 17, palette.white, { ...rim, fill: palette.white, "fill-opacity": 0.35, rx: 7 }),
    stroke("M-4 -70Q0 -73 5 -70", palette.night, 3.5),
  ]);
}

function torso(coat: string, shirt: string, look: Figure): string {
  const body =
    "M-74 212C-72 150 -66 110 -78 50C-82 26 -72 14 -52 8C-38 4 -26 2 -18 -4H18C26 2 38 4 52 8C72 14 82 26 78 50C66 110 72 150 74 212Z";
  if (look.uniform) return path(body, coat) + uniform();
  return group([
    path(body, coat),
    path("M-20 -4L0 112L20 -4Q0 14 -20 -4Z", shirt),
    look.tie ? path("M-7 10H7L4 22L12 84L0 104L-12 84L-4 22Z", look.tie) : "",
    path("M-20 -6L-42 20L-30 34L-40 44L0 118L-14 40Z", palette.black, { opacity: 0.2 }),
    path("M20 -6L42 20L30 34L40 44L0 118L14 40Z", palette.black, { opacity: 0.3 }),
    path("M30 4C74 8 84 28 78 50C66 110 72 150 74 212H34C50 150 50 70 30 4Z", palette.black, {
      opacity: 0.15,
    }),
    stroke("M0 120V210", palette.black, 2, { opacity: 0.35 }),
  ]);
}

function uniform(): string {
  const gold = palette.ochre;
  return group([
    path("M-20 -4L0 50L20 -4Q0 14 -20 -4Z", "#dfe3cf"),
    path("M-6 10H6L3 20L8 52L0 62L-8 52L-3 20Z", "#2c3a24"),
    path("M-20 -6L-40 18L-28 30L0 66L-12 30Z", palette.black, { opacity: 0.2 }),
    path("M20 -6L40 18L28 30L0 66L12 30Z", palette.black, { opacity: 0.26 }),
    path("M30 4C74 8 84 28 78 50C66 110 72 150 74 212H34C50 150 50 70 30 4Z", palette.black, {
      opacity: 0.15,
    }),
    rect(-72, 12, 34, 13, gold, { rx: 3, transform: "rotate(-12 -55 18)" }),
    rect(38, 12, 34, 13, gold, { rx: 3, transform: "rotate(12 55 18)" }),
    rect(-58, 78, 40, 34, "none", {
      stroke: palette.black,
      "stroke-opacity": 0.28,
      "stroke-width": 3,
      rx: 4,
    }),
    rect(18, 78, 40, 34, "none", { stroke: palette.black, "stroke-opacity": 0.28, "stroke-width": 3, rx: 4 }),
    ...[74, 104, 176].map((y) => circle(0, y + 8, 4, gold)),
    rect(22, 62, 30, 9, palette.lacquer, { rx: 2 }),
    rect(32, 62, 10, 9, gold),
    rect(-71, 150, 142, 17, palette.woodDark),
    rect(-13, 147, 26, 23, gold, { rx: 4 }),
  ]);
}

function arm(
  x: number,
  y: number,
  [ex, ey, hx, hy]: [number, number, number, number],
  coat: string,
  skin: string,
  shirt: string,
): string {
  const length = Math.hypot(hx - ex, hy - ey) || 1;
  const [ux, uy] = [(hx - ex) / length, (hy - ey) / length];
  return group([
    stroke(`M${hx - ux * 4} ${hy - uy * 4}L${hx + ux * 12} ${hy + uy * 12}`, skin, 21),
    stroke(`M${hx - ux * 10} ${hy - uy * 10}L${hx - ux * 5} ${hy - uy * 5}`, shirt, 25),
    stroke(`M${x} ${y}L${ex} ${ey}L${hx - ux * 20} ${hy - uy * 20}`, coat, 34),
    stroke(`M${x} ${y}L${ex} ${ey}L${hx - ux * 20} ${hy - uy * 20}`, palette.black, 34, { opacity: 0.1 }),
  ]);
}
