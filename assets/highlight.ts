import { findWords } from "./found-words.ts";

const NAME = "found";

/**
 * Highlights the words of a search in an article, with a button to be rid of it. No text of the page is
 * changed: the browser paints the ranges (https://developer.mozilla.org/docs/Web/API/CSS_Custom_Highlight_API).
 */
export function highlight(article: HTMLElement, query: string): void {
  const nodes = textNodesOf(article);
  const found = findWords(
    nodes.map(({ data }) => data),
    query,
  );
  if (found.length === 0) return;
  const ranges = found.flatMap(({ text, start, end }) => {
    const node = nodes[text];
    if (!node) return [];
    const range = new Range();
    range.setStart(node, start);
    range.setEnd(node, end);
    return [range];
  });
  CSS.highlights.set(NAME, new Highlight(...ranges));
  const button = document.createElement("button");
  button.type = "button";
  button.className = "unmark";
  button.textContent = article.dataset.unmark ?? "";
  button.addEventListener("click", () => {
    CSS.highlights.delete(NAME);
    button.remove();
  });
  article.append(button);
}

function textNodesOf(root: HTMLElement): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
  return nodes;
}
