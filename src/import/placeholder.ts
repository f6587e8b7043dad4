import sharp from "sharp";

const width = 1600;
const height = 900;

/**
 * A picture that stands in for a photo that cannot be had. It says so in large letters, in both languages, and
 * names the file, so that nobody takes it for news. The format follows the extension of `src`.
 */
export async function drawPlaceholder(src: string): Promise<Uint8Array> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
  <rect width="100%" height="100%" fill="#e7e2d8"/>
  <rect x="40" y="40" width="${width - 80}" height="${height - 80}" fill="none" stroke="#7a7266" stroke-width="8" stroke-dasharray="36 20"/>
  <g font-family="sans-serif" fill="#4a443b" text-anchor="middle">
    <text x="50%" y="43%" font-size="130" font-weight="700">ẢNH TẠM</text>
    <text x="50%" y="57%" font-size="64">Placeholder – not a news photo</text>
    <text x="50%" y="70%" font-size="44">${escapeXml(src)}</text>
  </g>
</svg>`;
  const picture = sharp(Buffer.from(svg));
  if (src.endsWith(".png")) return picture.png().toBuffer();
  if (src.endsWith(".webp")) return picture.webp().toBuffer();
  if (src.endsWith(".gif")) return picture.gif().toBuffer();
  if (src.endsWith(".avif")) return picture.avif().toBuffer();
  if (/\.tiff?$/u.test(src)) return picture.tiff().toBuffer();
  return picture.jpeg({ quality: 80 }).toBuffer();
}

function escapeXml(text: string): string {
  return text.replace(/[<>&"]/gu, (sign) => `&#${sign.codePointAt(0)};`);
}
