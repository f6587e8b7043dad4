import {
  at,
  blurred,
  circle,
  ellipse,
  gradient,
  group,
  numbersFrom,
  palette,
  path,
  pick,
  polygon,
  rect,
  stroke,
} from "./drawing.ts";

/** A wall of vertical slats that catch the light from the left. */
export function slatWall(width: number, height: number, colour: string, light: string, step = 40): string {
  const slats: string[] = [rect(0, 0, width, height, colour)];
  for (let x = 0; x < width; x += step) {
    slats.push(
      rect(x, 0, step * 0.5, height, light, { opacity: 0.16 }),
      rect(x + step * 0.5, 0, 3, height, palette.black, { opacity: 0.22 }),
    );
  }
  return slats.join("");
}

/** A screen with a thin frame that shines on what is around it. `content` is drawn in its own pixels. */
export function screen(
  id: string,
  x: number,
  y: number,
  width: number,
  height: number,
  top: string,
  bottom: string,
  content: string[],
): string {
  return group([
    blurred(`${id}-halo`, 42, [rect(x - 12, y - 6, width + 24, height + 22, bottom, { opacity: 0.55 })]),
    rect(x - 13, y - 13, width + 26, height + 26, palette.black, { rx: 8 }),
    gradient(`${id}-fill`, [
      [0, top],
      [1, bottom],
    ]),
    rect(x, y, width, height, `url(#${id}-fill)`),
    inside(id, x, y, width, height, content),
    polygon(
      [
        [x, y],
        [x + width * 0.42, y],
        [x + width * 0.2, y + height],
        [x, y + height],
      ],
      palette.white,
      { opacity: 0.05 },
    ),
  ]);
}

function inside(id: string, x: number, y: number, width: number, height: number, content: string[]): string {
  return `<clipPath id="${id}-clip"><rect x="0" y="0" width="${width}" height="${height}"/></clipPath><g transform="translate(${x} ${y})"><g clip-path="url(#${id}-clip)">${content.join("")}</g></g>`;
}

/** A curtain of folds, from `x` to `x + width`. */
export function curtain(
  x: number,
  y: number,
  width: number,
  height: number,
  colour: string,
  dark: string,
  folds: number,
): string {
  const step = width / folds;
  const marks = [rect(x, y, width, height, colour)];
  for (let fold = 0; fold < folds; fold++) {
    const left = x + fold * step;
    marks.push(
      path(
        `M${left + step * 0.55} ${y}C${left + step * 0.45} ${y + height * 0.5} ${left + step * 0.7} ${y + height * 0.7} ${left + step * 0.6} ${y + height}H${left + step}V${y}Z`,
        dark,
        { opacity: 0.55 },
      ),
      rect(left + step * 0.12, y, step * 0.13, height, palette.white, { opacity: 0.07 }),
    );
  }
  return group(marks);
}

/** A lectern from the front; the origin is the middle of its top edge, 276 px wide at scale 1. */
export function lectern(
  x: number,
  y: number,
  scale: number,
  colour: string = palette.wood,
  dark: string = palette.woodDark,
): string {
  return at(x, y, scale, [
    ellipse(8, 240, 172, 20, palette.black, { opacity: 0.28 }),
    polygon(
      [
        [-112, 26],
        [112, 26],
        [106, 240],
        [-106, 240],
      ],
      colour,
    ),
    polygon(
      [
        [40, 26],
        [112, 26],
        [106, 240],
        [40, 240],
      ],
      dark,
      { opacity: 0.55 },
    ),
    polygon(
      [
        [-82, 62],
        [82, 62],
        [78, 212],
        [-78, 212],
      ],
      dark,
      { opacity: 0.35 },
    ),
    circle(0, 136, 34, palette.ochre, { opacity: 0.9 }),
    circle(0, 136, 25, colour),
    path("M0 116L6 131H21L9 140L14 155L0 146L-14 155L-9 140L-21 131H-6Z", palette.ochre),
    polygon(
      [
        [-138, 0],
        [138, 0],
        [126, 32],
        [-126, 32],
      ],
      colour,
    ),
    rect(-138, -8, 276, 10, palette.clay),
    stroke("M-30 -6Q-34 -46 -16 -66", palette.black, 5),
    circle(-14, -70, 9, palette.black),
    stroke("M30 -6Q34 -40 14 -58", palette.black, 5),
    circle(12, -62, 9, palette.black),
  ]);
}

/** A low bank of flowers and leaves along the edge of a stage. */
export function flowers(x: number, y: number, width: number, size: number, seed: number): string {
  const next = numbersFrom(seed);
  const marks: string[] = [];
  for (let left = 0; left < width; left += size * 0.7) {
    const tall = size * (0.8 + next() * 0.7);
    marks.push(
      path(
        `M${x + left} ${y}Q${x + left - size * 0.5} ${y - tall * 0.7} ${x + left + size * 0.1} ${y - tall}Q${x + left + size * 0.6} ${y - tall * 0.5} ${x + left + size * 0.3} ${y}Z`,
        pick([palette.jadeDark, palette.jade, palette.leaf] as const, next()),
      ),
    );
  }
  for (let left = 0; left < width; left += size * 0.62) {
    const [cx, cy] = [x + left + next() * size * 0.3, y - size * (0.35 + next() * 0.7)];
    const colour = pick([palette.lacquer, palette.ochre, palette.white, palette.coral] as const, next());
    marks.push(
      circle(cx, cy, size * 0.24, colour),
      circle(cx - size * 0.06, cy - size * 0.06, size * 0.1, palette.white, { opacity: 0.35 }),
    );
  }
  return group(marks);
}

/** The floor of a stage seen from the hall: a lit top and a dark edge. */
export function platform(
  y: number,
  width: number,
  depth: number,
  edge: number,
  top: string,
  front: string,
): string {
  return group([
    gradient("platform-top", [
      [0, front],
      [1, top],
    ]),
    rect(0, y, width, depth, "url(#platform-top)"),
    rect(0, y + depth, width, edge, front),
    rect(0, y + depth, width, 5, palette.white, { opacity: 0.25 }),
    gradient("platform-edge", [
      [0, palette.black, 0],
      [1, palette.black, 0.5],
    ]),
    rect(0, y + depth, width, edge, "url(#platform-edge)"),
  ]);
}

/** A cone of light from a lamp at (x, y). */
export function beam(
  id: string,
  x: number,
  y: number,
  toX: number,
  toY: number,
  spread: number,
  opacity = 0.16,
): string {
  return group([
    gradient(id, [
      [0, palette.white, opacity],
      [1, palette.white, 0],
    ]),
    polygon(
      [
        [x - 10, y],
        [x + 10, y],
        [toX + spread, toY],
        [toX - spread, toY],
      ],
      `url(#${id})`,
    ),
  ]);
}

/** The dark of the hall, from `y` down to the reader's feet. */
export const dusk = (y: number, opacity = 0.5): string =>
  gradient("dusk", [
    [0, palette.night, 0],
    [1, palette.night, opacity],
  ]) + rect(0, y, 1600, 1067 - y, "url(#dusk)");
