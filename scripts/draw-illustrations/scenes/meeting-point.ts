import { delegate, delegateBehind } from "../delegates.ts";
import {
  at,
  blurred,
  circle,
  clip,
  clipped,
  ellipse,
  gradient,
  group,
  LANDSCAPE,
  palette,
  path,
  polygon,
  rect,
  type Scene,
  vignette,
} from "../drawing.ts";
import { hills } from "../motifs.ts";
import { dusk, flowers } from "../stage.ts";

const { width, height } = LANDSCAPE;
const backs = ["#d9c39a", "#8fb1cc", "#c98f7a", "#86bba8", "#b9c4cf", "#caa96a"];

/** The wall display: eighteen points, three rows of six. */
function tiles(x: number, y: number, tileWidth: number, tileHeight: number): string {
  const marks: string[] = [];
  for (let tile = 0; tile < 18; tile++) {
    const left = x + (tile % 6) * (tileWidth + 8);
    const top = y + Math.floor(tile / 6) * (tileHeight + 8);
    const speaks = tile === 8;
    marks.push(
      clip(`tile-${tile}`, rect(left, top, tileWidth, tileHeight, palette.black)),
      clipped(`tile-${tile}`, [
        rect(
          left,
          top,
          tileWidth,
          tileHeight,
          backs[(tile * 5 + Math.floor(tile / 6)) % backs.length] ?? palette.sky,
        ),
        rect(left, top, tileWidth * 0.34, tileHeight, palette.white, { opacity: 0.16 }),
        ...(speaks
          ? [delegate(left + tileWidth / 2, top + tileHeight * 0.66, 0.72, 77)]
          : [-0.27, 0, 0.27].map((shift, i) =>
              delegate(
                left + tileWidth * (0.5 + shift),
                top + tileHeight * (0.62 + (i % 2) * 0.05),
                0.36,
                tile * 13 + i * 5 + 2,
              ),
            )),
        speaks
          ? ""
          : path(
              `M${left} ${top + tileHeight * 0.82}H${left + tileWidth}V${top + tileHeight}H${left}Z`,
              palette.wood,
            ),
      ]),
      speaks
        ? rect(left + 2, top + 2, tileWidth - 4, tileHeight - 4, "none", {
            stroke: palette.ochre,
            "stroke-width": 6,
          })
        : "",
      rect(left + 8, top + tileHeight - 15, 44, 7, palette.white, { opacity: 0.75, rx: 3 }),
    );
  }
  return marks.join("");
}

function window(): string {
  return group([
    rect(44, 150, 300, 430, palette.white),
    clip("view", rect(60, 166, 268, 398, palette.black)),
    clipped("view", [
      gradient("morning", [
        [0, "#bcd5e3"],
        [1, "#f4e8cc"],
      ]),
      rect(60, 166, 268, 398, "url(#morning)"),
      circle(250, 262, 34, "#f6cf7d"),
      at(60, 0, 0.36, [hills(760, 1080, 1600, ["#9fc0b4", "#6fa28f", "#3f7d68", "#2b5f4f"], 8, 130)]),
    ]),
    rect(190, 160, 12, 410, palette.white),
    rect(52, 350, 286, 10, palette.white),
    polygon(
      [
        [30, 580],
        [360, 580],
        [372, 602],
        [20, 602],
      ],
      palette.sand,
    ),
    path("M20 138H120C104 300 92 460 60 600H20Z", "#e9d3ac", { opacity: 0.95 }),
    path("M362 138H286C300 300 316 460 338 600H362Z", "#d9bf92", { opacity: 0.95 }),
    rect(14, 128, 356, 14, palette.woodDark, { rx: 6 }),
  ]);
}

function laptop(x: number, y: number, scale: number): string {
  return at(x, y, scale, [
    ellipse(0, 40, 120, 20, palette.black, { opacity: 0.22 }),
    polygon(
      [
        [-92, -92],
        [92, -92],
        [98, 28],
        [-98, 28],
      ],
      "#2b3342",
    ),
    polygon(
      [
        [-82, -82],
        [82, -82],
        [87, 18],
        [-87, 18],
      ],
      palette.mist,
    ),
    rect(-66, -66, 60, 60, palette.steel, { opacity: 0.7 }),
    ...[-62, -44, -26, -8].map((line) =>
      rect(6, line, 62 - (line % 3) * 8, 8, palette.steel, { opacity: 0.55, rx: 4 }),
    ),
    polygon(
      [
        [-98, 28],
        [98, 28],
        [116, 46],
        [-116, 46],
      ],
      "#aeb4bd",
    ),
  ]);
}

/** The district's meeting point: its delegates watch the seventeen others on the wall. */
export const meetingPoint: Scene = {
  ...LANDSCAPE,
  marks: [
    gradient(
      "wall",
      [
        [0, "#f1e3c6"],
        [1, "#d6bd92"],
      ],
      true,
    ),
    rect(0, 0, width, height, "url(#wall)"),
    polygon(
      [
        [0, 0],
        [width, 0],
        [width, 46],
        [0, 70],
      ],
      palette.white,
      { opacity: 0.5 },
    ),
    rect(0, 690, width, 400, "#5c4334"),
    rect(0, 616, width, 90, palette.wood),
    rect(0, 616, width, 7, palette.clay),
    window(),
    polygon(
      [
        [330, 170],
        [760, 616],
        [520, 616],
        [330, 400],
      ],
      palette.white,
      { opacity: 0.2 },
    ),
    blurred("display-shadow", 22, [rect(430, 132, 1120, 474, palette.woodDark, { opacity: 0.5 })]),
    rect(412, 108, 1128, 470, palette.black, { rx: 10 }),
    tiles(426, 122, 176, 142),
    rect(930, 578, 92, 38, "#252a35"),
    gradient("table", [
      [0, "#a8713f"],
      [1, "#6c4426"],
    ]),
    polygon(
      [
        [250, 690],
        [1500, 690],
        [1690, 1067],
        [20, 1067],
      ],
      "url(#table)",
    ),
    polygon(
      [
        [250, 690],
        [1500, 690],
        [1506, 704],
        [244, 704],
      ],
      palette.white,
      { opacity: 0.25 },
    ),
    polygon(
      [
        [640, 700],
        [1120, 700],
        [1160, 900],
        [590, 900],
      ],
      palette.white,
      { opacity: 0.1 },
    ),
    laptop(500, 776, 0.8),
    laptop(880, 776, 0.8),
    laptop(1260, 776, 0.8),
    flowers(636, 726, 110, 24, 4),
    flowers(1010, 726, 110, 24, 9),
    ...[320, 690, 1060, 1430].map((x, i) =>
      delegateBehind(x, 858 + (i % 2) * 12, 1.12, [3, 6, 8, 10][i] ?? 1, "#f3dcae", "#3a2a2c"),
    ),
    ...[110, 500, 880, 1250, 1600].map((x, i) =>
      delegateBehind(x, 1052 + (i % 2) * 10, 1.5, [5, 7, 1, 14, 12][i] ?? 1, "#e8c893", "#2c2124"),
    ),
    dusk(760),
    vignette(width, height),
  ],
};
