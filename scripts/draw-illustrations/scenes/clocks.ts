import {
  at,
  circle,
  clip,
  clipped,
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
import { hills } from "../motifs.ts";
import { shadow } from "../paper.ts";

const { width, height } = LANDSCAPE;

function clock(hour: number, minute: number, rim: string): string {
  return group([
    ellipse(16, 22, 176, 176, palette.night, { opacity: 0.28 }),
    circle(0, 0, 176, rim),
    circle(0, 0, 156, palette.white),
    path("M-156 0A156 156 0 0 1 0 -156A170 170 0 0 0 -156 0Z", palette.night, { opacity: 0.1 }),
    ...Array.from({ length: 12 }, (_, i) =>
      rect(-5, -140, 10, i % 3 === 0 ? 32 : 18, palette.ink, { transform: `rotate(${i * 30})`, rx: 4 }),
    ),
    rect(-8, -84, 16, 100, palette.ink, { rx: 8, transform: `rotate(${(hour % 12) * 30 + minute / 2})` }),
    rect(-5, -124, 10, 144, palette.ink, { rx: 5, transform: `rotate(${minute * 6})` }),
    circle(0, 0, 15, palette.lacquer),
  ]);
}

function window(id: string, view: string[]): string {
  return group([
    at(-20, -20, 1, [shadow(`${id}-shadow`, 380, 560, 18)]),
    rect(-20, -20, 380, 560, palette.white),
    clip(id, rect(0, 0, 340, 520, palette.night)),
    clipped(id, view),
    rect(163, 0, 14, 520, palette.white),
    rect(0, 200, 340, 14, palette.white),
    polygon(
      [
        [-44, 540],
        [384, 540],
        [398, 570],
        [-58, 570],
      ],
      palette.white,
    ),
    rect(-58, 570, 456, 12, palette.clay),
  ]);
}

const firework = (x: number, y: number, r: number, colour: string) =>
  group(
    Array.from({ length: 14 }, (_, i) =>
      stroke(`M0 ${-r * 0.25}V${-r}`, colour, 5, {
        transform: `translate(${x} ${y}) rotate(${i * 25.7})`,
        opacity: 0.95,
      }),
    ),
  );

const city = (colour: string, lit: string) =>
  group(
    [
      [0, 400],
      [54, 350],
      [112, 420],
      [160, 372],
      [220, 408],
      [276, 340],
    ].map(
      ([x = 0, y = 0], i) =>
        rect(x, y, 58, 180, colour) +
        [0, 1, 2, 3]
          .map((k) =>
            rect(x + 10 + (k % 2) * 22, y + 18 + Math.floor(k / 2) * 30 + (i % 2) * 8, 12, 14, lit, {
              opacity: 0.85,
            }),
          )
          .join(""),
    ),
  );

/** Half an hour past midnight here, half past five in the afternoon by UTC. */
export const clocks: Scene = {
  ...LANDSCAPE,
  marks: [
    gradient("wall-left", [
      [0, "#27456f"],
      [1, "#182d50"],
    ]),
    gradient("wall-right", [
      [0, "#ecd4a6"],
      [1, "#d3ab72"],
    ]),
    rect(0, 0, 800, height, "url(#wall-left)"),
    rect(800, 0, 800, height, "url(#wall-right)"),
    rect(794, 0, 12, height, palette.night, { opacity: 0.25 }),
    at(90, 170, 1, [
      window("night", [
        gradient("night-sky", [
          [0, "#0a1330"],
          [1, "#2c3f72"],
        ]),
        rect(0, 0, 340, 520, "url(#night-sky)"),
        ...[
          [40, 60],
          [120, 30],
          [300, 70],
          [250, 180],
          [30, 220],
        ].map(([x = 0, y = 0]) => circle(x, y, 3, palette.white)),
        firework(104, 140, 84, palette.ochre),
        firework(246, 108, 62, palette.coral),
        firework(220, 262, 48, palette.jadeLight),
        city("#070d20", palette.ochre),
      ]),
    ]),
    at(1170, 170, 1, [
      window("dusk", [
        gradient("dusk-sky", [
          [0, "#6d7fae"],
          [0.6, "#f0a56b"],
          [1, "#f9dba0"],
        ]),
        rect(0, 0, 340, 520, "url(#dusk-sky)"),
        circle(236, 340, 58, "#fdeab4"),
        hills(340, 420, 520, ["#8c6a7d", "#5e4a68"], 14, 90),
      ]),
    ]),
    at(622, 400, 0.88, [clock(0, 30, palette.ochre)]),
    at(974, 400, 0.88, [clock(17, 30, palette.lacquer)]),
    rect(0, 872, width, 195, palette.woodDark),
    rect(0, 872, 800, 195, palette.night, { opacity: 0.45 }),
    rect(0, 862, width, 20, palette.wood),
    at(690, 866, 1, [
      path("M-70 0H70L54 -92H-54Z", palette.lacquer),
      ...[-62, -38, -14, 14, 38, 62].map((turn, i) =>
        path("M0 0C-26 -60 -22 -140 0 -190C22 -140 26 -60 0 0Z", i % 2 ? palette.jade : palette.leaf, {
          transform: `translate(0 -84) rotate(${turn})`,
        }),
      ),
      ...[
        [-56, -196],
        [-8, -246],
        [48, -206],
        [10, -170],
      ].map(([x = 0, y = 0]) => circle(x, y, 15, palette.coral) + circle(x, y, 6, palette.ochre)),
    ]),
    at(910, 866, 1, [
      rect(-60, -60, 180, 26, palette.blue, { rx: 4 }),
      rect(-72, -34, 200, 34, palette.jade, { rx: 4 }),
      rect(-40, -84, 150, 24, palette.ochreDark, { rx: 4 }),
    ]),
    vignette(width, height),
  ],
};
