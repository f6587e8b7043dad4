import {
  at,
  blurred,
  clip,
  clipped,
  gradient,
  LANDSCAPE,
  palette,
  path,
  rect,
  type Scene,
  stroke,
  vignette,
} from "../drawing.ts";
import { hillView } from "../landscapes.ts";

const { width, height } = LANDSCAPE;

/** A telephone that tells what its picture shows. */
export const listening: Scene = {
  ...LANDSCAPE,
  marks: [
    gradient("evening-blue", [
      [0, "#2c5687"],
      [1, "#132a4d"],
    ]),
    rect(0, 0, width, height, "url(#evening-blue)"),
    ...[230, 310, 390, 470].map((r, i) =>
      stroke(
        `M${800 + r * 0.86} ${540 - r * 0.62}A${r * 1.06} ${r * 1.06} 0 0 1 ${800 + r * 0.86} ${540 + r * 0.62}M${800 - r * 0.86} ${540 - r * 0.62}A${r * 1.06} ${r * 1.06} 0 0 0 ${800 - r * 0.86} ${540 + r * 0.62}`,
        i % 2 ? palette.coral : palette.ochre,
        14 - i * 2,
        { opacity: 0.95 - i * 0.2 },
      ),
    ),
    blurred("phone-shadow", 30, [rect(640, 170, 370, 780, palette.black, { rx: 50, opacity: 0.5 })]),
    rect(612, 132, 376, 800, palette.black, { rx: 52 }),
    rect(618, 138, 364, 788, "#2a3344", { rx: 48 }),
    clip("glass", rect(636, 156, 328, 752, palette.black, { rx: 34 })),
    clipped("glass", [
      rect(636, 156, 328, 752, palette.paper),
      at(560, 226, 0.86, hillView("phone-view", "morning", 3)),
      rect(636, 156, 328, 70, palette.ink),
      rect(664, 182, 130, 18, palette.paper, { rx: 9 }),
      rect(664, 606, 272, 20, palette.ink, { rx: 10 }),
      rect(664, 642, 220, 20, palette.ink, { rx: 10 }),
      ...[0, 1, 2].map((i) =>
        rect(664, 690 + i * 30, [272, 250, 160][i] ?? 200, 11, palette.grey, { rx: 5, opacity: 0.7 }),
      ),
      rect(636, 800, 328, 110, palette.sand),
      ...[22, 46, 78, 54, 88, 40, 66, 30, 18].map((tall, i) =>
        rect(680 + i * 27, 855 - tall / 2, 13, tall, i < 5 ? palette.lacquer : palette.clay, { rx: 6 }),
      ),
    ]),
    path("M636 190A34 34 0 0 1 670 156H800L700 908H670A34 34 0 0 1 636 874Z", palette.white, {
      opacity: 0.07,
    }),
    stroke("M560 560C540 200 620 60 800 60S1060 200 1040 560", palette.night, 44, {
      opacity: 0.35,
      transform: "translate(10 12)",
    }),
    stroke("M560 560C540 200 620 60 800 60S1060 200 1040 560", "#e7ddc8", 40),
    stroke("M562 440C552 190 640 76 800 72", palette.white, 8, { opacity: 0.7 }),
    rect(500, 470, 104, 230, palette.lacquerDark, { rx: 46 }),
    rect(500, 470, 70, 230, palette.lacquer, { rx: 35 }),
    rect(996, 470, 104, 230, palette.lacquerDark, { rx: 46 }),
    rect(1030, 470, 70, 230, palette.lacquer, { rx: 35 }),
    vignette(width, height),
  ],
};
