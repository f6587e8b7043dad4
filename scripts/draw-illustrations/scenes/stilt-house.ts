import {
  at,
  circle,
  gradient,
  PORTRAIT,
  palette,
  path,
  rect,
  type Scene,
  stroke,
  vignette,
} from "../drawing.ts";
import { areca, stiltHouse } from "../landscapes.ts";
import { hills } from "../motifs.ts";

const { width, height } = PORTRAIT;

/** A house on stilts under areca palms. */
export const stiltHouseView: Scene = {
  ...PORTRAIT,
  marks: [
    gradient("sky", [
      [0, "#5f97bd"],
      [1, "#f2dfb4"],
    ]),
    rect(0, 0, width, 1000, "url(#sky)"),
    circle(300, 330, 120, palette.white, { opacity: 0.2 }),
    circle(300, 330, 66, "#fbe6ab"),
    hills(width, 760, 1240, ["#9dbfb6", "#6fa18e", "#457f69", "#2f6350"], 23, 330),
    at(820, 1240, 1.5, [areca(520, "#3f7a4c", "#8f7a5a")]),
    at(960, 1250, 1.3, [areca(460, "#356b43", "#857052")]),
    at(90, 1250, 1.4, [areca(500, "#3f7a4c", "#8f7a5a")]),
    path("M0 1200C260 1150 700 1160 1067 1210V1600H0Z", "#5d8f4d"),
    path("M0 1330C300 1270 760 1290 1067 1340V1600H0Z", "#4a7a42"),
    path("M560 1320C600 1400 440 1460 500 1600H760C700 1480 720 1400 690 1320Z", palette.sand),
    at(500, 1310, 1.32, [stiltHouse()]),
    ...[60, 150, 260, 850, 930, 1010].map((x, i) =>
      stroke(
        `M${x} ${1560 + (i % 2) * 20}q-10 -50 -26 -76M${x + 10} ${1560 + (i % 2) * 20}q2 -60 6 -90M${x + 20} ${1560 + (i % 2) * 20}q14 -44 30 -64`,
        "#2f5a34",
        9,
      ),
    ),
    ...[
      [150, 1500],
      [210, 1530],
    ].map(([x = 0, y = 0], i) =>
      at(x, y, 1, [
        path(
          "M-34 0C-40 -30 -10 -40 10 -30C14 -50 34 -52 38 -36L48 -30L38 -26C36 0 -4 18 -34 0Z",
          i ? palette.ochreDark : palette.lacquer,
        ),
        stroke("M-6 6V24M10 6V24", palette.ochre, 4),
      ]),
    ),
    vignette(width, height),
  ],
};
