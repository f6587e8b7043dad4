import { at, circle, ellipse, group, numbersFrom, palette, path, pick, stroke } from "./drawing.ts";
import { figure } from "./figures.ts";

const skins = ["#e3b58f", "#d8a67f", "#c9926b", "#ecc4a1"] as const;
const coats = [
  palette.ink,
  palette.blue,
  "#2d3340",
  "#3c4657",
  palette.jadeDark,
  "#5b3034",
  "#6b5a46",
] as const;
const blouses = [
  palette.paper,
  palette.mist,
  palette.coral,
  palette.jade,
  palette.ochre,
  palette.sky,
] as const;

const blackHair = [palette.hair, "#241f26", "#2a2328"] as const;
const menHair = [...blackHair, palette.hair, palette.hair, "#56555a"] as const;

interface Cut {
  d: string;
  more: (hair: string, rim: string) => string;
}

/** Haircuts from behind. */
const cuts: Record<"short" | "bun" | "bob" | "long", Cut> = {
  short: {
    d: "M-35 -52C-44 -110 -20 -122 0 -122C20 -122 44 -110 35 -52Q24 -30 0 -28Q-24 -30 -35 -52Z",
    more: () => "",
  },
  bun: {
    d: "M-35 -52C-44 -110 -20 -122 0 -122C20 -122 44 -110 35 -52Q24 -30 0 -28Q-24 -30 -35 -52Z",
    more: (hair, rim) =>
      circle(0, -72, 23, hair) + stroke("M-17 -82Q0 -97 17 -82", rim, 2.5, { opacity: 0.4 }),
  },
  bob: {
    d: "M-36 -12C-50 -52 -48 -122 0 -122C48 -122 50 -52 36 -12Q20 -2 0 -2Q-20 -2 -36 -12Z",
    more: (_hair, rim) => stroke("M6 -120Q-6 -104 -4 -78", rim, 2, { opacity: 0.3 }),
  },
  long: {
    d: "M-37 -60C-44 -112 -20 -122 0 -122C20 -122 44 -112 37 -60C42 -16 34 30 24 48Q0 62 -24 48C-34 30 -42 -16 -37 -60Z",
    more: (_hair, rim) => stroke("M8 -120Q-2 -100 0 -70", rim, 2, { opacity: 0.3 }),
  },
};

/** A delegate seen from behind, in a chair; the origin is the base of the neck, as for `figure`. */
export function delegateBehind(
  x: number,
  y: number,
  scale: number,
  seed: number,
  rim: string,
  chair: string = palette.lacquerDark,
): string {
  const next = numbersFrom(seed);
  const skin = pick(skins, next());
  const woman = next() < 0.36;
  const coat = woman && next() < 0.6 ? pick(blouses, next()) : pick(coats, next());
  const hair = pick(woman ? blackHair : menHair, next());
  const tilt = (next() - 0.5) * 9;
  const cut = cuts[woman ? pick(["bun", "bob", "long"] as const, next()) : "short"];
  return at(x, y, scale, [
    path("M-72 260C-74 150 -92 58 -80 30C-66 10 -40 6 -20 -6H20C40 6 66 10 80 30C92 58 74 150 72 260Z", coat),
    path("M-24 -6Q0 12 24 -6L30 4Q0 22 -30 4Z", palette.white, { opacity: woman ? 0.15 : 0.8 }),
    stroke("M-84 62C-86 44 -78 28 -60 19C-46 12 -38 9 -30 4", rim, 4, { opacity: 0.45 }),
    group(
      [
        path("M-21 -44V2Q0 16 21 2V-44Z", skin),
        path("M-21 -40H21V-18Q0 -8 -21 -18Z", palette.woodDark, { opacity: 0.3 }),
        ellipse(-35, -58, 5, 10, skin),
        ellipse(35, -58, 5, 10, skin),
        path(cut.d, hair),
        cut.more(hair, rim),
        stroke("M-37 -72C-37 -108 -18 -119 2 -119", rim, 3.5, { opacity: 0.5 }),
      ],
      { transform: `rotate(${tilt})` },
    ),
    path("M-84 270V116Q-84 90 -58 90H58Q84 90 84 116V270Z", chair),
    stroke("M-82 124Q-82 92 -56 92H44", rim, 4, { opacity: 0.3 }),
  ]);
}

/** A delegate from the front, of a look that `seed` decides; for tiles and far rows. */
export function delegate(x: number, y: number, scale: number, seed: number): string {
  const next = numbersFrom(seed);
  const woman = next() < 0.4;
  return figure(x, y, scale, {
    skin: pick(skins, next()),
    hair: woman ? pick(["bob", "bun", "long"] as const, next()) : pick(["short", "parted"] as const, next()),
    coat: pick(coats, next()),
    shirt: woman ? pick(blouses, next()) : palette.white,
    ...(woman ? {} : { tie: pick([palette.lacquer, palette.blue, palette.ochreDark] as const, next()) }),
    glasses: next() < 0.3,
  });
}
