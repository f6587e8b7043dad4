import { spawn } from "node:child_process";

/**
 * Reads blobs by their ids, in one run of Git.
 *
 * @returns texts by id; one that is no UTF-8, or is not there, is left out
 */
export function readBlobs(project: string, ids: Iterable<string>): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return Promise.resolve(new Map());
  return new Promise((done, fail) => {
    const child = spawn("git", ["cat-file", "--batch"], { cwd: project, stdio: ["pipe", "pipe", "ignore"] });
    const chunks: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.once("error", fail);
    child.once("close", () => done(textsIn(Buffer.concat(chunks))));
    child.stdin.on("error", () => {
      // It has ended: what it answered until then is all there is.
    });
    child.stdin.end(`${wanted.join("\n")}\n`);
  });
}

const decoder = new TextDecoder("utf-8", { fatal: true });

/** @param answer `<id> blob <size>`, a line break, the content, a line break, and so on; `<id> missing` has no content */
function textsIn(answer: Buffer): Map<string, string> {
  const texts = new Map<string, string>();
  for (let at = 0; at < answer.length; ) {
    const end = answer.indexOf(0x0a, at);
    if (end < 0) break;
    const [id = "", kind, size] = answer.toString("utf8", at, end).split(" ");
    at = end + 1;
    if (kind !== "blob") continue;
    try {
      texts.set(id, decoder.decode(answer.subarray(at, at + Number(size))));
    } catch {
      // Not a text: there are no words in it to compare.
    }
    at += Number(size) + 1;
  }
  return texts;
}
