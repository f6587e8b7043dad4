/** @returns the path of the file that a page's address is published as. */
export function filePath(url: string): string {
  return url.endsWith("/") ? `${url}index.html` : url;
}
