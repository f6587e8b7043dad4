import {
  at,
  circle,
  ellipse,
  gradient,
  group,
  LANDSCAPE,
  numbersFrom,
  palette,
  path,
  rect,
  type Scene,
  stroke,
  vignette,
} from "../drawing.ts";
import { farmer } from "../landscapes.ts";
import { hills } from "../motifs.ts";

const { width, height } = LANDSCAPE;

const bridge = () =>
  group([
    rect(-900, 0, 2400, 16, "#4a3045"),
    ...[-60, 440].flatMap((x) => [
      rect(x - 9, -230, 18, 290, "#3b2740"),
      ...Array.from({ length: 8 }, (_, i) =>
        stroke(
          `M${x} ${-222 + i * 14}L${x - 34 - i * 26} 2M${x} ${-222 + i * 14}L${x + 34 + i * 26} 2`,
          "#3b2740",
          2.5,
        ),
      ),
    ]),
  ]);

const boat = () =>
  group([
    ellipse(0, 30, 250, 18, palette.night, { opacity: 0.35 }),
    path("M-250 -16C-200 34 180 40 250 -26C200 10 -180 14 -250 -16Z", "#23172b"),
    path("M-250 -16C-180 12 190 8 250 -26C190 -8 -180 -4 -250 -16Z", palette.woodDark),
    at(96, -6, 1.15, [farmer("#34294b")]),
    stroke("M120 -58L210 60", palette.woodDark, 8),
    path("M-130 -4C-130 -60 -20 -60 -20 -4Z", "#6f4a34"),
  ]);

/** A boat on a river at sunset, a bridge far behind. */
export const river: Scene = {
  ...LANDSCAPE,
  marks: [
    gradient("sunset", [
      [0, "#54406f"],
      [0.45, "#c96a58"],
      [1, "#f8cf8a"],
    ]),
    rect(0, 0, width, 560, "url(#sunset)"),
    circle(980, 430, 190, palette.white, { opacity: 0.12 }),
    circle(980, 430, 112, "#fdeab4"),
    hills(width, 480, 580, ["#a5645f", "#7b4a5c"], 31, 130),
    at(500, 512, 0.9, [bridge()]),
    gradient("water", [
      [0, "#f3b877"],
      [0.4, "#b25f5c"],
      [1, "#2c2147"],
    ]),
    rect(0, 556, width, 511, "url(#water)"),
    ...(() => {
      const next = numbersFrom(3);
      return Array.from({ length: 64 }, (_, i) => {
        const y = 566 + i * 7.6;
        const spread = 40 + i * 3.4;
        const x = 980 + (next() - 0.5) * spread * 2;
        return rect(x - spread * 0.5, y, spread * (0.5 + next()), 3 + i * 0.06, "#fdeab4", {
          rx: 3,
          opacity: 0.6 - i * 0.007,
        });
      });
    })(),
    at(600, 800, 1.12, [boat()]),
    path("M0 1067V860C70 870 110 930 200 950C280 968 300 1020 330 1067Z", "#1a1430"),
    ...[30, 70, 110, 160, 210].map((x, i) =>
      stroke(`M${x} 1000Q${x + 10} ${840 - i * 14} ${x + 46 - i * 6} ${740 + (i % 2) * 50}`, "#1a1430", 7),
    ),
    ...[76, 104, 152].map((x, i) =>
      ellipse(x + 4, 736 + i * 22, 9, 34, "#2a1d33", { transform: `rotate(14 ${x} ${736 + i * 22})` }),
    ),
    vignette(width, height),
  ],
};
