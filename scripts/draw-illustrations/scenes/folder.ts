import { at, gradient, LANDSCAPE, palette, path, rect, type Scene, stroke, vignette } from "../drawing.ts";
import { hillView } from "../landscapes.ts";
import { folderBack, page, print, shadow } from "../paper.ts";

const { width, height } = LANDSCAPE;

/** One article's folder: its page and its photos. */
export const folder: Scene = {
  ...LANDSCAPE,
  marks: [
    gradient("cloth", [
      [0, "#3b8a76"],
      [1, "#1f574c"],
    ]),
    rect(0, 0, width, height, "url(#cloth)"),
    ...Array.from({ length: 14 }, (_, i) =>
      stroke(`M${-300 + i * 160} 1067L${100 + i * 160} 0`, palette.white, 46, { opacity: 0.025 }),
    ),
    at(300, 260, 1, [shadow("back", 1000, 680, 34), folderBack(1000, 680, "#c08f3c")]),
    at(1110, 420, 1, [print("evening", 440, hillView("evening", "evening", 8))], 13),
    at(880, 300, 1, [print("noon", 440, hillView("noon", "noon", 14))], 3),
    at(400, 150, 1, [page("article", 430, 640, hillView("lead", "morning", 3))], -6),
    at(1010, 600, 1, [print("morning", 430, hillView("morning", "morning", 5))], -7),
    gradient("front", [
      [0, "#e3b45a"],
      [1, "#cf9a3d"],
    ]),
    path(
      "M262 600Q262 580 284 580H1330Q1352 580 1350 602L1316 940Q1314 960 1294 960H316Q296 960 294 940Z",
      palette.night,
      { opacity: 0.25, transform: "translate(14 18)" },
    ),
    path(
      "M262 600Q262 580 284 580H1330Q1352 580 1350 602L1316 940Q1314 960 1294 960H316Q296 960 294 940Z",
      "url(#front)",
    ),
    stroke("M284 584H1330", palette.white, 4, { opacity: 0.5 }),
    rect(560, 690, 480, 130, palette.white, { rx: 8 }),
    rect(560, 690, 480, 22, palette.lacquer),
    rect(596, 742, 300, 16, palette.ink, { rx: 8 }),
    rect(596, 778, 200, 12, palette.grey, { rx: 6 }),
    vignette(width, height),
  ],
};
