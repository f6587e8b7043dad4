import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { cameraJpeg } from "./content.ts";

/** Real photos that stand beside some checkouts, and are no part of this one. */
const beside = join(import.meta.dirname, "../../../shared/photos");

/** Photos as cameras write them, by file name: made ones, and the real ones where they are to be had. */
export async function cameraPhotos(): Promise<[name: string, bytes: Buffer][]> {
  const made = await Promise.all(
    [1, 3, 5, 6, 8].map(
      async (orientation): Promise<[string, Buffer]> => [
        `made-${orientation}.jpg`,
        await cameraJpeg(900, 600, orientation),
      ],
    ),
  );
  const names = existsSync(beside) ? readdirSync(beside).filter((name) => /\.jpe?g$/i.test(name)) : [];
  return [...made, ...names.sort().map((name): [string, Buffer] => [name, readFileSync(join(beside, name))])];
}
