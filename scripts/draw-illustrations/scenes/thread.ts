import { at, LANDSCAPE, numbersFrom, palette, polygon, type Scene, stroke, vignette } from "../drawing.ts";
import { hillView } from "../landscapes.ts";
import { corkBoard, page, pin } from "../paper.ts";

const { width, height } = LANDSCAPE;
const pages = [
  { x: 110, y: 330, turn: -5, mood: "morning", seed: 3, accent: palette.jade },
  { x: 470, y: 190, turn: 3, mood: "noon", seed: 7, accent: palette.lacquer },
  { x: 830, y: 380, turn: -2, mood: undefined, seed: 1, accent: palette.ochreDark },
  { x: 1190, y: 230, turn: 4, mood: "evening", seed: 12, accent: palette.blue },
] as const;

/** Stories months apart on one thread. */
export const thread: Scene = {
  ...LANDSCAPE,
  marks: [
    corkBoard(width, height, numbersFrom(29)),
    ...pages.map(({ x, y, turn, mood, seed, accent }, i) => at(x, y, 1, [page(`page-${i}`, 300, 430, mood ? hillView(`page-view-${i}`, mood, seed) : undefined, accent)], turn)),
    stroke("M252 344C360 420 500 320 626 206C760 330 860 440 980 388C1120 330 1220 330 1340 250", palette.night, 9, { opacity: 0.3, transform: "translate(8 14)" }),
    stroke("M60 300C120 370 190 380 252 344C360 420 500 320 626 206C760 330 860 440 980 388C1120 330 1220 330 1340 250C1430 300 1500 260 1552 200", palette.lacquer, 9),
    ...[[252, 340], [626, 204], [980, 386], [1340, 248]].map(([x = 0, y = 0]) => at(x, y, 1.25, [pin(palette.ochre)])),
    polygon([[46, 46], [760, 46], [330, 1021], [46, 1021]], palette.white, { opacity: 0.06 }),
    vignette(width, height),
  ],
};
