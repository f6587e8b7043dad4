const timeout = 30_000;
const largest = 60 * 1024 * 1024;

/** Downloads an http(s) address. @throws when it answers with an error, takes over 30 s or exceeds 60 MB. */
export async function fetchBytes(address: URL): Promise<Uint8Array> {
  if (!/^https?:$/u.test(address.protocol)) throw new Error(`${address.protocol} is not http`);
  const response = await fetch(address, { signal: AbortSignal.timeout(timeout) });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  if (Number(response.headers.get("content-length") ?? 0) > largest) throw new Error("over 60 MB");
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes.length > largest) throw new Error("over 60 MB");
  return bytes;
}
