import {
  at,
  circle,
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
import { hillView } from "../landscapes.ts";
import { gear } from "../motifs.ts";
import { page, writing } from "../paper.ts";

const { width, height } = LANDSCAPE;

const monitor = () =>
  group([
    ellipse(10, 396, 190, 24, palette.night, { opacity: 0.3 }),
    rect(-50, 300, 100, 80, "#b4a88f"),
    rect(-130, 370, 260, 26, "#cbbfa5", { rx: 8 }),
    rect(-210, -20, 420, 340, "#d8ccb2", { rx: 22 }),
    rect(-210, -20, 80, 340, palette.white, { rx: 22, opacity: 0.25 }),
    rect(-176, 14, 352, 250, "#1d3b35", { rx: 10 }),
    ...[0, 1, 2, 3, 4, 5, 6].map((i) =>
      rect(-150, 40 + i * 30, [280, 300, 240, 296, 200, 280, 120][i] ?? 200, 11, palette.jadeLight, {
        rx: 5,
        opacity: 0.85,
      }),
    ),
    circle(170, 292, 9, palette.jade),
  ]);

const oldSheet = () =>
  group([
    rect(8, 10, 130, 170, palette.night, { opacity: 0.25 }),
    rect(0, 0, 130, 170, "#efe3c8"),
    writing(16, 22, 98, 7, 20, palette.woodDark),
  ]);

const machine = () =>
  group([
    ellipse(10, 432, 300, 34, palette.night, { opacity: 0.3 }),
    gradient("machine", [
      [0, "#3c6b9b"],
      [1, "#1f3d63"],
    ]),
    path("M-230 0Q-230 -40 -190 -40H190Q230 -40 230 0V400H-230Z", "url(#machine)"),
    path("M-230 0Q-230 -40 -190 -40H-120V400H-230Z", palette.white, { opacity: 0.1 }),
    rect(-246, 150, 30, 210, palette.ink),
    rect(216, 150, 30, 210, palette.ink),
    rect(-160, 10, 320, 160, palette.ink, { rx: 14 }),
    at(-70, 92, 0.56, [gear(100, 10, palette.ochre, palette.ink)], 8),
    at(46, 76, 0.4, [gear(100, 9, palette.coral, palette.ink)], 20),
    at(112, 122, 0.3, [gear(100, 8, palette.jadeLight, palette.ink)]),
    ...[palette.lacquer, palette.ochre, palette.jadeLight].map((colour, i) =>
      circle(-130 + i * 46, 230, 14, colour),
    ),
    rect(30, 212, 150, 34, palette.night, { rx: 6 }),
    stroke("M44 230L70 222L92 238L116 218L140 232L166 224", palette.jadeLight, 5),
  ]);

const folderWithPage = (id: string, mood: "morning" | "noon" | "evening") =>
  group([
    ellipse(124, 206, 150, 16, palette.night, { opacity: 0.28 }),
    path("M0 0H84L104 24H250V200H0Z", palette.ochreDark),
    at(34, -54, 1, [page(id, 176, 240, hillView(`${id}-view`, mood, id.length + mood.length))]),
    path("M-10 66H260L246 206H4Z", palette.ochre),
    rect(64, 110, 120, 46, palette.white, { rx: 4 }),
    rect(80, 126, 80, 10, palette.ink, { rx: 5, opacity: 0.75 }),
  ]);

/** Old pages go in as text and come out as folders. */
export const conveyor: Scene = {
  ...LANDSCAPE,
  marks: [
    gradient("hall", [
      [0, "#eadcc0"],
      [1, "#d2b98f"],
    ]),
    rect(0, 0, width, 860, "url(#hall)"),
    rect(0, 820, width, 250, "#7d6450"),
    rect(0, 816, width, 8, palette.clay),
    polygon(
      [
        [300, 0],
        [760, 0],
        [1000, 820],
        [360, 820],
      ],
      palette.white,
      { opacity: 0.16 },
    ),
    at(220, 310, 0.95, [monitor()]),
    at(820, 290, 1.04, [machine()]),
    rect(320, 690, 1280, 66, palette.ink, { rx: 33 }),
    rect(330, 690, 1260, 14, palette.steel, { rx: 7 }),
    ...Array.from(
      { length: 13 },
      (_, i) => circle(356 + i * 98, 724, 20, palette.steel) + circle(356 + i * 98, 724, 8, palette.ink),
    ),
    ...[420, 760, 1100, 1440].map((x) => rect(x, 756, 32, 190, "#2a3344")),
    at(350, 512, 1, [oldSheet()], 3),
    at(486, 520, 0.98, [oldSheet()], -4),
    at(1076, 492, 0.96, [folderWithPage("out-one", "morning")]),
    at(1336, 492, 0.96, [folderWithPage("out-two", "evening")]),
    at(820, 290, 1.04, [rect(-246, 330, 30, 62, palette.ink), rect(216, 330, 30, 62, palette.ink)]),
    vignette(width, height),
  ],
};
