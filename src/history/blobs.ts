import { spawn } from "node:child_process";

/** A clone that fetches blobs when they are asked for could not. */
export class BlobsMissing extends Error {}

/**
 * Reads blobs by their ids, in one run of Git.
 *
 * @returns texts by id; one that is no UTF-8 is left out
 * @throws BlobsMissing where one cannot be read
 */
export function readBlobs(project: string, ids: Iterable<string>): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return Promise.resolve(new Map());
  return new Promise((done, fail) => {
    const child = spawn("git", ["cat-file", "--batch"], { cwd: project, stdio: ["pipe", "pipe", "ignore"] });
    const chunks: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.once("error", fail);
    child.once("close", () => {
      const blobs = textsIn(Buffer.concat(chunks));
      if (blobs.size < wanted.length)
        fail(new BlobsMissing(`${wanted.length - blobs.size} blobs are missing`));
      else done(new Map([...blobs].flatMap(([id, text]) => (text === undefined ? [] : [[id, text]]))));
    });
    child.stdin.on("error", () => {
      // It has ended: what it answered until then is all there is.
    });
    child.stdin.end(`${wanted.join("\n")}\n`);
  });
}

const decoder = new TextDecoder("utf-8", { fatal: true });

/**
 * @param answer `<id> blob <size>`, a line break, the content, a line break, and so on; `<id> missing` has no content
 * @returns by id; undefined for what is no text, in which there are no words to compare
 */
function textsIn(answer: Buffer): Map<string, string | undefined> {
  const texts = new Map<string, string | undefined>();
  for (let at = 0; at < answer.length; ) {
    const end = answer.indexOf(0x0a, at);
    if (end < 0) break;
    const [id = "", kind, size] = answer.toString("utf8", at, end).split(" ");
    at = end + 1;
    if (kind !== "blob") continue;
    texts.set(id, textOf(answer.subarray(at, at + Number(size))));
    at += Number(size) + 1;
  }
  return texts;
}

function textOf(bytes: Buffer): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}
