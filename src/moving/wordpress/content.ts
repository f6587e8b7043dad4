import { type BlockDesk, withoutBlockMarks } from "./blocks.ts";
import { linkTo, type ShortcodeDesk, writeOutShortcodes } from "./shortcodes.ts";

const block =
  "(?:p|div|section|article|aside|header|footer|h[1-6]|ul|ol|li|dl|dt|dd|table|thead|tbody|tfoot|tr|td|th|caption|blockquote|figure|figcaption|pre|hr|form|fieldset|iframe|video|audio|center|details|summary|style|script)";
const beginsBlock = new RegExp(`^</?${block}[\\s/>]`, "iu");
const besideBlock = new RegExp(
  `(</?${block}(?:\\s[^<>]*)?/?>)[ \\t]*\\n|\\n[ \\t]*(?=</?${block}[\\s/>])`,
  "giu",
);

/** What WordPress keeps of an article's text → the HTML that its readers saw. */
export function contentHtml(content: string, desk: ShortcodeDesk & BlockDesk): string {
  const text = content.replace(/\r\n?/gu, "\n");
  const hasBlocks = /<!--\s*wp:/u.test(text);
  const html = writeOutShortcodes(hasBlocks ? withoutBlockMarks(text, desk) : text, desk);
  return withAttachmentAlt(hasBlocks ? html : asParagraphs(linkedLines(html)), desk);
}

/** An address alone on its line is a player in WordPress. */
function linkedLines(html: string): string {
  return html
    .replace(/<!--\s*(?:more|nextpage|noteaser)[\s\S]*?-->/gu, "\n\n")
    .replace(/^(?:<p>)?[ \t]*(https?:\/\/[^\s<>"]+)[ \t]*(?:<\/p>)?$/gmu, (_, address: string) =>
      linkTo(address),
    );
}

/** In the classic editor blank lines part paragraphs, and a line's end is one; within `<pre>` they are what they are. */
function asParagraphs(html: string): string {
  return html
    .split(/(<pre\b[\s\S]*?<\/pre>)/iu)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part
            .split(/\n\s*\n/u)
            .map(asParagraph)
            .join("\n"),
    )
    .join("");
}

function asParagraph(chunk: string): string {
  const text = chunk.trim();
  if (text === "") return "";
  const lines = text
    .replace(besideBlock, (_, element: string | undefined) => element ?? "")
    .replace(/\n/gu, "<br>\n");
  return beginsBlock.test(text) ? lines : `<p>${lines}</p>`;
}

/** A photo that says nothing itself is described by its entry in the library. */
function withAttachmentAlt(html: string, { attachments }: ShortcodeDesk): string {
  return html.replace(/<img\b[^>]*>/giu, (image) => {
    const id = /\bwp-image-(\d+)|\bdata-id=["']?(\d+)/u.exec(image);
    const alt = attachments.get(id?.[1] ?? id?.[2] ?? "")?.alt ?? "";
    if (alt === "" || /\balt\s*=\s*(?:"[^"]*[^"\s]|'[^']*[^'\s])/iu.test(image)) return image;
    const bare = image.replace(/\salt\s*=\s*(?:""|''|"\s*"|'\s*')/iu, "");
    return bare.replace(/^<img/iu, `<img alt="${alt.replace(/"/gu, "&quot;").replace(/</gu, "&lt;")}"`);
  });
}
