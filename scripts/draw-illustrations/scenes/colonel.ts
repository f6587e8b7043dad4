import {
  at,
  circle,
  ellipse,
  group,
  LANDSCAPE,
  palette,
  path,
  rect,
  type Scene,
  stroke,
  vignette,
} from "../drawing.ts";
import { figure } from "../figures.ts";
import { beam, flowers, platform, screen } from "../stage.ts";

const { width, height } = LANDSCAPE;
const points = [
  [70, 96],
  [176, 58],
  [262, 128],
  [118, 200],
  [236, 232],
  [340, 196],
  [318, 306],
  [170, 320],
] as const;

const mast = () =>
  group([
    stroke(
      "M-70 330L0 -60L70 330M-56 250H56M-42 174H42M-29 98H29M-70 330L56 250M70 330L-56 250M-56 250L42 174M56 250L-42 174M-42 174L29 98M42 174L-29 98",
      palette.mist,
      8,
    ),
    stroke("M0 -60V-104", palette.mist, 8),
    circle(0, -110, 13, palette.coral),
    ...[54, 92, 130].map((r, i) =>
      stroke(
        `M${r * 0.7} ${-110 - r * 0.7}A${r} ${r} 0 0 1 ${r * 0.7} ${-110 + r * 0.7}M${-r * 0.7} ${-110 - r * 0.7}A${r} ${r} 0 0 0 ${-r * 0.7} ${-110 + r * 0.7}`,
        palette.ochre,
        8,
        { opacity: 0.95 - i * 0.25 },
      ),
    ),
  ]);

/** A land of linked points, none of a real outline. */
const land = () =>
  group([
    path(
      "M20 110C30 40 120 10 200 24C280 20 340 70 366 150C410 200 380 290 350 330C310 390 220 372 160 356C90 350 70 280 62 220C20 190 10 150 20 110Z",
      palette.jade,
      { opacity: 0.75 },
    ),
    path(
      "M62 220C110 200 150 250 210 262C270 270 330 240 366 250C372 290 360 316 350 330C310 390 220 372 160 356C90 350 70 280 62 220Z",
      palette.jadeDark,
      { opacity: 0.6 },
    ),
    ...points.flatMap(([ax, ay], i) =>
      points
        .slice(i + 1)
        .filter(([bx, by]) => Math.hypot(ax - bx, ay - by) < 150)
        .map(([bx, by]) => stroke(`M${ax} ${ay}L${bx} ${by}`, palette.paper, 3, { opacity: 0.7 })),
    ),
    ...points.map(([x, y], i) => circle(x, y, i === 4 ? 17 : 11, i === 4 ? palette.ochre : palette.white)),
    circle(236, 232, 28, "none", { stroke: palette.ochre, "stroke-width": 4 }),
  ]);

/** An officer alone on a wide stage. */
export const colonel: Scene = {
  ...LANDSCAPE,
  marks: [
    rect(0, 0, width, height, "#101d38"),
    ...Array.from({ length: 16 }, (_, i) => rect(i * 100, 0, 50, 760, palette.steel, { opacity: 0.05 })),
    screen("slide", 180, 84, 1240, 580, "#234d84", "#0d2148", [
      ...[116, 232, 348, 464].map((y) => stroke(`M0 ${y}H1240`, palette.sky, 1.5, { opacity: 0.13 })),
      at(236, 214, 1.02, [mast()]),
      stroke("M372 130C520 40 740 60 850 176", palette.ochre, 5, { "stroke-dasharray": "2 16" }),
      stroke("M372 170C520 120 700 240 800 330", palette.ochre, 5, { "stroke-dasharray": "2 16" }),
      at(810, 100, 1.04, [land()]),
    ]),
    beam("left", 360, 0, 700, 830, 220, 0.16),
    beam("right", 1240, 0, 860, 830, 220, 0.12),
    platform(756, width, 190, 130, "#a67f52", "#3d2819"),
    ellipse(720, 896, 230, 30, palette.black, { opacity: 0.34 }),
    rect(636, 664, 78, 228, "#3f5233"),
    rect(726, 664, 78, 228, "#35472b"),
    rect(624, 880, 94, 22, palette.black, { rx: 10 }),
    rect(726, 880, 94, 22, palette.black, { rx: 10 }),
    figure(720, 394, 1.42, {
      coat: "#4d6340",
      uniform: true,
      hair: "short",
      leftArm: [-104, 108, -42, 134],
      rightArm: [134, 88, 184, 30],
      skin: "#d8a67f",
    }),
    circle(664, 584, 13, palette.black),
    stroke("M664 592L656 630", palette.black, 9),
    flowers(40, 962, 420, 46, 27),
    flowers(1120, 962, 440, 46, 33),
    vignette(width, height),
  ],
};
