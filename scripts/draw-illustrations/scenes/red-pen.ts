import {
  at,
  gradient,
  LANDSCAPE,
  palette,
  path,
  polygon,
  rect,
  type Scene,
  stroke,
  vignette,
} from "../drawing.ts";
import { pen, shadow, writing } from "../paper.ts";

const { width, height } = LANDSCAPE;

/** A proof under the red pen. */
export const redPen: Scene = {
  ...LANDSCAPE,
  marks: [
    gradient("baize", [
      [0, "#2f6f62"],
      [1, "#183f3a"],
    ]),
    rect(0, 0, width, height, "url(#baize)"),
    polygon(
      [
        [0, 0],
        [700, 0],
        [260, 1067],
        [0, 1067],
      ],
      palette.white,
      { opacity: 0.06 },
    ),
    at(330, 70, 1, [shadow("under", 900, 1060, 30), rect(0, 0, 900, 1060, palette.sand)], 5),
    at(
      300,
      60,
      1,
      [
        shadow("proof", 920, 1100, 24),
        rect(0, 0, 920, 1100, palette.white),
        rect(90, 86, 130, 20, palette.lacquer, { rx: 5 }),
        rect(90, 130, 690, 44, palette.ink, { rx: 5 }),
        rect(90, 192, 460, 44, palette.ink, { rx: 5 }),
        writing(90, 296, 560, 4, 46),
        writing(90, 500, 560, 4, 46),
        writing(90, 704, 560, 4, 46),
        rect(90, 546, 240, 14, palette.ink, { rx: 7, opacity: 0.75 }),
        stroke(
          "M76 520C60 590 120 606 220 600S372 590 362 540S240 500 130 506S70 540 96 566",
          palette.lacquer,
          8,
        ),
        stroke("M360 542C440 500 560 470 690 470", palette.lacquer, 6),
        stroke("M704 440q18 60 34 0t34 0t34 6M706 500h110", palette.lacquer, 8),
        stroke("M470 350L590 342M470 362L590 354", palette.lacquer, 6),
        stroke("M596 348C640 330 660 320 694 322M704 300v50M684 326h44", palette.lacquer, 7),
        path("M330 752l14 -34l14 34", "none", {
          stroke: palette.lacquer,
          "stroke-width": 7,
          "stroke-linecap": "round",
        }),
        stroke("M344 716C420 690 560 686 690 700M706 684q26 -18 30 12t34 4M702 730h80", palette.lacquer, 7),
      ],
      -3,
    ),
    at(832, 590, 1.5, [pen(palette.lacquer)], 8),
    at(1330, 840, 1, [
      path("M-90 0H90V150Q90 180 60 180H-60Q-90 180 -90 150Z", palette.night, {
        opacity: 0.3,
        transform: "translate(18 20)",
      }),
      path("M-90 0H90V150Q90 180 60 180H-60Q-90 180 -90 150Z", palette.blue),
      path("M-90 0H-40V180H-60Q-90 180 -90 150Z", palette.white, { opacity: 0.12 }),
      stroke("M-50 0L-80 -190", palette.ochre, 22),
      stroke("M0 0L10 -220", palette.jadeLight, 22),
      stroke("M48 0L96 -170", palette.coral, 22),
      rect(-96, -8, 192, 18, palette.ink, { rx: 8 }),
    ]),
    vignette(width, height),
  ],
};
