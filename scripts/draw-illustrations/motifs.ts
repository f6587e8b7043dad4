import { circle, ellipse, group, numbersFrom, palette, path, polygon, rect, stroke } from "./drawing.ts";

/** Points joined to their near neighbours: what a screen shows where its slides would be words. */
export function network(width: number, height: number, seed = 4, count = 26): string {
  const next = numbersFrom(seed);
  const points = Array.from(
    { length: count },
    () => [width * (0.06 + next() * 0.88), height * (0.1 + next() * 0.8)] as const,
  );
  const lines: string[] = [];
  for (const [i, [ax, ay]] of points.entries()) {
    for (const [bx, by] of points.slice(i + 1)) {
      const far = Math.hypot(ax - bx, ay - by);
      if (far < width * 0.2)
        lines.push(
          stroke(`M${ax} ${ay}L${bx} ${by}`, palette.sky, 2, { opacity: 0.75 - (far / width) * 2.6 }),
        );
    }
  }
  const rings = [0.34, 0.24, 0.14].map((r) =>
    circle(width / 2, height / 2, height * r, "none", {
      stroke: palette.sky,
      "stroke-width": 3,
      opacity: 0.45,
      "stroke-dasharray": `${height * r} ${height * r * 0.3}`,
    }),
  );
  return group([
    ...rings,
    ...lines,
    ...points.map(([x, y], i) =>
      circle(x, y, i % 5 === 0 ? height * 0.022 : height * 0.012, i % 5 === 0 ? palette.ochre : palette.mist),
    ),
    circle(width / 2, height / 2, height * 0.075, palette.ochre),
    circle(width / 2, height / 2, height * 0.045, palette.white),
  ]);
}

/** A public building with columns; the origin is the middle of its ground line, 300 px wide at scale 1. */
export function publicBuilding(light: string, dark: string, accent: string): string {
  return group([
    polygon(
      [
        [-160, -150],
        [0, -222],
        [160, -150],
      ],
      light,
    ),
    polygon(
      [
        [-120, -158],
        [0, -208],
        [120, -158],
      ],
      dark,
      { opacity: 0.35 },
    ),
    circle(0, -176, 13, accent),
    rect(-150, -150, 300, 22, light),
    ...[-132, -74, -16, 42, 100].map((x) => rect(x, -128, 32, 104, light)),
    ...[-112, -54, 4, 62, 120].map((x) => rect(x, -128, 12, 104, dark, { opacity: 0.4 })),
    rect(-160, -24, 320, 12, light),
    rect(-174, -12, 348, 12, light),
    stroke("M0 -222V-268", light, 5),
    polygon(
      [
        [2, -268],
        [44, -256],
        [2, -242],
      ],
      palette.lacquer,
    ),
  ]);
}

/** A telephone held upright; the origin is its centre, 70 × 130 px. */
export function phone(body: string, glass: string, accent: string): string {
  return group([
    rect(-36, -66, 72, 132, body, { rx: 12 }),
    rect(-30, -56, 60, 106, glass, { rx: 5 }),
    circle(0, -26, 15, accent),
    stroke("M-7 -26L-2 -20L8 -32", palette.white, 4),
    rect(-20, 0, 40, 7, palette.white, { opacity: 0.7, rx: 3 }),
    rect(-20, 14, 28, 7, palette.white, { opacity: 0.5, rx: 3 }),
    rect(-20, 28, 36, 7, palette.white, { opacity: 0.5, rx: 3 }),
  ]);
}

/** A stack of data drums; the origin is the middle of its foot. */
export function drums(
  count: number,
  width: number,
  tall: number,
  light: string,
  dark: string,
  accent: string,
): string {
  const marks: string[] = [];
  const rx = width / 2;
  const ry = width * 0.14;
  for (let drum = 0; drum < count; drum++) {
    const y = -drum * tall;
    marks.push(
      path(`M${-rx} ${y}V${y - tall * 0.82}H${rx}V${y}A${rx} ${ry} 0 0 1 ${-rx} ${y}Z`, light),
      path(
        `M${rx * 0.25} ${y + ry * 0.97}V${y - tall * 0.82}H${rx}V${y}A${rx} ${ry} 0 0 1 ${rx * 0.25} ${y + ry * 0.97}Z`,
        dark,
        { opacity: 0.4 },
      ),
      ellipse(0, y - tall * 0.82, rx, ry, drum === count - 1 ? accent : dark),
      circle(-rx * 0.62, y - tall * 0.36, tall * 0.08, accent),
      circle(-rx * 0.36, y - tall * 0.32, tall * 0.08, palette.white),
    );
  }
  return group(marks);
}

/** A toothed wheel around the origin. */
export function gear(radius: number, teeth: number, colour: string, hole: string): string {
  const marks = [circle(0, 0, radius * 0.82, colour)];
  for (let tooth = 0; tooth < teeth; tooth++) {
    marks.push(
      rect(-radius * 0.14, -radius, radius * 0.28, radius * 0.4, colour, {
        rx: radius * 0.05,
        transform: `rotate(${(tooth * 360) / teeth})`,
      }),
    );
  }
  marks.push(circle(0, 0, radius * 0.34, hole));
  return group(marks);
}

/** Ranges of hills, each nearer one darker; drawn from `y` down to `bottom`. */
export function hills(
  width: number,
  y: number,
  bottom: number,
  colours: string[],
  seed: number,
  rise = 90,
): string {
  const next = numbersFrom(seed);
  return colours
    .map((colour, range) => {
      const base = y + ((bottom - y) * range) / colours.length;
      const step = (width / (4.2 + range * 0.9)) * 0.5;
      let [x, top] = [-step * (0.4 + next()), base];
      let d = `M${x} ${base}`;
      for (let peak = next() < 0.5; x < width; peak = !peak) {
        const toX = x + step * (0.65 + next() * 0.75);
        const toY = peak
          ? base - rise * (0.45 + next() * 0.75) * (1 - range * 0.1)
          : base - rise * next() * 0.22;
        d += `C${x + (toX - x) * (peak ? 0.5 : 0.36)} ${top} ${x + (toX - x) * (peak ? 0.62 : 0.52)} ${toY} ${toX} ${toY}`;
        [x, top] = [toX, toY];
      }
      return path(`${d}V${bottom}H${-step * 2}Z`, colour);
    })
    .join("");
}
