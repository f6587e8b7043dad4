import { delegateBehind } from "../delegates.ts";
import {
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
import { figure } from "../figures.ts";
import { beam, curtain, dusk, flowers, lectern, platform } from "../stage.ts";

const { width, height } = LANDSCAPE;

function lotus(): string {
  const petal = "M0 0C-34 -34 -30 -86 0 -120C30 -86 34 -34 0 0Z";
  return group([
    ...[-76, 76, -50, 50, -25, 25, 0].map((turn, i) =>
      path(petal, i < 2 ? palette.ochreDark : i < 4 ? "#c8923a" : i < 6 ? palette.ochre : "#f0cc7c", {
        transform: `rotate(${turn})`,
      }),
    ),
    stroke("M-120 18Q0 46 120 18", palette.ochre, 8),
  ]);
}

function basket(x: number, y: number): string {
  return group([
    path(`M${x - 60} ${y - 90}Q${x} ${y - 260} ${x + 60} ${y - 90}`, "none", {
      stroke: palette.woodDark,
      "stroke-width": 9,
    }),
    flowers(x - 74, y - 84, 140, 46, 6),
    flowers(x - 54, y - 128, 104, 42, 11),
    path(`M${x - 70} ${y - 92}H${x + 76}L${x + 48} ${y}H${x - 42}Z`, palette.wood),
    ...[-56, -24, 8, 40].map((shift) =>
      stroke(`M${x + shift} ${y - 88}L${x + shift * 0.7 + 12} ${y - 6}`, palette.woodDark, 4, {
        opacity: 0.6,
      }),
    ),
    stroke(`M${x - 66} ${y - 62}H${x + 68}M${x - 56} ${y - 32}H${x + 58}`, palette.clay, 4, { opacity: 0.7 }),
  ]);
}

/** The closing speech, seen from between the rows. */
export const conclusion: Scene = {
  ...LANDSCAPE,
  marks: [
    curtain(0, 0, width, 780, palette.lacquer, palette.lacquerDark, 24),
    gradient("top", [
      [0, palette.black, 0.5],
      [1, palette.black, 0],
    ]),
    rect(0, 0, width, 260, "url(#top)"),
    group([lotus()], { transform: "translate(1130 330) scale(1.6)" }),
    polygon(
      [
        [0, 0],
        [190, 0],
        [130, 780],
        [0, 780],
      ],
      palette.lacquerDark,
      { opacity: 0.75 },
    ),
    polygon(
      [
        [1600, 0],
        [1440, 0],
        [1490, 780],
        [1600, 780],
      ],
      palette.lacquerDark,
      { opacity: 0.75 },
    ),
    stroke("M190 0C176 300 150 560 130 780", palette.ochre, 6, { opacity: 0.8 }),
    stroke("M1440 0C1452 300 1474 560 1490 780", palette.ochre, 6, { opacity: 0.8 }),
    beam("spot", 560, 0, 640, 800, 330, 0.28),
    platform(704, width, 140, 60, "#c2935c", "#54341f"),
    figure(640, 424, 1.44, {
      coat: "#1a2232",
      tie: palette.lacquer,
      hair: "parted",
      hairColour: "#2c2c33",
      leftArm: [-112, 104, -136, 28],
      rightArm: [92, 100, 54, 134],
    }),
    lectern(640, 574, 1.04),
    basket(900, 826),
    flowers(1040, 836, 400, 46, 15),
    circle(640, 300, 240, palette.white, { opacity: 0.035 }),
    rect(0, 868, width, 210, "#1c1013"),
    ...[60, 300, 880, 1110, 1340, 1570].map((x, i) =>
      delegateBehind(x, 956 + (i % 2) * 12, 1.04, 140 + i * 11, "#f0c79a", "#5a1a18"),
    ),
    ...[-60, 240, 1010, 1330, 1640].map((x, i) =>
      delegateBehind(x, 1100 + (i % 2) * 14, 1.5, 210 + i * 5, "#d8a67f", "#3a1112"),
    ),
    dusk(800),
    vignette(width, height),
  ],
};
