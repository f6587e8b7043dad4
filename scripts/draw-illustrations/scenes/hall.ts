import { delegateBehind } from "../delegates.ts";
import {
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
import { figure } from "../figures.ts";
import { network } from "../motifs.ts";
import { beam, curtain, dusk, flowers, lectern, platform, screen, slatWall } from "../stage.ts";

const { width, height } = LANDSCAPE;

/** Rows grow towards the reader; an aisle parts them. */
function rows(): string {
  const marks: string[] = [];
  for (let row = 0; row < 5; row++) {
    const scale = 0.34 * 1.36 ** row;
    const y = 700 + 52 * (1.52 ** row - 1) * 1.55;
    const step = 190 * scale;
    const aisle = 74 * 1.3 ** row;
    for (let seat = 9; seat >= 0; seat--) {
      for (const side of [-1, 1]) {
        const x = 800 + side * (aisle + step * (seat + 0.5));
        if (x > -120 && x < 1720)
          marks.push(delegateBehind(x, y, scale, 31 * row + 7 * seat + (side > 0 ? 3 : 1), palette.sky));
      }
    }
  }
  return marks.join("");
}

function ceiling(): string {
  const marks: string[] = [
    gradient("ceiling", [
      [0, "#d9c6a2"],
      [1, "#b79a6d"],
    ]),
    polygon(
      [
        [0, 0],
        [1600, 0],
        [1330, 128],
        [270, 128],
      ],
      "url(#ceiling)",
    ),
  ];
  for (const [y, inset] of [
    [18, 38],
    [58, 122],
    [96, 202],
  ] as const) {
    marks.push(
      polygon(
        [
          [inset + 170, y],
          [1430 - inset, y],
          [1420 - inset, y + 13],
          [inset + 180, y + 13],
        ],
        palette.white,
        { opacity: 0.85 },
      ),
    );
  }
  return marks.join("");
}

/** The conference hall of the province, from the back row. */
export const hall: Scene = {
  ...LANDSCAPE,
  marks: [
    slatWall(width, height, "#a8814f", "#e9cf9f", 46),
    polygon(
      [
        [0, 0],
        [270, 128],
        [270, 640],
        [0, 820],
      ],
      "#7d5b36",
    ),
    polygon(
      [
        [1600, 0],
        [1330, 128],
        [1330, 640],
        [1600, 820],
      ],
      "#5f4428",
    ),
    ...[70, 150, 215].map((x, i) =>
      stroke(`M${x} ${40 + x * 0.38}V${790 - x * 0.66}`, palette.ochre, 7 - i * 2, { opacity: 0.5 }),
    ),
    ...[1530, 1450, 1385].map((x, i) =>
      stroke(`M${x} ${40 + (1600 - x) * 0.38}V${790 - (1600 - x) * 0.66}`, palette.ochre, 7 - i * 2, {
        opacity: 0.3,
      }),
    ),
    ceiling(),
    curtain(270, 128, 130, 470, palette.lacquer, palette.lacquerDark, 5),
    curtain(1200, 128, 130, 470, palette.lacquer, palette.lacquerDark, 5),
    rect(270, 124, 1060, 46, palette.lacquerDark),
    rect(270, 164, 1060, 6, palette.ochre),
    screen("wall", 440, 196, 720, 348, "#1d4f8c", "#0f2c57", [network(720, 348)]),
    beam("beam-left", 520, 120, 420, 640, 150),
    beam("beam-right", 1080, 120, 1190, 640, 150, 0.1),
    platform(588, width, 60, 46, "#b98a55", "#54351f"),
    figure(372, 512, 0.42, { coat: palette.ink, tie: palette.lacquer, hair: "parted" }),
    lectern(372, 540, 0.36),
    group([
      rect(640, 566, 380, 44, palette.lacquer),
      rect(640, 560, 380, 10, palette.coral),
      path("M640 610H1020V640H640Z", palette.lacquerDark),
    ]),
    flowers(650, 572, 130, 15, 5),
    flowers(880, 572, 130, 15, 8),
    flowers(280, 655, 1050, 22, 12),
    gradient("floor", [
      [0, "#6d4a35"],
      [1, "#2a1d1c"],
    ]),
    rect(0, 694, width, 400, "url(#floor)"),
    polygon(
      [
        [742, 694],
        [858, 694],
        [1060, 1067],
        [540, 1067],
      ],
      palette.lacquerDark,
      { opacity: 0.8 },
    ),
    rows(),
    dusk(700),
    vignette(width, height),
  ],
};
