import { basename, extname } from "node:path";
import { slugOf } from "../language/slug.ts";

/** What cameras, telephones and programs write where a caption, a name or a right belongs: whole texts. */
const PHRASES = [
  /^(?:[\w-]+ ){0,3}digital (?:still )?camera$/i,
  /^(?:sony|samsung|nikon|canon|olympus|kodak|fuji(?:film)?|pentax|casio|minolta|konica minolta|panasonic|leica|ricoh|epson|hewlett[- ]packard|hp|motorola|nokia|htc|lg|apple|google|jenoptik)(?: (?:dsc|dsc picture|camera pictures|corporation|corp\.?|electronics|image|psc|imaging corp\.?|computer co\.?, ?ltd\.?))?$/i,
  /^<?digimax\b/i,
  /^exif[ _-]?jpeg(?:[ _-]?(?:picture|\d+))?$/i,
  /^(?:oppo|oplus|vivo|realme|xiaomi|redmi|huawei|asus)[ _-]?\d*$/i,
  // The modes of telephones, and what filters note of themselves.
  /^(?:btf|btfhdr|cof|dav|dig|edf|fbt|hdr(?:pl)?|mde|nor|ptr|rhdr|sdr|srgb|mtf|kem|jpeg|filter: ?\d+.*|bokeh|portrait)$/i,
  // Programs, by their names alone or with a version.
  /^(?:adobe )?(?:photoshop|lightroom|gimp|picasa|snapseed|vsco(?:cam)?|canva|meitu|beautyplus|youcam|camera ?360|b612|applemark|imagemagick|microsoft windows photo \w+|windows photo editor|acdsee)(?: (?:cc|cs\d?|classic|express|elements))?[ \d.]*(?:\((?:windows|macintosh)\))?$/i,
  /^(?:created|made|edited|processed|scanned|generated|optimized|file written|creator:) ?(?:with|by|using|on)?\b[\x20-\x7e]*(?:gimp|photoshop|vsco|snapseed|picasa|paint|gd-jpeg|lightroom|camscanner|canva|imagegear|imagemagick|jpegmini)\b/i,
  /^(?:lead technologies|intel\(r\) jpeg|ace digital)\b/i,
  // Fields that a form or a system filled in.
  /^(?:(?:image )?(?:title|description)|caption|user comments|binary comment|my beautiful picture|charset="?ascii"?|ascii|default|none|null|unknown|n\/a|no ?description)$/i,
  /^(?:(?:windows |pc )?user|admin(?:istrator)?|owner|author|artist|photographer|your name|copyright(?:,? \d{4})?):?$/i,
  /^<?(?:image|img|photo|picture|pic|layer|hình(?: ảnh)?|ảnh|untitled(?: export)?|no ?image|screenshot|ảnh chụp màn hình)>?[\s\d_-]*$/i,
];

/** Names that devices give their files: DSC_0001, IMG-20250210-WA0003, P1010001, 20250210_080000. */
const FILE_NAME =
  /^(?:_?dsc[nf]?|img|image|vid|pxl|mvimg|dji|gopr|p|pict|sam|hpim|imag|cimg|photo|zalo|fb_img|received|win|b612|screenshot|z)?[\s_-]*\d[\d\s._-]*(?:wa\d+|hdr|pro|burst\d*|cover|edited|copy|[a-f0-9]{16,})?(?:[\s_-]*\(?\d*\)?)$/i;

const LONGEST_NAME = 100;

/** `DCIM\100MEDIA\DJI_0012.JPG`: no words, but folders. */
const FOLDERS = /^[\w:.-]*(?:[\\/][\w.-]+)*[\\/](?=[\w.-]*\d[\w.-]*$)/;

/**
 * @param file name of the photo's file
 * @returns whether a text of a photo's metadata is one that no person wrote, and says nothing of what is shown
 */
export function isMachineMade(text: string, file: string): boolean {
  const trimmed = text.trim().replace(FOLDERS, "");
  const name = trimmed.replace(/\.(?:jpe?g|png|heic|webp|avif|tiff?|gif|nef|cr[23]|arw|dng)$/i, "");
  // The name of a file, whoever gave it.
  if (!/\p{L}/u.test(trimmed) || name !== trimmed) return true;
  if (name.length <= LONGEST_NAME && FILE_NAME.test(name)) return true;
  const stem = basename(file, extname(file));
  if (!trimmed.includes(" ") && slugOf(name) === slugOf(stem)) return true;
  return PHRASES.some((phrase) => phrase.test(trimmed));
}
