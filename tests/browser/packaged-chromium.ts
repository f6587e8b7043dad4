import { execFile } from "node:child_process";
import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { createBrotliDecompress } from "node:zlib";

const run = promisify(execFile);
const cache = resolve(import.meta.dirname, "../../node_modules/.cache/packaged-chromium");

async function unbrotli(from: string, to: string): Promise<void> {
  await pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to, { mode: 0o755 }));
}

async function untar(archive: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const tar = join(folder, "archive.tar");
  await unbrotli(archive, tar);
  await run("tar", ["--extract", "--no-same-owner", `--file=${tar}`, `--directory=${folder}`]);
  await rm(tar);
}

// The package's own fonts.conf names /tmp and AWS Lambda's folders, so it is written anew.
function fontSettings(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/font-cache</cachedir>
</fontconfig>
`;
}

/**
 * Unpacks the Chromium that the npm package @sparticuz/chromium carries, once for each version of it.
 *
 * The package's own `executablePath()` unpacks into the temporary folder whatever its version, and its
 * libraries only on AWS Lambda; a bare Debian lacks libnss3 and libnspr4 just as Lambda does.
 *
 * @throws where the package is missing, or its program is for another kind of machine.
 */
export async function unpackChromium(): Promise<{ executablePath: string; env: Record<string, string> }> {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error(`@sparticuz/chromium runs on Linux x64, not on ${process.platform} ${process.arch}.`);
  }
  const entry = createRequire(import.meta.url).resolve("@sparticuz/chromium");
  const home = resolve(dirname(entry), "../..");
  const { version } = JSON.parse(await readFile(join(home, "package.json"), "utf8")) as { version: string };
  const folder = join(cache, version);

  if (!existsSync(folder)) {
    await mkdir(cache, { recursive: true });
    const unfinished = await mkdtemp(join(cache, "unpacking-"));
    await unbrotli(join(home, "bin/chromium.br"), join(unfinished, "chromium"));
    await untar(join(home, "bin/al2023.tar.br"), join(unfinished, "libraries"));
    await untar(join(home, "bin/fonts.tar.br"), join(unfinished, "fonts"));
    await untar(join(home, "bin/swiftshader.tar.br"), unfinished);
    await writeFile(join(unfinished, "fonts.conf"), fontSettings(folder));
    // Two runs may unpack at once; whichever is second finds the folder there and drops its own copy.
    await rename(unfinished, folder).catch(async (error: NodeJS.ErrnoException) => {
      await rm(unfinished, { recursive: true });
      if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
    });
  }
  return {
    executablePath: join(folder, "chromium"),
    env: {
      LD_LIBRARY_PATH: [join(folder, "libraries/lib"), process.env.LD_LIBRARY_PATH].filter(Boolean).join(":"),
      FONTCONFIG_FILE: join(folder, "fonts.conf"),
    },
  };
}
