import {
  at,
  blurred,
  circle,
  clip,
  clipped,
  gradient,
  group,
  LANDSCAPE,
  palette,
  path,
  rect,
  type Scene,
  stroke,
  vignette,
} from "../drawing.ts";
import { hillView } from "../landscapes.ts";
import { page, planks, writing } from "../paper.ts";

const { width, height } = LANDSCAPE;

/** Marks over a letter 100 px wide whose top is at y = -104. */
const accents = {
  none: "",
  grave: "M-30 -168L6 -134",
  acute: "M30 -168L-6 -134",
  hook: "M-14 -170Q18 -184 18 -160Q18 -150 2 -144V-132",
  tilde: "M-36 -138Q-20 -166 0 -148T36 -156",
  dot: "M0 46V47",
  breve: "M-34 -164Q0 -118 34 -164",
  hat: "M-32 -132L0 -166L32 -132",
};

/** The letter a as strokes, so that no machine's fonts change the picture. */
const letter = (accent: keyof typeof accents, colour: string) =>
  group([
    circle(-6, -50, 46, "none", { stroke: palette.ink, "stroke-width": 22 }),
    stroke("M44 -100V0", palette.ink, 22),
    accent === "none" ? "" : stroke(accents[accent], colour, accent === "dot" ? 26 : 16),
  ]);

const lens = [
  ["none", "grave", "acute", "hook"],
  ["tilde", "dot", "breve", "hat"],
] as const;

/** A magnifying glass finds every a, whatever stands on it. */
export const magnifier: Scene = {
  ...LANDSCAPE,
  marks: [
    planks(width, height, "#b98a58", palette.woodDark, 5),
    at(150, 90, 1, [page("news", 760, 1100, hillView("news-view", "noon", 6))], -5),
    at(940, 40, 1, [page("other", 560, 900, undefined, palette.jade)], 7),
    blurred("lens-shadow", 26, [
      circle(1000, 560, 345, palette.night, { opacity: 0.4 }),
      stroke("M1220 800L1480 1080", palette.night, 80, { opacity: 0.35 }),
    ]),
    stroke("M1196 762L1470 1050", palette.woodDark, 78),
    stroke("M1190 752L1462 1038", palette.wood, 52),
    stroke("M1200 770L1246 818", palette.ochre, 84),
    circle(970, 510, 350, palette.ochreDark),
    circle(970, 510, 338, palette.ochre),
    gradient("glass", [
      [0, "#fffdf6"],
      [1, "#e3ecec"],
    ]),
    circle(970, 510, 308, "url(#glass)"),
    clip("lens", circle(970, 510, 308, palette.white)),
    clipped("lens", [
      ...lens.flatMap((row, r) =>
        row.map((accent, c) =>
          at(776 + c * 132, 470 + r * 236, 0.92, [letter(accent, c % 2 ? palette.lacquer : palette.jade)]),
        ),
      ),
      writing(660, 264, 620, 1, 40, palette.sand),
      writing(660, 770, 620, 1, 40, palette.sand),
    ]),
    path("M700 450A285 285 0 0 1 900 236A330 330 0 0 0 700 450Z", palette.white, { opacity: 0.8 }),
    rect(0, 0, width, height, palette.white, { opacity: 0.02 }),
    vignette(width, height),
  ],
};
