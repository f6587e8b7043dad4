import {
  at,
  circle,
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

const { width, height } = LANDSCAPE;

const body = () =>
  group([
    rect(-210, -130, 420, 270, "#222a38", { rx: 26 }),
    path("M-90 -130L-60 -196H60L90 -130Z", "#2c3546"),
    rect(-186, -158, 84, 34, "#39445a", { rx: 8 }),
    circle(150, -148, 26, "#39445a"),
    rect(-210, -74, 420, 150, "#151b27"),
    ...Array.from({ length: 8 }, (_, i) => rect(-204, -66 + i * 18, 70, 6, palette.steel, { opacity: 0.16 })),
    circle(30, 6, 138, "#0c111b"),
    circle(30, 6, 124, "#2f3a4e"),
    circle(30, 6, 104, "#0c111b"),
    gradient("glass", [
      [0, "#5d93b5"],
      [1, "#14233f"],
    ]),
    circle(30, 6, 84, "url(#glass)"),
    circle(30, 6, 50, "#0d1830", { opacity: 0.8 }),
    path("M-26 -38A78 78 0 0 1 44 -70A96 96 0 0 0 -26 -38Z", palette.white, { opacity: 0.75 }),
    circle(62, 44, 13, "#f6cf7d", { opacity: 0.8 }),
    circle(-172, -98, 11, palette.lacquer),
    rect(-16, -188, 34, 26, palette.white, { opacity: 0.14 }),
    path("M-210 -104A26 26 0 0 1 -184 -130H60V-118H-180A20 20 0 0 0 -198 -100V120H-210Z", palette.white, {
      opacity: 0.14,
    }),
  ]);

const tripod = () =>
  group([
    stroke("M0 0L-190 560", "#1b222f", 26),
    stroke("M0 0L180 560", "#1b222f", 26),
    stroke("M0 0L20 590", "#2a3344", 26),
    stroke("M-6 0L-192 548", palette.white, 5, { opacity: 0.2 }),
    rect(-60, -46, 120, 60, "#2a3344", { rx: 10 }),
    stroke("M60 -10L190 60", "#2a3344", 16),
  ]);

/** A camera on a tripod before the hills, its frame drawn in the air. */
export const camera: Scene = {
  ...LANDSCAPE,
  marks: [
    gradient("dawn", [
      [0, "#6f9dbc"],
      [0.55, "#f0d9ae"],
      [1, "#f3c58a"],
    ]),
    rect(0, 0, width, 760, "url(#dawn)"),
    circle(1130, 372, 150, palette.white, { opacity: 0.16 }),
    circle(1130, 372, 96, "#f9dd96"),
    hills(width, 520, 1067, ["#b2c3b6", "#86ac9c", "#5a917c", "#37705e", "#245145"], 6, 230),
    path("M0 930C300 840 560 880 820 930S1330 1000 1600 900V1067H0Z", "#1b3f36"),
    path("M0 990C300 920 600 960 900 1000S1400 1040 1600 980V1067H0Z", "#122d29"),
    ...[40, 120, 760, 840, 1240, 1330, 1420, 1520].map((x, i) =>
      stroke(
        `M${x} 1067q${i % 2 ? 10 : -8} -60 ${i % 2 ? 26 : -20} ${-90 - (i % 3) * 20}M${x + 16} 1067q4 -40 16 -70`,
        "#2d6a50",
        6,
      ),
    ),
    ...[
      [790, 190, 1, 1],
      [1470, 190, -1, 1],
      [790, 640, 1, -1],
      [1470, 640, -1, -1],
    ].map(([x = 0, y = 0, h = 1, v = 1]) =>
      stroke(`M${x} ${y + 80 * v}V${y}H${x + 80 * h}`, palette.white, 10),
    ),
    rect(1080, 330, 100, 84, "none", { stroke: palette.white, "stroke-width": 5, opacity: 0.9 }),
    ...[1016, 1244].map((x) => stroke(`M${x} 200V630`, palette.white, 2, { opacity: 0.4 })),
    ...[340, 490].map((y) => stroke(`M800 ${y}H1460`, palette.white, 2, { opacity: 0.4 })),
    at(420, 570, 1, [tripod()]),
    at(420, 420, 1.12, [body()], -3),
    polygon(
      [
        [0, 0],
        [420, 0],
        [0, 620],
      ],
      palette.white,
      { opacity: 0.06 },
    ),
    vignette(width, height),
  ],
};
