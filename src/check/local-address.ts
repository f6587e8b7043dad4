/** A place on this site. */
export interface LocalAddress {
  /** Decoded, absolute: `/2025/02/chuyen-doi-so/`. */
  path: string;
  /** What follows the `#`, decoded; empty where there is none. */
  anchor: string;
}

/**
 * @param href as a link writes it
 * @param page path of the page that holds it
 * @param site where the site is published
 * @returns undefined for what leads elsewhere, or nowhere
 */
export function localAddress(href: string, page: string, site: string): LocalAddress | undefined {
  if (href === "" || /^(?:mailto|tel):/i.test(href)) return undefined;
  try {
    const home = new URL("/", site);
    const url = new URL(href, new URL(page, home));
    if (url.host !== home.host || !/^https?:$/.test(url.protocol)) return undefined;
    return { path: decoded(url.pathname), anchor: decoded(url.hash.slice(1)) };
  } catch {
    return undefined;
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text).normalize("NFC");
  } catch {
    return text;
  }
}
