import { existsSync, readdirSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { type BuildRequest, parseInstant } from "../build/session.ts";
import { Refusal } from "../problems/refusal.ts";
import { parseDivision } from "../shares/division.ts";

/** Arguments of every command that builds. */
export const buildArguments = {
  "keep-going": {
    type: "boolean",
    description: "Publish what is right; a broken article keeps its last good page",
  },
  now: { type: "string", description: "The instant of the build, e.g. 2025-02-10T08:00+07:00" },
  json: { type: "boolean", description: "Print what was done as JSON" },
  prune: { type: "boolean", description: "Remove from the cache what this build has no use for" },
  sizes: { type: "boolean", description: "Count what the cache holds, too" },
  changes: {
    type: "string",
    valueHint: "folder",
    description: "Without _site/: write only the files that changed into this empty folder",
  },
} as const;

/** What a command's arguments may say of a build. */
interface Given {
  clean?: boolean | undefined;
  "keep-going"?: boolean | undefined;
  now?: string | undefined;
  changes?: string | undefined;
  explain?: string | undefined;
  shard?: string | undefined;
  prune?: boolean | undefined;
  sizes?: boolean | undefined;
}

/** @throws `Refusal` where an argument is wrong, or two of them do not go together */
export function requestOf(args: Given): BuildRequest {
  const { clean = false, explain, changes, shard, now } = args;
  if (explain !== undefined && clean) {
    throw new Refusal({
      vi: "--explain không dựng gì, còn --clean quên mọi điều đã biết: hãy bỏ một trong hai.",
      en: "--explain builds nothing and --clean forgets what is known: leave out one of them.",
    });
  }
  if (changes !== undefined && clean) {
    throw new Refusal({
      vi: "--changes dựa vào điều đã biết, còn --clean quên hết: hãy bỏ một trong hai.",
      en: "--changes goes by what is known and --clean forgets it: leave out one of them.",
    });
  }
  return {
    keepGoing: args["keep-going"] ?? false,
    clean,
    prune: args.prune ?? false,
    sizes: args.sizes ?? false,
    ...(now ? { now: parseInstant(now) } : {}),
    ...(changes === undefined ? {} : { changes: emptyFolder(changes) }),
    ...(explain === undefined ? {} : { explain }),
    ...(shard === undefined ? {} : { shard: parseDivision(shard) }),
  };
}

/** @returns its absolute path @throws where something is in it */
function emptyFolder(folder: string): string {
  const path = resolve(folder);
  if (existsSync(path) && (!statSync(path).isDirectory() || readdirSync(path).length > 0)) {
    throw new Refusal({
      vi: `--changes cần một thư mục trống, mà ${folder} thì không: khi đã đưa các thay đổi trong đó lên, hãy xóa nó (rm -r ${folder}), hoặc chọn thư mục khác.`,
      en: `--changes needs an empty folder, and ${folder} is none: once its changes are applied, remove it (rm -r ${folder}), or name another.`,
    });
  }
  return path;
}
