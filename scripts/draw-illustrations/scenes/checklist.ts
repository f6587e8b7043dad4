import {
  at,
  gradient,
  group,
  PORTRAIT,
  palette,
  path,
  polygon,
  rect,
  type Scene,
  stroke,
  vignette,
} from "../drawing.ts";
import { pen, planks, shadow } from "../paper.ts";

const { width, height } = PORTRAIT;

const row = (done: boolean, long: number) =>
  group([
    rect(0, 0, 62, 62, done ? palette.jade : palette.white, {
      rx: 10,
      stroke: done ? palette.jadeDark : palette.steel,
      "stroke-width": 5,
    }),
    done ? stroke("M14 32L27 46L50 16", palette.white, 10) : "",
    rect(96, 8, long, 17, palette.ink, { rx: 8, opacity: 0.8 }),
    rect(96, 40, long * 0.7, 13, palette.grey, { rx: 6, opacity: 0.6 }),
  ]);

/** A list of questions before publishing, most of them ticked. */
export const checklist: Scene = {
  ...PORTRAIT,
  marks: [
    planks(width, height, "#c79a66", palette.woodDark, 8),
    polygon(
      [
        [0, 0],
        [620, 0],
        [160, 1600],
        [0, 1600],
      ],
      palette.white,
      { opacity: 0.1 },
    ),
    at(150, 200, 1, [shadow("second", 760, 1180, 26), rect(0, 0, 760, 1180, palette.sand)], 4),
    at(
      146,
      190,
      1,
      [
        shadow("sheet", 770, 1190, 24),
        rect(0, 0, 770, 1190, palette.white),
        rect(90, 150, 150, 20, palette.lacquer, { rx: 8 }),
        rect(90, 196, 520, 44, palette.ink, { rx: 8 }),
        ...[true, true, true, true, true, false, false].map((done, i) =>
          at(90, 312 + i * 118, 1, [row(done, [470, 410, 500, 360, 450, 480, 390][i] ?? 400)]),
        ),
      ],
      -2,
    ),
    gradient(
      "clip",
      [
        [0, "#aab3be"],
        [1, "#66707e"],
      ],
      true,
    ),
    at(520, 96, 1, [
      path("M-120 190V60Q-120 -20 -30 -20H30Q120 -20 120 60V190", "none", {
        stroke: palette.night,
        "stroke-width": 30,
        opacity: 0.25,
        transform: "translate(12 14)",
      }),
      path("M-60 40V-10A60 60 0 0 1 60 -10V40", "none", { stroke: "url(#clip)", "stroke-width": 26 }),
      path("M-150 40H150L126 170H-126Z", palette.ink),
      path("M-150 40H-40L-60 170H-126Z", palette.white, { opacity: 0.14 }),
      rect(-150, 32, 300, 16, palette.steel, { rx: 8 }),
    ]),
    at(330, 930, 1.5, [pen(palette.lacquer)], -6),
    vignette(width, height),
  ],
};
