import { at, ellipse, group, LANDSCAPE, palette, rect, type Scene, stroke, vignette } from "../drawing.ts";
import { figure } from "../figures.ts";
import { drums } from "../motifs.ts";
import { beam, flowers, platform, screen, slatWall } from "../stage.ts";

const { width, height } = LANDSCAPE;

function slide(): string {
  const bars = [96, 142, 118, 190, 236, 284];
  return group([
    ...[90, 170, 250, 330, 410].map((y) => stroke(`M40 ${y}H860`, palette.white, 2, { opacity: 0.14 })),
    at(170, 404, 1, [drums(4, 180, 74, palette.jadeLight, palette.jadeDark, palette.ochre)]),
    at(352, 404, 0.72, [drums(3, 180, 74, palette.sky, palette.ink, palette.coral)]),
    ...bars.map((tall, i) =>
      rect(490 + i * 62, 412 - tall, 40, tall, i === 5 ? palette.ochre : palette.paper, {
        opacity: i === 5 ? 1 : 0.82,
        rx: 4,
      }),
    ),
    stroke(`M510 ${300}L572 250L634 270L696 196L758 146L822 84`, palette.coral, 7),
    stroke("M800 84H822V108", palette.coral, 7),
    stroke("M40 418H880", palette.white, 4, { opacity: 0.7 }),
  ]);
}

/** A scholar in front of data drums and a chart. */
export const dataDrums: Scene = {
  ...LANDSCAPE,
  marks: [
    slatWall(width, height, "#c7a878", "#f3e2bd", 52),
    rect(0, 0, width, 84, palette.woodDark, { opacity: 0.75 }),
    ...[200, 520, 840, 1160, 1480].map((x) => ellipse(x, 84, 70, 10, palette.white, { opacity: 0.85 })),
    ...[200, 520, 840, 1160, 1480].map((x, i) => beam(`lamp-${i}`, x, 84, x, 640, 150, 0.2)),
    screen("slide", 96, 150, 910, 500, "#2d7a6b", "#123f3a", [slide()]),
    platform(762, width, 150, 160, "#c79a64", "#5a3a24"),
    ellipse(1244, 868, 210, 30, palette.black, { opacity: 0.28 }),
    rect(1152, 640, 84, 224, "#242a38"),
    rect(1252, 640, 84, 224, "#1b202c"),
    rect(1140, 852, 98, 20, palette.black, { rx: 9 }),
    rect(1252, 852, 98, 20, palette.black, { rx: 9 }),
    figure(1244, 366, 1.42, {
      coat: "#3b4a63",
      tie: palette.ochreDark,
      hair: "short",
      hairColour: "#3a3a42",
      glasses: true,
      leftArm: [-152, 70, -200, -22],
      rightArm: [104, 108, 54, 160],
    }),
    stroke("M948 324L890 298", palette.clay, 7),
    rect(1286, 556, 58, 74, palette.paper, { transform: "rotate(-8 1316 592)" }),
    flowers(60, 930, 900, 44, 19),
    vignette(width, height),
  ],
};
