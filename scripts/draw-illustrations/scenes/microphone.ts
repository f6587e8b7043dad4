import {
  at,
  ellipse,
  gradient,
  group,
  LANDSCAPE,
  palette,
  path,
  polygon,
  rect,
  type Scene,
  stroke,
  vignette,
} from "../drawing.ts";

const { width, height } = LANDSCAPE;

const quoteMark = (colour: string) =>
  path("M0 0C0 -130 60 -210 160 -236L176 -196C116 -172 90 -132 90 -92H160V60H0Z", colour);

const chair = () =>
  group([
    path("M-76 20V-120Q-76 -168 0 -168Q76 -168 76 -120V20Z", palette.woodDark),
    path("M-60 20V-112Q-60 -150 0 -150Q60 -150 60 -112V20Z", palette.jadeDark),
    path("M-60 20V-112Q-60 -150 0 -150Q-34 -140 -34 -100V20Z", palette.jade, { opacity: 0.7 }),
  ]);

const microphone = () =>
  group([
    ellipse(40, 424, 240, 34, palette.night, { opacity: 0.4 }),
    path("M-150 420Q-140 366 0 362Q140 366 150 420Z", "#2a3344"),
    path("M-150 420Q-140 366 0 362Q-80 372 -110 420Z", palette.white, { opacity: 0.12 }),
    rect(-70, 384, 54, 20, palette.lacquer, { rx: 8 }),
    stroke("M0 366C-20 240 -40 160 20 40", "#1a2130", 22),
    stroke("M-6 360C-26 240 -46 160 12 48", palette.white, 4, { opacity: 0.25 }),
    at(
      60,
      -40,
      1,
      [
        rect(-72, -150, 144, 260, "#1f2735", { rx: 72 }),
        gradient(
          "mesh",
          [
            [0, "#98a3b1"],
            [1, "#4b5666"],
          ],
          true,
        ),
        path("M-72 -40V-78A72 72 0 0 1 72 -78V-40Z", "url(#mesh)"),
        ...[-120, -100, -80, -60].map((y) => stroke(`M-62 ${y}H62`, palette.night, 3, { opacity: 0.4 })),
        ...[-40, -20, 0, 20, 40].map((x) => stroke(`M${x} -140V-44`, palette.night, 3, { opacity: 0.4 })),
        rect(-76, -46, 152, 24, palette.ochre),
        path("M-50 -110A60 60 0 0 1 -10 -140", "none", {
          stroke: palette.white,
          "stroke-width": 8,
          opacity: 0.6,
        }),
        rect(-22, 20, 44, 14, palette.lacquer, { rx: 7 }),
      ],
      22,
    ),
  ]);

/** A microphone on the table; the quotation is still to come. */
export const microphoneView: Scene = {
  ...LANDSCAPE,
  marks: [
    gradient("room", [
      [0, "#e9d6ae"],
      [1, "#c9a46c"],
    ]),
    rect(0, 0, width, height, "url(#room)"),
    ...Array.from({ length: 8 }, (_, i) => rect(i * 210, 0, 6, 700, palette.woodDark, { opacity: 0.12 })),
    polygon(
      [
        [300, 0],
        [760, 0],
        [1180, 700],
        [520, 700],
      ],
      palette.white,
      { opacity: 0.16 },
    ),
    group([at(912, 428, 1.2, [quoteMark(palette.woodDark), at(230, 0, 1, [quoteMark(palette.woodDark)])])], {
      opacity: 0.25,
    }),
    at(900, 412, 1.2, [quoteMark(palette.lacquer), at(230, 0, 1, [quoteMark(palette.lacquer)])]),
    ...[120, 330, 540, 1060, 1270, 1480].map((x) => at(x, 716, 1, [chair()])),
    gradient("table", [
      [0, "#a36d3c"],
      [1, "#5b3a22"],
    ]),
    polygon(
      [
        [0, 716],
        [1600, 716],
        [1600, 1067],
        [0, 1067],
      ],
      "url(#table)",
    ),
    rect(0, 712, width, 10, palette.clay),
    polygon(
      [
        [420, 722],
        [900, 722],
        [1160, 1067],
        [300, 1067],
      ],
      palette.white,
      { opacity: 0.07 },
    ),
    at(1010, 850, 1, [
      polygon(
        [
          [0, 0],
          [330, -30],
          [390, 110],
          [30, 150],
        ],
        palette.night,
        { opacity: 0.3 },
      ),
      polygon(
        [
          [-10, -12],
          [320, -42],
          [380, 98],
          [20, 138],
        ],
        palette.white,
      ),
      ...[0, 1, 2, 3].map((i) =>
        stroke(
          `M${36 + i * 8} ${16 + i * 26}L${300 + i * 8 - (i === 3 ? 130 : 0)} ${-8 + i * 26 + (i === 3 ? 11 : 0)}`,
          palette.grey,
          7,
          { opacity: 0.6 },
        ),
      ),
    ]),
    at(560, 500, 1.06, [microphone()]),
    vignette(width, height),
  ],
};
