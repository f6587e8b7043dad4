import { at, LANDSCAPE, numbersFrom, palette, polygon, type Scene, stroke, vignette } from "../drawing.ts";
import { hillView } from "../landscapes.ts";
import { corkBoard, page, pin } from "../paper.ts";

const { width, height } = LANDSCAPE;
const pages = [
  { x: 96, y: 420, turn: -5, mood: "morning", seed: 3, accent: palette.jade },
  { x: 446, y: 290, turn: 3, mood: "noon", seed: 7, accent: palette.lacquer },
  { x: 826, y: 470, turn: -2, mood: undefined, seed: 1, accent: palette.ochreDark },
  { x: 1178, y: 300, turn: 4, mood: "evening", seed: 12, accent: palette.blue },
] as const;

/** Stories months apart on one thread. */
export const thread: Scene = {
  ...LANDSCAPE,
  marks: [
    corkBoard(width, height, numbersFrom(29)),
    ...pages.map(({ x, y, turn, mood, seed, accent }, i) =>
      at(
        x,
        y,
        1,
        [page(`page-${i}`, 330, 500, mood ? hillView(`page-view-${i}`, mood, seed) : undefined, accent)],
        turn,
      ),
    ),
    stroke(
      "M252 430C360 510 500 420 622 308C760 430 860 530 986 478C1120 420 1220 400 1344 322",
      palette.night,
      9,
      { opacity: 0.3, transform: "translate(8 14)" },
    ),
    stroke(
      "M54 330C120 430 190 460 252 430C360 510 500 420 622 308C760 430 860 530 986 478C1120 420 1220 400 1344 322C1430 370 1500 320 1548 230",
      palette.lacquer,
      9,
    ),
    ...[
      [252, 428],
      [622, 306],
      [986, 476],
      [1344, 320],
    ].map(([x = 0, y = 0]) => at(x, y, 1.25, [pin(palette.ochre)])),
    polygon(
      [
        [46, 46],
        [760, 46],
        [330, 1021],
        [46, 1021],
      ],
      palette.white,
      { opacity: 0.06 },
    ),
    vignette(width, height),
  ],
};
