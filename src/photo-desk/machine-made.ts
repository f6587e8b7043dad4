import { basename, extname } from "node:path";
import { slugOf } from "../language/slug.ts";

/** What cameras, telephones and programs write where a caption belongs. */
const PHRASES = [
  /\bdigital (?:still )?camera$/i,
  /^(?:sony|samsung|nikon|canon|olympus|kodak|fuji(?:film)?|pentax|casio|minolta|konica minolta)(?: (?:dsc|camera pictures|corporation))?$/i,
  /^exif[ _-]?jpeg(?:[ _-]?picture)?$/i,
  /^(?:oppo|vivo|realme|xiaomi|huawei|asus)[ _-]?\d*$/i,
  // The modes of telephones, and what filters note of themselves.
  /^(?:btf|btfhdr|cof|dav|edf|fbt|hdr(?:pl)?|mde|nor|ptr|rhdr|sdr|srgb|mtf|kem|jpeg|filter: ?\d+.*|bokeh|portrait)$/i,
  /^(?:created|made|edited|processed|scanned|generated|file written|creator:) ?(?:with|by|using|on)?\b.*(?:gimp|photoshop|vsco|snapseed|picasa|paint|gd-jpeg|lightroom|camscanner|canva)/i,
  /^(?:lead technologies|intel\(r\) jpeg|ace digital)\b/i,
  /^(?:user comments|charset="?ascii"?|ascii|default|none|null|no ?description)$/i,
  /^<?(?:image|img|photo|picture|pic|hình(?: ảnh)?|ảnh|untitled|no ?image|screenshot|ảnh chụp màn hình)>?[\s\d_-]*$/i,
];

/** Names that devices give their files: DSC_0001, IMG-20250210-WA0003, P1010001, 20250210_080000. */
const FILE_NAME =
  /^(?:_?dsc[nf]?|img|image|vid|pxl|mvimg|dji|gopr|p|pict|sam|hpim|imag|cimg|photo|zalo|fb_img|screenshot|z)?[\s_-]*\d[\d\s._-]*(?:wa\d+|hdr|burst\d*|cover|edited|copy|[a-f0-9]{16,})?(?:[\s_-]*\(?\d*\)?)$/i;

const LONGEST_NAME = 100;

/**
 * @param file name of the photo's file
 * @returns whether a text of a photo's metadata is one that no person wrote, and says nothing of what is shown
 */
export function isMachineMade(text: string, file: string): boolean {
  const trimmed = text.trim();
  const name = trimmed.replace(/\.(?:jpe?g|png|heic|webp|avif|tiff?|gif|nef|cr[23]|arw|dng)$/i, "");
  if (!/\p{L}/u.test(trimmed) || (name.length <= LONGEST_NAME && FILE_NAME.test(name))) return true;
  const stem = basename(file, extname(file));
  const isFileName = name !== trimmed || !trimmed.includes(" ");
  if (isFileName && slugOf(name) === slugOf(stem)) return true;
  return PHRASES.some((phrase) => phrase.test(trimmed));
}
