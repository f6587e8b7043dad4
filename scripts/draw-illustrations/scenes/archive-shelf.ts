import {
  at,
  ellipse,
  gradient,
  group,
  LANDSCAPE,
  numbersFrom,
  palette,
  pick,
  polygon,
  rect,
  type Scene,
  stroke,
  vignette,
} from "../drawing.ts";

const { width, height } = LANDSCAPE;
const colours = [
  palette.blue,
  palette.jade,
  palette.lacquer,
  palette.ochreDark,
  palette.steel,
  palette.jadeDark,
  "#8a4b3a",
] as const;

/** Twelve boxes a shelf, one for each month of a year. */
function shelf(y: number, seed: number, boxes: number): string {
  const next = numbersFrom(seed);
  const marks: string[] = [rect(90, y - 236, 1420, 236, "#3c2718")];
  for (let box = 0; box < boxes; box++) {
    const x = 104 + box * 117;
    const tall = 186 + Math.round(next() * 26);
    const colour = pick(colours, next());
    marks.push(
      rect(x + 6, y - tall + 6, 106, tall - 6, palette.night, { opacity: 0.4 }),
      rect(x, y - tall, 104, tall, colour),
      rect(x, y - tall, 24, tall, palette.white, { opacity: 0.1 }),
      rect(x + 80, y - tall, 24, tall, palette.night, { opacity: 0.16 }),
      rect(x + 20, y - tall + 34, 64, 44, palette.paper, { rx: 3 }),
      rect(x + 30, y - tall + 46, 44, 7, palette.ink, { rx: 3, opacity: 0.75 }),
      rect(x + 30, y - tall + 60, 28, 6, palette.lacquer, { rx: 3, opacity: 0.8 }),
      ellipse(x + 52, y - 46, 15, 15, palette.night, { opacity: 0.55 }),
      ellipse(x + 52, y - 46, 15, 15, "none", { stroke: palette.ochre, "stroke-width": 4 }),
    );
  }
  marks.push(
    rect(90, y - 236, 1420, 26, palette.night, { opacity: 0.35 }),
    rect(70, y, 1460, 30, palette.wood),
    rect(70, y, 1460, 5, palette.clay),
    rect(90, y + 30, 1420, 14, palette.night, { opacity: 0.3 }),
  );
  return group(marks);
}

const ladder = () =>
  group([
    stroke("M18 14L118 900M178 14L278 900", palette.night, 24, {
      opacity: 0.3,
      transform: "translate(22 10)",
    }),
    ...Array.from({ length: 9 }, (_, i) =>
      stroke(`M${10 + i * 11.2} ${70 + i * 98}H${174 + i * 11.2}`, palette.clay, 18),
    ),
    stroke("M0 0L100 900", palette.ochreDark, 24),
    stroke("M160 0L260 900", palette.ochreDark, 24),
    stroke("M-4 0L96 900M156 0L256 900", palette.white, 5, { opacity: 0.3 }),
  ]);

/** Shelves of boxes, a year a shelf. */
export const archiveShelf: Scene = {
  ...LANDSCAPE,
  marks: [
    gradient("wall", [
      [0, "#efdfbd"],
      [1, "#d5b989"],
    ]),
    rect(0, 0, width, height, "url(#wall)"),
    rect(0, 960, width, 107, "#6d5040"),
    rect(0, 956, width, 8, palette.clay),
    rect(62, 40, 1476, 930, palette.woodDark),
    rect(62, 40, 30, 930, palette.wood),
    rect(1508, 40, 30, 930, palette.wood),
    rect(50, 22, 1500, 36, palette.wood),
    rect(50, 22, 1500, 6, palette.clay),
    shelf(310, 5, 12),
    shelf(600, 11, 12),
    shelf(890, 18, 12),
    polygon(
      [
        [0, 0],
        [900, 0],
        [330, 1067],
        [0, 1067],
      ],
      palette.white,
      { opacity: 0.09 },
    ),
    at(1090, 96, 1.02, [ladder()]),
    vignette(width, height),
  ],
};
