import { at, LANDSCAPE, numbersFrom, palette, polygon, rect, type Scene, vignette } from "../drawing.ts";
import { hillView } from "../landscapes.ts";
import { corkBoard, pen, pin, print, shadow } from "../paper.ts";

const { width, height } = LANDSCAPE;

/** A print on a board, with its caption on a strip of its own. */
export const captionedPrint: Scene = {
  ...LANDSCAPE,
  marks: [
    corkBoard(width, height, numbersFrom(17)),
    at(800, 400, 1, [print("hills", 780, hillView("hills", "noon", 9))], -2),
    at(800, 116, 1.3, [pin(palette.lacquer)]),
    at(
      420,
      764,
      1,
      [
        shadow("strip", 770, 190, 16),
        rect(0, 0, 770, 190, palette.paper),
        rect(40, 40, 640, 22, palette.ink, { rx: 11, opacity: 0.85 }),
        rect(40, 84, 690, 22, palette.ink, { rx: 11, opacity: 0.85 }),
        rect(40, 128, 360, 22, palette.lacquer, { rx: 11, opacity: 0.9 }),
      ],
      1.4,
    ),
    at(440, 776, 1, [pin(palette.jade)]),
    at(1176, 790, 1, [pin(palette.jade)]),
    at(846, 920, 1.35, [pen(palette.blue)]),
    polygon(
      [
        [46, 46],
        [700, 46],
        [300, 1021],
        [46, 1021],
      ],
      palette.white,
      { opacity: 0.06 },
    ),
    vignette(width, height),
  ],
};
