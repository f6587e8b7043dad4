import {
  at,
  circle,
  ellipse,
  gradient,
  group,
  LANDSCAPE,
  palette,
  path,
  polygon,
  rect,
  type Scene,
  stroke,
  vignette,
} from "../drawing.ts";
import { hillView } from "../landscapes.ts";
import { pen, planks, shadow, writing } from "../paper.ts";

const { width, height } = LANDSCAPE;

/** An editor window: folders on the left, the article on the right. */
const editor = () =>
  group([
    rect(0, 0, 640, 400, palette.paper),
    rect(0, 0, 640, 34, palette.ink),
    ...[18, 42, 66].map((x, i) =>
      circle(x, 17, 7, [palette.coral, palette.ochre, palette.jadeLight][i] ?? palette.grey),
    ),
    rect(0, 34, 168, 366, "#e9dcc2"),
    ...[0, 1, 2, 3, 4, 5, 6].map((i) => {
      const indent = [0, 14, 28, 42, 42, 14, 14][i] ?? 0;
      const folder = i < 3 || i > 4;
      return group([
        rect(14 + indent, 58 + i * 38, 22, 17, folder ? palette.ochre : palette.jade, { rx: 3 }),
        rect(44 + indent, 63 + i * 38, 74 - indent * 0.4, 8, palette.ink, { rx: 4, opacity: 0.65 }),
      ]);
    }),
    rect(196, 62, 330, 22, palette.ink, { rx: 4 }),
    rect(196, 94, 220, 22, palette.ink, { rx: 4 }),
    rect(196, 132, 80, 9, palette.lacquer, { rx: 4 }),
    writing(196, 160, 400, 4, 20),
    `<svg x="196" y="246" width="210" height="136" viewBox="0 0 600 400" preserveAspectRatio="xMidYMid slice">${hillView("desk-view").join("")}</svg>`,
    writing(424, 252, 172, 6, 22),
  ]);

const laptop = () =>
  group([
    at(-40, -10, 1, [shadow("laptop", 780, 800, 26)]),
    rect(-30, -24, 760, 470, "#232b3a", { rx: 22 }),
    rect(8, 12, 684, 404, palette.black, { rx: 6 }),
    at(20, 20, 1.037, [editor()]),
    polygon(
      [
        [-30, 452],
        [730, 452],
        [752, 770],
        [-52, 770],
      ],
      "#c3c8ce",
    ),
    polygon(
      [
        [-52, 770],
        [752, 770],
        [748, 784],
        [-48, 784],
      ],
      "#8d939c",
    ),
    ...Array.from({ length: 4 }, (_, row) =>
      group(
        Array.from({ length: 13 }, (_, key) =>
          rect(10 - row * 2 + key * 53, 474 + row * 44, 45, 36, "#39414f", { rx: 6 }),
        ),
      ),
    ),
    rect(160, 650, 330, 30, "#39414f", { rx: 6 }),
    rect(240, 692, 220, 70, "#b1b7bf", { rx: 8 }),
  ]);

const notebook = () =>
  group([
    shadow("notebook", 330, 440, 18),
    rect(0, 0, 330, 440, palette.lacquer, { rx: 12 }),
    rect(12, 8, 312, 424, palette.white, { rx: 6 }),
    ...Array.from({ length: 12 }, (_, i) => rect(46, 50 + i * 31, 254, 2, palette.sky, { opacity: 0.7 })),
    stroke(
      "M58 70q20 -16 40 0t40 0t40 0t40 0M58 132q18 -14 36 0t36 0t36 0M58 194q20 -16 40 0t40 0t40 0M58 256q16 -14 32 0t32 0",
      palette.ink,
      4,
      { opacity: 0.75 },
    ),
    ...Array.from({ length: 11 }, (_, i) => stroke(`M-8 ${34 + i * 37}q16 -12 30 2`, palette.steel, 6)),
  ]);

const tea = () =>
  group([
    ellipse(18, 24, 130, 120, palette.night, { opacity: 0.25 }),
    circle(0, 0, 120, palette.white),
    circle(0, 0, 104, "none", { stroke: palette.blue, "stroke-width": 4, opacity: 0.6 }),
    circle(6, 8, 74, palette.night, { opacity: 0.15 }),
    circle(0, 0, 72, palette.white),
    path("M62 -20C110 -40 120 20 70 26", "none", { stroke: palette.white, "stroke-width": 16 }),
    circle(0, 0, 58, "#b5793a"),
    path("M-46 -34A58 58 0 0 1 20 -54A70 70 0 0 0 -46 -34Z", palette.white, { opacity: 0.4 }),
  ]);

const glasses = () =>
  group([
    ...[0, 150].map((x) =>
      rect(x + 10, 14, 120, 88, "none", { rx: 40, stroke: palette.night, "stroke-width": 9, opacity: 0.25 }),
    ),
    ...[0, 150].map((x) =>
      rect(x, 0, 120, 88, palette.white, {
        rx: 40,
        stroke: palette.ink,
        "stroke-width": 9,
        "fill-opacity": 0.28,
      }),
    ),
    stroke("M120 36q15 -14 30 0M4 22L-70 -60M266 22L330 -74", palette.ink, 9),
  ]);

/** A writer's desk from above. */
export const desk: Scene = {
  ...LANDSCAPE,
  marks: [
    planks(width, height, "#c08d58", palette.woodDark),
    gradient(
      "daylight",
      [
        [0, palette.white, 0.32],
        [1, palette.white, 0],
      ],
      true,
    ),
    polygon(
      [
        [0, 0],
        [720, 0],
        [320, 1067],
        [0, 1067],
      ],
      "url(#daylight)",
    ),
    at(120, 150, 1.05, [notebook()], -9),
    at(250, 1000, 1, [pen(palette.jade)], 6),
    at(520, 110, 1, [laptop()]),
    at(1424, 250, 1, [tea()]),
    at(1330, 790, 0.72, [glasses()], 12),
    path("M1600 1067H1430C1470 990 1540 960 1600 950Z", palette.jadeDark),
    ...[0, 24, 48].map((turn) =>
      path("M0 0C-60 -40 -90 -130 -60 -210C0 -170 30 -80 0 0Z", palette.jade, {
        transform: `translate(1570 1040) rotate(${turn - 50})`,
        opacity: 0.95,
      }),
    ),
    vignette(width, height),
  ],
};
