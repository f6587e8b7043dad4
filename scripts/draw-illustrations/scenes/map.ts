import {
  at,
  blurred,
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
import { planks } from "../paper.ts";

const { width, height } = LANDSCAPE;
const borders =
  "M420 -20C400 120 480 200 430 330S520 520 470 640S560 760 540 840M430 330C560 300 640 380 760 340S960 300 1100 350S1220 320 1300 340M470 640C600 600 720 690 840 640S1060 600 1300 650";

const marker = (colour: string) =>
  group([
    ellipse(16, 6, 34, 12, palette.night, { opacity: 0.35 }),
    path("M0 0C-20 -44 -58 -66 -58 -112A58 58 0 0 1 58 -112C58 -66 20 -44 0 0Z", colour),
    path("M0 0C-20 -44 -58 -66 -58 -112A58 58 0 0 1 0 -170C-30 -150 -40 -60 0 0Z", palette.white, {
      opacity: 0.16,
    }),
    circle(0, -112, 24, palette.white),
  ]);

/** A folded map of an imagined land. */
export const map: Scene = {
  ...LANDSCAPE,
  marks: [
    planks(width, height, "#6d4a35", palette.night, 5),
    polygon(
      [
        [0, 0],
        [760, 0],
        [260, 1067],
        [0, 1067],
      ],
      palette.white,
      { opacity: 0.07 },
    ),
    at(
      160,
      130,
      1,
      [
        blurred("map-shadow", 26, [
          polygon(
            [
              [20, 30],
              [1300, 30],
              [1320, 850],
              [10, 850],
            ],
            palette.black,
            { opacity: 0.5 },
          ),
        ]),
        clip(
          "sheet",
          polygon(
            [
              [0, 0],
              [320, 26],
              [640, 0],
              [960, 26],
              [1280, 0],
              [1280, 800],
              [960, 826],
              [640, 800],
              [320, 826],
              [0, 800],
            ],
            palette.paper,
          ),
        ),
        clipped("sheet", [
          rect(0, -20, 1300, 880, "#f3e6c8"),
          path("M-20 -20H420C400 120 480 200 430 330C300 380 160 320 -20 380Z", "#dccf96"),
          path(
            "M420 -20C400 120 480 200 430 330C560 300 640 380 760 340S960 300 1100 350S1220 320 1300 340V-20Z",
            "#b9d0a8",
          ),
          path(
            "M430 330C480 430 520 520 470 640C600 600 720 690 840 640S1060 600 1300 650V340C1220 320 1160 370 1100 350S880 300 760 340S560 300 430 330Z",
            "#e8c79a",
          ),
          path("M-20 380C160 320 300 380 430 330S520 520 470 640S560 760 540 860H-20Z", "#a9c7b0"),
          path(
            "M470 640C600 600 720 690 840 640S1060 600 1300 650V860H540C560 760 520 740 470 640Z",
            "#d7b98a",
          ),
          ...[
            [150, 130],
            [220, 170],
            [120, 220],
            [960, 140],
            [1040, 100],
            [1100, 170],
          ].map(
            ([x = 0, y = 0]) =>
              path("M-44 26L0 -44L44 26Z", palette.jade, {
                transform: `translate(${x} ${y})`,
                opacity: 0.55,
              }) +
              path("M0 -44L44 26H6Z", palette.jadeDark, { transform: `translate(${x} ${y})`, opacity: 0.45 }),
          ),
          stroke(
            "M-20 520C140 470 220 560 360 500S560 420 700 500S900 580 1010 500S1180 420 1300 470",
            "#7fb0cf",
            30,
          ),
          stroke("M700 500C740 600 700 690 760 860", "#7fb0cf", 18),
          stroke("M-20 700C200 640 300 720 520 690S860 560 1010 240S1180 80 1300 60", palette.white, 12),
          stroke("M-20 700C200 640 300 720 520 690S860 560 1010 240S1180 80 1300 60", palette.coral, 5),
          stroke(borders, palette.lacquerDark, 6, { "stroke-dasharray": "22 14 3 14" }),
          ...[
            [300, 600],
            [860, 730],
            [1160, 540],
            [610, 160],
          ].map(
            ([x = 0, y = 0]) =>
              circle(x, y, 11, palette.ink) +
              rect(x + 20, y - 6, 80, 11, palette.ink, { rx: 5, opacity: 0.6 }),
          ),
          gradient(
            "fold-light",
            [
              [0, palette.white, 0.3],
              [1, palette.white, 0],
            ],
            true,
          ),
          gradient(
            "fold-dark",
            [
              [0, palette.night, 0],
              [1, palette.night, 0.2],
            ],
            true,
          ),
          ...[0, 640].map((x) => rect(x, -20, 320, 880, "url(#fold-dark)")),
          ...[320, 960].map((x) => rect(x, -20, 320, 880, "url(#fold-light)")),
          rect(0, 410, 1300, 6, palette.night, { opacity: 0.1 }),
        ]),
      ],
      -2,
    ),
    at(440, 560, 0.9, [marker(palette.jade)]),
    at(800, 420, 1.25, [marker(palette.lacquer)]),
    at(1230, 690, 0.9, [marker(palette.blue)]),
    at(1400, 890, 1, [
      circle(14, 18, 112, palette.night, { opacity: 0.35 }),
      circle(0, 0, 112, palette.ochreDark),
      circle(0, 0, 96, palette.white),
      ...Array.from({ length: 8 }, (_, i) =>
        rect(-3, -90, 6, 16, palette.ink, { transform: `rotate(${i * 45})` }),
      ),
      polygon(
        [
          [0, -76],
          [16, 0],
          [-16, 0],
        ],
        palette.lacquer,
        { transform: "rotate(28)" },
      ),
      polygon(
        [
          [0, 76],
          [16, 0],
          [-16, 0],
        ],
        palette.steel,
        { transform: "rotate(28)" },
      ),
      circle(0, 0, 9, palette.ink),
    ]),
    vignette(width, height),
  ],
};
