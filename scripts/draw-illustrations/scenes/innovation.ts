import { delegateBehind } from "../delegates.ts";
import {
  at,
  circle,
  group,
  LANDSCAPE,
  palette,
  path,
  rect,
  type Scene,
  stroke,
  vignette,
} from "../drawing.ts";
import { figure } from "../figures.ts";
import { gear } from "../motifs.ts";
import { beam, curtain, dusk, flowers, lectern, platform, screen } from "../stage.ts";

const { width, height } = LANDSCAPE;

const bulb = () =>
  group([
    circle(0, 0, 150, palette.ochre, { opacity: 0.16 }),
    circle(0, 0, 112, palette.ochre, { opacity: 0.22 }),
    path("M-74 -6C-74 -96 74 -96 74 -6C74 40 38 52 36 96H-36C-38 52 -74 40 -74 -6Z", "#ffe3a0"),
    path("M16 -70C84 -58 82 10 60 32C40 52 38 60 36 96H4C30 40 44 -10 16 -70Z", palette.ochre, {
      opacity: 0.6,
    }),
    stroke("M-22 92L-30 24L-8 44L0 20L8 44L30 24L22 92", palette.ochreDark, 5),
    ...[106, 122, 138].map((y, i) => rect(-34 + i * 4, y, 68 - i * 8, 12, palette.steel, { rx: 6 })),
    ...[-150, -110, -70, -30].map((turn) =>
      stroke("M132 0H158", palette.ochre, 8, { transform: `rotate(${turn})` }),
    ),
  ]);

const flask = () =>
  group([
    path("M-22 -120H22V-44L84 78Q92 104 64 104H-64Q-92 104 -84 78L-22 -44Z", palette.white, {
      opacity: 0.28,
    }),
    path("M-50 18Q-20 4 0 18T52 18L84 78Q92 104 64 104H-64Q-92 104 -84 78Z", palette.jadeLight),
    path("M8 20Q30 6 52 18L84 78Q92 104 64 104H20Z", palette.jade, { opacity: 0.5 }),
    rect(-32, -132, 64, 16, palette.mist, { rx: 8 }),
    circle(-24, 56, 11, palette.white, { opacity: 0.8 }),
    circle(14, 36, 7, palette.white, { opacity: 0.8 }),
    circle(30, 70, 9, palette.white, { opacity: 0.6 }),
    circle(4, -20, 7, palette.jadeLight),
    circle(-6, -62, 5, palette.jadeLight),
  ]);

/** A speaker before a bulb, a flask and wheels: science, technology, innovation. */
export const innovation: Scene = {
  ...LANDSCAPE,
  marks: [
    curtain(0, 0, width, 720, "#7c2a24", "#431112", 20),
    rect(0, 0, width, 80, palette.black, { opacity: 0.35 }),
    beam("spot", 1330, 0, 1210, 780, 240, 0.24),
    screen("slide", 90, 90, 830, 500, "#24406b", "#0f2144", [
      ...[100, 200, 300, 400].map((y) => stroke(`M0 ${y}H830`, palette.sky, 1.5, { opacity: 0.18 })),
      ...[138, 276, 414, 552, 690].map((x) => stroke(`M${x} 0V500`, palette.sky, 1.5, { opacity: 0.18 })),
      at(640, 190, 1.1, [gear(104, 10, palette.steel, "#1a3259")], 6),
      at(726, 340, 0.72, [gear(104, 10, palette.coral, "#152a4e")], 22),
      at(150, 280, 1.12, [flask()]),
      at(408, 240, 1.1, [bulb()]),
      stroke("M250 380C300 452 360 452 400 430", palette.ochre, 5, { "stroke-dasharray": "2 14" }),
      stroke("M492 330C540 390 590 372 616 330", palette.ochre, 5, { "stroke-dasharray": "2 14" }),
    ]),
    platform(690, width, 140, 56, "#bb8f5b", "#4f3020"),
    figure(1216, 436, 1.36, {
      coat: "#2d3a4f",
      tie: palette.jade,
      hair: "short",
      leftArm: [-128, 92, -176, 26],
      rightArm: [92, 100, 52, 138],
      skin: "#d8a67f",
    }),
    lectern(1220, 576, 0.98),
    flowers(960, 822, 110, 34, 3),
    flowers(1400, 822, 130, 34, 9),
    rect(0, 862, width, 220, "#1a1115"),
    ...[-10, 230, 470, 720, 960, 1200, 1450, 1640].map((x, i) =>
      delegateBehind(x, 982 + (i % 2) * 12, 1.02, 90 + i * 7, "#e3b58f", "#4a1616"),
    ),
    dusk(786),
    vignette(width, height),
  ],
};
