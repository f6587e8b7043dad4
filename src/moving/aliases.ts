import { decodeAddress } from "../import/photo-name.ts";

export interface OldAddresses {
  /** Paths that redirect to the article. */
  aliases: string[];
  /** A folder with a query (`/?p=12`): as an alias it would be taken for the home page, or for no rule at all. */
  queries: string[];
}

/**
 * The paths that an article had, as front matter keeps them: decoded, composed, each once.
 *
 * @param url the article's address now, which is no alias
 */
export function oldAddresses(paths: readonly string[], url: string): OldAddresses {
  const found: OldAddresses = { aliases: [], queries: [] };
  for (const path of paths) {
    const clean = decodeAddress(path.replace(/^[a-z]+:\/\/[^/]*/iu, "").replace(/#.*$/u, "")).replace(
      /\s/gu,
      encodeURIComponent,
    );
    if (!/^\/(?!\/)\S*$/u.test(clean) || clean === "/" || clean === url || /[\p{Cc}<>"]/u.test(clean))
      continue;
    const list = clean.includes("/?") ? found.queries : found.aliases;
    if (!list.includes(clean)) list.push(clean);
  }
  return found;
}
