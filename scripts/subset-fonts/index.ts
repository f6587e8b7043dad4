import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import subsetFont from "subset-font";

/**
 * Makes the theme's fonts: each face one file with the Latin and the Vietnamese letters. Faces cut by
 * script, as font services serve them, arrive one by one, and a Vietnamese word is then set in two
 * fonts; one file is there whole or not at all.
 *
 * They are no longer the originals, so they are called Newsroom Serif and Newsroom Sans, as the SIL
 * Open Font License asks of changed fonts; assets/fonts/OFL.txt goes with them.
 */
const faces = {
  "newsroom-serif-400": "@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf",
  "newsroom-serif-400-italic":
    "@expo-google-fonts/source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf",
  "newsroom-serif-700": "@expo-google-fonts/source-serif-4/700Bold/SourceSerif4_700Bold.ttf",
  "newsroom-sans-600": "@expo-google-fonts/be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf",
};

/** First and last code point of each range: what Vietnamese and English pages are written with. */
const ranges = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x102, 0x103],
  [0x110, 0x111],
  [0x128, 0x129],
  [0x168, 0x169],
  [0x1a0, 0x1a1],
  [0x1af, 0x1b0],
  [0x300, 0x301],
  [0x303, 0x303],
  [0x309, 0x309],
  [0x323, 0x323],
  [0x1ea0, 0x1ef9],
  [0x2010, 0x2026],
  [0x2030, 0x203a],
  [0x20ab, 0x20ac],
  [0x2122, 0x2122],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
] as const;

const letters = ranges
  .flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
  )
  .join("");

const folder = join(import.meta.dirname, "../../assets/fonts");
const { resolve } = createRequire(import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, source] of Object.entries(faces)) {
  const cut = await subsetFont(readFileSync(resolve(source)), letters, {
    targetFormat: "woff2",
    // Small capitals and old figures are nowhere asked for.
    noLayoutClosure: true,
    // Only the licence and copyright of the original's names stay.
    preserveNameIds: [0, 13, 14],
  });
  writeFileSync(join(folder, `${name}.woff2`), cut);
  process.stdout.write(`${name}.woff2 ${cut.length} bytes\n`);
}
