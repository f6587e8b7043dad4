import { circle, gradient, PANORAMA, palette, path, rect, type Scene, stroke, vignette } from "../drawing.ts";
import { hills } from "../motifs.ts";

const { width, height } = PANORAMA;

/** Ranges in the morning mist, very wide. */
export const mountains: Scene = {
  ...PANORAMA,
  marks: [
    gradient("sky", [
      [0, "#8fb7d0"],
      [1, "#f7e6c3"],
    ]),
    rect(0, 0, width, height, "url(#sky)"),
    circle(1490, 190, 120, palette.white, { opacity: 0.28 }),
    circle(1490, 190, 66, "#fbe3a2"),
    ...["#bccfd2", "#98b7bb", "#739fa0", "#4f8583", "#326966", "#1e4c4d", "#12343a"].flatMap(
      (colour, range) => [
        hills(width, 300 + range * 84, height, [colour], 40 + range * 3, 210 - range * 14),
        gradient(`mist-${range}`, [
          [0, palette.white, 0],
          [0.6, palette.white, 0.4 - range * 0.05],
          [1, palette.white, 0],
        ]),
        rect(0, 236 + range * 84, width, 130, `url(#mist-${range})`),
      ],
    ),
    ...[
      [360, 170],
      [410, 150],
      [452, 176],
      [520, 140],
    ].map(([x = 0, y = 0]) => stroke(`M${x} ${y}q12 -12 22 0q10 -12 22 0`, palette.ink, 4)),
    path(
      "M0 860V800C120 780 200 820 330 810S620 840 760 830S1200 850 1400 826S1860 790 2000 812V860Z",
      "#0c242b",
    ),
    ...Array.from({ length: 24 }, (_, i) =>
      path("M0 0L-13 0L0 -54L13 0Z", "#0c242b", {
        transform: `translate(${24 + i * 84 + (i % 3) * 12} ${816 + (i % 4) * 6}) scale(${1 + (i % 3) * 0.25})`,
      }),
    ),
    vignette(width, height),
  ],
};
