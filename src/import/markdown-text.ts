/**
 * Escapes a paragraph so that Markdown, HTML and template syntax in it stay the literal text of the source.
 * Only what would be read as markup is touched: ordinary prose comes back unchanged.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\\(?=[!-/:-@[-`{-~]|$)/gu, "\\\\")
    .replace(/[`*]/gu, "\\$&")
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
    .replace(/~(?=~)|(?<=~)~/gu, "\\~")
    .replace(/<(?=[\p{L}/!?])/gu, "\\<")
    .replace(/&(?=#?\w+;)/gu, "\\&")
    .replace(/\[(?=[^\]]*\](?:\(|\[|:))/gu, "\\[")
    .replace(/\](?=\(|\[|:)/gu, "\\]")
    .replace(/\{(?=[{%#])|(?<=\{)\{/gu, "\\{")
    .replace(/^(#{1,6}(?=\s|$)|>|[-+](?=\s|$)|[=-](?=[\s=-]*$))/u, "\\$1")
    .replace(/^(\d{1,9})([.)])(?=\s|$)/u, "$1\\$2");
}
