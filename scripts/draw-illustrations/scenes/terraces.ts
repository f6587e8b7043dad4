import {
  at,
  circle,
  ellipse,
  gradient,
  LANDSCAPE,
  palette,
  path,
  rect,
  type Scene,
  vignette,
} from "../drawing.ts";
import { farmer, stiltHouse, terraces } from "../landscapes.ts";
import { hills } from "../motifs.ts";

const { width, height } = LANDSCAPE;

/** Rice terraces in the season when they are under water. */
export const terraceView: Scene = {
  ...LANDSCAPE,
  marks: [
    gradient("sky", [
      [0, "#7fb0cf"],
      [1, "#f4e3bd"],
    ]),
    rect(0, 0, width, 560, "url(#sky)"),
    circle(380, 210, 130, palette.white, { opacity: 0.22 }),
    circle(380, 210, 70, "#fae3a4"),
    ...[
      [980, 130, 1],
      [1210, 200, 0.7],
      [160, 120, 0.6],
    ].map(([x = 0, y = 0, s = 1]) =>
      at(x, y, s, [
        path(
          "M-120 20C-120 -20 -60 -30 -40 -20C-20 -70 50 -60 60 -20C110 -30 130 10 110 20Z",
          palette.white,
          { opacity: 0.7 },
        ),
      ]),
    ),
    hills(width, 330, 620, ["#a6c4bd", "#7fab9c", "#578f79", "#3d7660"], 12, 190),
    at(1230, 470, 0.26, [stiltHouse()]),
    at(1060, 486, 0.2, [stiltHouse()]),
    terraces(width, 470, 1110, 9, ["#cfe2e4", "#7fb0c9"]),
    at(590, 800, 0.9, [farmer(palette.lacquer)]),
    at(700, 812, 0.8, [farmer(palette.blue)]),
    ellipse(592, 806, 44, 9, palette.ink, { opacity: 0.28 }),
    ellipse(702, 818, 40, 8, palette.ink, { opacity: 0.28 }),
    vignette(width, height),
  ],
};
