import slugify from "@sindresorhus/slugify";

const imageExtension = /\.(jpe?g|png|webp|avif|gif|tiff?|heic)$/iu;

/**
 * File names to write photos under, one for each address, unique among them: lower-case ASCII, the name the photo
 * had when it was uploaded (portals put a random number of 16 or 32 hexadecimal digits before it).
 */
export function photoFiles(addresses: readonly string[]): string[] {
  const used = new Set<string>();
  return addresses.map((address) => unique(photoStem(address), extensionOf(address), used));
}

function unique(stem: string, extension: string, used: Set<string>): string {
  let file = `${stem}${extension}`;
  for (let number = 2; used.has(file); number++) file = `${stem}-${number}${extension}`;
  used.add(file);
  return file;
}

function photoStem(address: string): string {
  const name = lastSegment(address).replace(imageExtension, "");
  const readable = name.replace(/^(?:[0-9a-f]{32}|[0-9a-f]{16})[-_]?(?=.*\p{L}.*\p{L})/iu, "");
  const stem = slugify(readable, { decamelize: false }).slice(0, 60).replace(/-+$/u, "");
  return stem || "anh";
}

function extensionOf(address: string): string {
  const found = imageExtension.exec(lastSegment(address))?.[1]?.toLowerCase();
  return found ? `.${found === "jpeg" ? "jpg" : found}` : ".jpg";
}

/** The file name at the end of an address or path, decoded (`%20`), in NFC. */
export function lastSegment(address: string): string {
  const path = address.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/iu, "").replace(/[?#].*$/u, "");
  return decodeAddress(path.split(/[/\\]/u).at(-1) ?? "");
}

export function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address).normalize("NFC");
  } catch {
    return address.normalize("NFC");
  }
}
