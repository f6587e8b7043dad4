import {
  at,
  circle,
  ellipse,
  gradient,
  group,
  numbersFrom,
  palette,
  path,
  polygon,
  rect,
  stroke,
} from "./drawing.ts";
import { hills } from "./motifs.ts";

/** A small landscape of 600 × 400 for prints, pages and screens. */
export function hillView(id: string, mood: "morning" | "evening" | "noon" = "morning", seed = 3): string[] {
  const sky = {
    morning: ["#b9d3e0", "#f6e7c4"],
    evening: ["#e58b5a", "#f7d79a"],
    noon: ["#7fb0d0", "#dcebee"],
  }[mood];
  const ranges = {
    morning: ["#a5c3b8", "#6fa58f", "#3f7f69", "#28584b"],
    evening: ["#a86a5e", "#7c4a55", "#523650", "#2c2440"],
    noon: ["#9cc3b4", "#79ab70", "#528a52", "#356640"],
  }[mood];
  return [
    gradient(`${id}-sky`, [
      [0, sky[0] ?? ""],
      [1, sky[1] ?? ""],
    ]),
    rect(0, 0, 600, 400, `url(#${id}-sky)`),
    circle(430, 110, 44, palette.white, { opacity: 0.35 }),
    circle(430, 110, 30, mood === "evening" ? "#f7e0a8" : "#f6cf7d"),
    hills(600, 220, 400, ranges, seed, 110),
    stroke("M210 400Q300 350 270 310T330 258", palette.paper, 9, { opacity: 0.75 }),
  ];
}

/** An areca palm; the origin is its foot. */
export function areca(height: number, leaf: string, trunk: string): string {
  const fronds = [-78, -52, -24, 4, 30, 58, 82];
  return group([
    path(`M-7 0Q-2 ${-height / 2} -4 ${-height}H5Q4 ${-height / 2} 8 0Z`, trunk),
    rect(-6, -height - 34, 12, 42, palette.leaf, { rx: 6 }),
    ...fronds.map((turn) =>
      path("M0 0C-14 -50 -8 -100 4 -132C16 -96 16 -46 0 0Z", leaf, {
        transform: `translate(0 ${-height - 24}) rotate(${turn})`,
      }),
    ),
    circle(-9, -height + 10, 7, palette.ochre),
    circle(8, -height + 14, 7, palette.ochreDark),
  ]);
}

/** Someone in a conical hat, from the waist up; the origin is the middle of the waist. */
export const farmer = (coat: string): string =>
  group([
    path("M-26 0C-30 -40 -20 -62 0 -62C20 -62 30 -40 26 0Z", coat),
    ellipse(0, -72, 15, 17, "#d8a67f"),
    polygon(
      [
        [-46, -74],
        [0, -112],
        [46, -74],
      ],
      "#e9d29b",
    ),
    polygon(
      [
        [6, -107],
        [0, -112],
        [46, -74],
        [10, -74],
      ],
      palette.clay,
    ),
    ellipse(0, -74, 46, 7, palette.ochreDark, { opacity: 0.7 }),
  ]);

/** Rice terraces: bands of water between dykes, wider towards the reader. */
export function terraces(
  width: number,
  top: number,
  bottom: number,
  seed: number,
  water: [string, string],
): string {
  const next = numbersFrom(seed);
  const marks: string[] = [
    gradient("terrace-water", [
      [0, water[0]],
      [1, water[1]],
    ]),
  ];
  const bands = 13;
  for (let band = 0; band < bands; band++) {
    const depth = (band / bands) ** 1.5;
    const y = top + (bottom - top) * depth;
    const swing = 16 + 70 * depth;
    const phase = next() * 6.28;
    const points = Array.from(
      { length: 9 },
      (_, i) =>
        [
          (-0.08 + (i / 8) * 1.16) * width,
          y + swing * Math.sin(phase + i * 1.15) + (i - 4) ** 2 * 3.2 * depth,
        ] as const,
    );
    const edge = points.slice(1).reduce((d, [x, py], i) => {
      const [px, ppy] = points[i] ?? [0, 0];
      return `${d}C${px + (x - px) * 0.5} ${ppy} ${px + (x - px) * 0.5} ${py} ${x} ${py}`;
    }, `M${points[0]?.[0]} ${points[0]?.[1]}`);
    const dyke = 7 + 26 * depth;
    marks.push(
      path(`${edge}V${bottom + 220}H-200Z`, ["#3d7a4a", "#4f8d4f", "#35694a"][band % 3] ?? palette.leaf),
      at(0, dyke, 1, [path(`${edge}V${bottom + 220}H-200Z`, "#274d39", { opacity: 0.6 })]),
      at(0, dyke + 5 + 4 * depth, 1, [
        path(`${edge}V${bottom + 220}H-200Z`, band % 4 === 2 ? "#8fb35c" : "url(#terrace-water)"),
      ]),
      at(0, dyke + 12 + 12 * depth, 1, [stroke(edge, palette.white, 2 + 3 * depth, { opacity: 0.35 })]),
    );
  }
  return group(marks);
}

/** A house on stilts with a steep roof; the origin is the middle of the ground below it, 520 px wide at scale 1. */
export function stiltHouse(): string {
  return group([
    ellipse(20, 6, 300, 26, palette.night, { opacity: 0.25 }),
    ...[-210, -110, -10, 90, 190].map((x) => rect(x, -170, 20, 176, palette.woodDark)),
    rect(-240, -190, 480, 26, palette.wood),
    rect(-222, -340, 444, 152, "#a5713f"),
    ...Array.from({ length: 15 }, (_, i) =>
      rect(-222 + i * 30, -340, 3, 152, palette.woodDark, { opacity: 0.45 }),
    ),
    rect(-40, -322, 74, 134, palette.night, { opacity: 0.85 }),
    rect(-160, -312, 76, 70, palette.night, { opacity: 0.8 }),
    rect(90, -312, 76, 70, "#f3cf86"),
    stroke("M128 -312V-242M90 -277H166", palette.woodDark, 5),
    ...[-230, 226].map((x) => rect(x - 4, -236, 10, 50, palette.wood)),
    rect(-246, -238, 492, 9, palette.wood),
    polygon(
      [
        [-300, -326],
        [-170, -560],
        [170, -560],
        [300, -326],
      ],
      "#6d5238",
    ),
    polygon(
      [
        [-170, -560],
        [170, -560],
        [300, -326],
        [120, -326],
      ],
      "#553e2b",
    ),
    ...[0, 1, 2, 3, 4].map((i) =>
      stroke(`M${-286 + i * 26} ${-352 - i * 46}H${286 - i * 26}`, palette.clay, 3, { opacity: 0.35 }),
    ),
    rect(-184, -572, 368, 20, palette.woodDark, { rx: 8 }),
    stroke("M60 -180L150 0M92 -180L182 0", palette.wood, 10),
    ...[0, 1, 2, 3, 4, 5].map((i) =>
      stroke(`M${72 + i * 16} ${-156 + i * 30}H${106 + i * 16}`, palette.clay, 8),
    ),
  ]);
}
