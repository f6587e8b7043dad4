import {
  at,
  circle,
  clip,
  clipped,
  gradient,
  group,
  LANDSCAPE,
  palette,
  polygon,
  rect,
  type Scene,
  stroke,
  vignette,
} from "../drawing.ts";
import { type Figure, figure } from "../figures.ts";
import { planks, shadow } from "../paper.ts";

const { width, height } = LANDSCAPE;

function card(id: string, back: string, look: Figure, accent: string): string {
  return group([
    shadow(`${id}-shadow`, 620, 400, 20),
    rect(0, 0, 620, 400, palette.white, { rx: 14 }),
    rect(0, 0, 620, 58, accent, { rx: 14 }),
    rect(0, 30, 620, 28, accent),
    rect(34, 20, 190, 18, palette.white, { rx: 9, opacity: 0.9 }),
    clip(id, rect(34, 88, 200, 264, palette.ink, { rx: 8 })),
    clipped(id, [
      rect(34, 88, 200, 264, back),
      polygon(
        [
          [34, 88],
          [170, 88],
          [90, 352],
          [34, 352],
        ],
        palette.white,
        { opacity: 0.14 },
      ),
      figure(134, 262, 1.02, look),
    ]),
    rect(266, 96, 270, 24, palette.ink, { rx: 8 }),
    rect(266, 136, 180, 14, accent, { rx: 7 }),
    ...[0, 1, 2, 3].map(
      (i) =>
        rect(
          266,
          182 + i * 42,
          18,
          18,
          [palette.jade, palette.ochre, palette.steel, palette.clay][i] ?? accent,
          { rx: 9 },
        ) +
        rect(298, 185 + i * 42, [250, 280, 210, 160][i] ?? 200, 11, palette.grey, { rx: 5, opacity: 0.65 }),
    ),
  ]);
}

/** Two records, and the time line that their offices stand on. */
export const recordCards: Scene = {
  ...LANDSCAPE,
  marks: [
    planks(width, height, "#34577f", palette.night),
    polygon(
      [
        [0, 0],
        [760, 0],
        [260, 1067],
        [0, 1067],
      ],
      palette.white,
      { opacity: 0.08 },
    ),
    at(
      130,
      150,
      1,
      [
        card(
          "first",
          "#a9c6c9",
          { coat: palette.ink, tie: palette.lacquer, hair: "parted", glasses: true },
          palette.jade,
        ),
      ],
      -4,
    ),
    at(
      850,
      120,
      1,
      [
        card(
          "second",
          "#e5c48a",
          { coat: palette.lacquerDark, shirt: palette.paper, hair: "bob", skin: "#ecc4a1" },
          palette.lacquer,
        ),
      ],
      3,
    ),
    at(120, 690, 1, [
      shadow("line-shadow", 1360, 250, 18),
      rect(0, 0, 1360, 250, palette.paper, { rx: 12 }),
      gradient("first-office", [
        [0, palette.jadeLight],
        [1, palette.jade],
      ]),
      rect(70, 70, 420, 62, "url(#first-office)", { rx: 31 }),
      rect(500, 70, 300, 62, palette.ochre, { rx: 31 }),
      rect(810, 70, 480, 62, palette.lacquer, { rx: 31 }),
      ...[
        [110, 130],
        [540, 150],
        [850, 220],
      ].map(([x = 0, w = 0]) => rect(x, 94, w, 14, palette.white, { rx: 7, opacity: 0.9 })),
      stroke("M60 178H1300", palette.ink, 6),
      ...Array.from({ length: 13 }, (_, i) =>
        stroke(`M${70 + i * 101} 178V${i % 3 === 0 ? 206 : 194}`, palette.ink, 5),
      ),
      circle(672, 178, 15, palette.lacquer),
      stroke("M672 162V30", palette.lacquer, 5, { "stroke-dasharray": "2 11" }),
      circle(672, 178, 6, palette.white),
    ]),
    vignette(width, height),
  ],
};
