import {
  at,
  blurred,
  circle,
  clip,
  clipped,
  group,
  palette,
  path,
  polygon,
  rect,
  stroke,
} from "./drawing.ts";

/** The soft shadow of a flat thing of this size on a table lit from the upper left; ids are unique in a scene. */
export const shadow = (id: string, width: number, height: number, reach = 14): string =>
  blurred(id, reach, [rect(reach * 0.9, reach * 1.2, width, height, palette.night, { opacity: 0.34 })]);

/** Lines that stand for writing; the last of a paragraph is short. */
export function writing(
  x: number,
  y: number,
  width: number,
  lines: number,
  step: number,
  colour: string = palette.grey,
): string {
  return Array.from({ length: lines }, (_, line) =>
    rect(
      x,
      y + line * step,
      width * (line % 4 === 3 ? 0.58 : line % 3 === 1 ? 0.96 : 1),
      step * 0.3,
      colour,
      { rx: step * 0.15, opacity: 0.6 },
    ),
  ).join("");
}

/** A printed page, its upper left corner at the origin: a headline, a picture if `picture` is given, and text. */
export function page(
  id: string,
  width: number,
  height: number,
  picture: string[] | undefined,
  accent: string = palette.lacquer,
): string {
  const margin = width * 0.1;
  const inner = width - 2 * margin;
  const pictureHeight = picture ? inner * 0.62 : 0;
  const textTop = margin * 2.9 + (picture ? pictureHeight + margin * 0.7 : 0);
  const step = width * 0.062;
  return group([
    shadow(`${id}-shadow`, width, height),
    rect(0, 0, width, height, palette.white),
    rect(margin, margin * 0.9, inner * 0.3, margin * 0.26, accent),
    rect(margin, margin * 1.5, inner * 0.94, margin * 0.44, palette.ink, { rx: 3 }),
    rect(margin, margin * 2.12, inner * 0.62, margin * 0.44, palette.ink, { rx: 3 }),
    picture
      ? clip(`${id}-picture`, rect(margin, margin * 2.95, inner, pictureHeight, palette.ink)) +
        clipped(`${id}-picture`, [at(margin, margin * 2.95, inner / 600, picture)])
      : "",
    writing(margin, textTop, inner, Math.max(1, Math.floor((height - textTop - margin * 0.5) / step)), step),
  ]);
}

/** A photographic print with a white border, centred on the origin; `picture` is 600 × 400. */
export function print(id: string, width: number, picture: string[]): string {
  const height = (width * 2) / 3;
  const border = width * 0.045;
  return group([
    at(-width / 2 - border, -height / 2 - border, 1, [
      shadow(`${id}-shadow`, width + 2 * border, height + 2 * border, 16),
      rect(0, 0, width + 2 * border, height + 2 * border, palette.white),
    ]),
    clip(`${id}-frame`, rect(-width / 2, -height / 2, width, height, palette.ink)),
    clipped(`${id}-frame`, [at(-width / 2, -height / 2, width / 600, picture)]),
    polygon(
      [
        [-width / 2, -height / 2],
        [width * 0.1, -height / 2],
        [-width * 0.2, height / 2],
        [-width / 2, height / 2],
      ],
      palette.white,
      { opacity: 0.08 },
    ),
  ]);
}

/** A pen whose point is at the origin; it lies towards the upper right. */
export function pen(colour: string, turn = 0, scale = 1): string {
  return at(
    0,
    0,
    scale,
    [
      stroke("M26 6L356 -196", palette.night, 26, { opacity: 0.2 }),
      polygon(
        [
          [0, 0],
          [44, -10],
          [30, -34],
        ],
        palette.sand,
      ),
      polygon(
        [
          [0, 0],
          [17, -4],
          [11, -14],
        ],
        palette.ink,
      ),
      stroke("M48 -28L330 -202", colour, 28),
      stroke("M46 -34L326 -208", palette.white, 6, { opacity: 0.35 }),
      stroke("M262 -160L330 -202", palette.ink, 30),
      stroke("M270 -180L340 -224", palette.ochre, 7),
    ],
    turn,
  );
}

/** A round-headed pin stuck at the origin. */
export const pin = (colour: string): string =>
  group([
    stroke("M4 6L20 22", palette.night, 7, { opacity: 0.3 }),
    circle(0, 0, 17, colour),
    circle(-5, -6, 6, palette.white, { opacity: 0.55 }),
  ]);

/** A folder's back with its tab; its upper left corner at the origin. */
export const folderBack = (width: number, height: number, colour: string): string =>
  path(`M0 0H${width * 0.34}L${width * 0.4} ${height * 0.09}H${width}V${height}H0Z`, colour);

/** Planks of a table top. */
export function planks(width: number, height: number, colour: string, line: string, count = 6): string {
  const step = height / count;
  const marks = [rect(0, 0, width, height, colour)];
  for (let plank = 0; plank < count; plank++) {
    const y = plank * step;
    const joint = ((plank * 0.37 + 0.18) % 1) * width;
    marks.push(
      rect(0, y, width, step, line, { opacity: plank % 2 === 0 ? 0.05 : 0.12 }),
      rect(0, y, width, 3, line, { opacity: 0.45 }),
      rect(joint, y, 3, step, line, { opacity: 0.45 }),
      stroke(
        `M${joint + 90} ${y + step * 0.4}q${width * 0.1} ${step * 0.14} ${width * 0.22} 0t${width * 0.2} ${step * 0.08}`,
        line,
        2.5,
        { opacity: 0.22 },
      ),
    );
  }
  return group(marks);
}

/** A cork board in a wooden frame. */
export function corkBoard(width: number, height: number, dots: () => number): string {
  return group([
    rect(0, 0, width, height, palette.woodDark),
    rect(12, 12, width - 24, height - 24, palette.wood),
    rect(46, 46, width - 92, height - 92, "#c79c66"),
    ...Array.from({ length: 260 }, () =>
      circle(
        54 + dots() * (width - 108),
        54 + dots() * (height - 108),
        1.5 + dots() * 3.5,
        dots() < 0.5 ? "#a87c48" : "#dcb987",
        { opacity: 0.6 },
      ),
    ),
    rect(46, 46, width - 92, 16, palette.night, { opacity: 0.22 }),
    rect(46, 46, 14, height - 92, palette.night, { opacity: 0.14 }),
  ]);
}
