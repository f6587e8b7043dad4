import { delegateBehind } from "../delegates.ts";
import { at, gradient, group, LANDSCAPE, palette, rect, type Scene, stroke, vignette } from "../drawing.ts";
import { figure } from "../figures.ts";
import { phone, publicBuilding } from "../motifs.ts";
import { beam, curtain, dusk, lectern, platform, screen } from "../stage.ts";

const { width, height } = LANDSCAPE;

function services(): string {
  const phones = [
    [130, 120],
    [130, 372],
    [690, 120],
    [690, 372],
  ] as const;
  return group([
    ...phones.map(([x, y]) =>
      stroke(`M410 262C${(x + 410) / 2} 262 ${(x + 410) / 2} ${y} ${x} ${y}`, palette.ochre, 5, {
        "stroke-dasharray": "2 15",
      }),
    ),
    ...phones.map(([x, y], i) =>
      at(
        x,
        y,
        1.12,
        [phone("#0b1c38", palette.mist, i % 2 === 0 ? palette.jade : palette.coral)],
        i % 2 === 0 ? -4 : 4,
      ),
    ),
    at(410, 384, 1.12, [publicBuilding(palette.paper, palette.blue, palette.ochre)]),
    stroke("M180 400H640", palette.sky, 4, { opacity: 0.6 }),
  ]);
}

/** A speaker points at a slide: one office, many telephones. */
export const lecternServices: Scene = {
  ...LANDSCAPE,
  marks: [
    curtain(0, 0, width, 700, "#24416a", "#12264a", 22),
    rect(0, 0, width, 96, palette.night, { opacity: 0.5 }),
    beam("spot", 300, 0, 420, 760, 240, 0.22),
    screen("slide", 690, 96, 820, 478, "#2e6da8", "#173d71", [services()]),
    platform(676, width, 138, 56, "#b58a57", "#4c3120"),
    figure(392, 432, 1.36, {
      coat: "#1c2433",
      tie: palette.lacquer,
      hair: "parted",
      glasses: true,
      rightArm: [142, 74, 214, -10],
      leftArm: [-92, 100, -50, 136],
    }),
    lectern(386, 566, 0.98),
    gradient("front", [
      [0, "#251b22"],
      [1, palette.black],
    ]),
    rect(0, 850, width, 220, "url(#front)"),
    ...[70, 300, 540, 790, 1040, 1290, 1530].map((x, i) =>
      delegateBehind(x, 966 + (i % 2) * 14, 1.02, 5 + i * 9, palette.sky, "#3a1a1b"),
    ),
    dusk(780),
    vignette(width, height),
  ],
};
