/** The oldest Node that runs this; `engines` in package.json says the same. */
export const OLDEST_NODE = [22, 18] as const;

/**
 * An older Node ends with what its own loader says of a file of ours, which tells nobody what to do.
 *
 * @param version as `process.versions.node` gives it
 * @returns what to tell, in both languages; undefined where Node is new enough
 */
export function tooOldNode(version: string): string | undefined {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [oldest, oldestMinor] = OLDEST_NODE;
  if (major > oldest || (major === oldest && minor >= oldestMinor)) return undefined;
  const wanted = OLDEST_NODE.join(".");
  return [
    `[newsroom] Cần Node.js ${wanted} trở lên; máy này đang dùng ${version}. Cài bản LTS tại https://nodejs.org/ rồi chạy lại.`,
    `[newsroom] Node.js ${wanted} or newer is needed; this is ${version}. Install the LTS release from https://nodejs.org/ and run this again.`,
  ].join("\n");
}
