import {
  at,
  blurred,
  circle,
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

const face = (w: number, h: number) =>
  group([
    gradient("drawer", [
      [0, "#a8713f"],
      [1, "#86562f"],
    ]),
    rect(0, 0, w, h, "url(#drawer)", { rx: 8 }),
    rect(0, 0, w, 6, palette.white, { opacity: 0.22, rx: 3 }),
    rect(w * 0.22, h * 0.2, w * 0.56, h * 0.28, palette.ochreDark, { rx: 5 }),
    rect(w * 0.24, h * 0.225, w * 0.52, h * 0.23, palette.paper, { rx: 3 }),
    rect(w * 0.29, h * 0.31, w * 0.34, h * 0.06, palette.ink, { rx: 4, opacity: 0.75 }),
    circle(w / 2 + 3, h * 0.73, h * 0.1, palette.night, { opacity: 0.3 }),
    circle(w / 2, h * 0.71, h * 0.09, palette.ochre),
    circle(w / 2 - 4, h * 0.69, h * 0.03, palette.white, { opacity: 0.6 }),
  ]);

const tabs = [palette.lacquer, palette.jade, palette.ochre, palette.blue, palette.coral];

/** The open drawer comes out of the cabinet towards the reader. */
const openDrawer = () =>
  group([
    polygon(
      [
        [20, 0],
        [340, 0],
        [420, 330],
        [-60, 330],
      ],
      "#1b1210",
    ),
    ...Array.from({ length: 15 }, (_, i) => {
      const depth = i / 14;
      const half = 150 + depth * 66;
      const y = 26 + depth * 262;
      const tall = 96 + depth * 40;
      const tab = -half + 16 + ((i * 3) % 5) * (half * 0.36);
      return group([
        polygon(
          [
            [180 + tab, y - tall - 20],
            [180 + tab + half * 0.34, y - tall - 20],
            [180 + tab + half * 0.34, y - tall + 6],
            [180 + tab, y - tall + 6],
          ],
          tabs[i % 5] ?? palette.lacquer,
        ),
        rect(180 - half, y - tall, half * 2, tall + 40, i % 2 ? palette.paper : palette.white),
        rect(180 - half, y - tall, half * 2, 4, palette.clay, { opacity: 0.7 }),
        i === 14
          ? rect(180 - half + 30, y - tall + 34, half * 1.1, 13, palette.ink, { rx: 6, opacity: 0.7 }) +
            rect(180 - half + 30, y - tall + 64, half * 1.5, 9, palette.grey, { rx: 4, opacity: 0.6 })
          : "",
      ]);
    }),
    polygon(
      [
        [20, 0],
        [-60, 330],
        [-80, 330],
        [4, 0],
      ],
      palette.wood,
    ),
    polygon(
      [
        [340, 0],
        [420, 330],
        [440, 330],
        [356, 0],
      ],
      palette.woodDark,
    ),
    at(-80, 316, 1, [path("M6 262H526L546 300H-14Z", palette.night, { opacity: 0.3 }), face(520, 250)]),
  ]);

/** A library's card cabinet with one drawer open. */
export const cardDrawers: Scene = {
  ...LANDSCAPE,
  marks: [
    gradient("cabinet", [
      [0, "#6e4526"],
      [1, "#4a2d19"],
    ]),
    rect(0, 0, width, height, "url(#cabinet)"),
    ...Array.from({ length: 20 }, (_, i) =>
      at(32 + (i % 5) * 310, 30 + Math.floor(i / 5) * 258, 1, [
        rect(-4, -2, 304, 240, palette.night, { opacity: 0.45, rx: 10 }),
        face(296, 226),
      ]),
    ),
    rect(0, 0, width, height, palette.night, { opacity: 0.16 }),
    polygon(
      [
        [0, 0],
        [760, 0],
        [260, 1067],
        [0, 1067],
      ],
      palette.white,
      { opacity: 0.07 },
    ),
    blurred("drawer-shadow", 34, [path("M620 320H1010L1130 940H560Z", palette.night, { opacity: 0.75 })]),
    at(620, 312, 1, [openDrawer()]),
    stroke("M624 312H976", palette.night, 8, { opacity: 0.5 }),
    vignette(width, height),
  ],
};
