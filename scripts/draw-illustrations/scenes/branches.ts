import {
  at,
  blurred,
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
import { hillView } from "../landscapes.ts";
import { page } from "../paper.ts";

const { width, height } = LANDSCAPE;

const lines = [
  { d: "M-20 620H1620", colour: palette.ochre },
  { d: "M220 620C320 620 320 360 430 360H770C880 360 880 620 980 620", colour: palette.jadeLight },
  { d: "M560 620C660 620 660 850 770 850H1130C1240 850 1240 620 1350 620", colour: palette.coral },
];

const stop = (x: number, y: number, colour: string, big = false) =>
  group([
    circle(x, y, big ? 34 : 24, palette.night),
    circle(x, y, big ? 30 : 20, palette.white),
    circle(x, y, big ? 19 : 11, colour),
  ]);

/** Two drafts leave the line and join it again. */
export const branches: Scene = {
  ...LANDSCAPE,
  marks: [
    gradient("ground", [
      [0, "#284a77"],
      [1, "#12264a"],
    ]),
    rect(0, 0, width, height, "url(#ground)"),
    ...Array.from({ length: 17 }, (_, i) => stroke(`M${i * 100} 0V1067`, palette.sky, 1.5, { opacity: 0.1 })),
    ...Array.from({ length: 11 }, (_, i) =>
      stroke(`M0 ${i * 100 + 20}H1600`, palette.sky, 1.5, { opacity: 0.1 }),
    ),
    polygon(
      [
        [0, 0],
        [700, 0],
        [240, 1067],
        [0, 1067],
      ],
      palette.white,
      { opacity: 0.05 },
    ),
    blurred(
      "track-shadow",
      10,
      lines.map(({ d }) => stroke(d, palette.black, 30, { opacity: 0.4, transform: "translate(8 16)" })),
    ),
    ...lines.toReversed().map(({ d, colour }) => stroke(d, colour, 24)),
    ...lines
      .toReversed()
      .map(({ d }) => stroke(d, palette.white, 4, { opacity: 0.35, transform: "translate(0 -7)" })),
    ...[100, 220, 390, 560, 760].map((x) => stop(x, 620, palette.ochreDark)),
    ...[980, 1350].map((x) => stop(x, 620, palette.lacquer, true)),
    stop(1500, 620, palette.ochreDark),
    ...[450, 600, 750].map((x) => stop(x, 360, palette.jade)),
    ...[790, 950, 1110].map((x) => stop(x, 850, palette.lacquer)),
    at(500, 80, 1, [page("draft-one", 170, 230, hillView("draft-view-one", "morning", 4), palette.jade)], -4),
    at(866, 896, 0.9, [page("draft-two", 190, 180, undefined, palette.coral)], 3),
    at(
      1264,
      190,
      1,
      [
        page("published", 236, 330, hillView("published-view", "noon", 9), palette.lacquer),
        circle(236, 330, 52, palette.night, { opacity: 0.3 }),
        circle(228, 322, 52, palette.jade),
        path("M202 322L220 342L256 302", "none", {
          stroke: palette.white,
          "stroke-width": 13,
          "stroke-linecap": "round",
          "stroke-linejoin": "round",
        }),
      ],
      2,
    ),
    stroke("M600 318V336M1350 556V582M950 884V900", palette.white, 5, {
      "stroke-dasharray": "2 12",
      opacity: 0.8,
    }),
    vignette(width, height),
  ],
};
