import { join } from "node:path";
import { parseBody } from "../body/blocks.ts";
import type { LocalLink } from "../catalogue/links.ts";
import { Problems } from "../problems/problem.ts";
import { placesIn } from "../read/body-places.ts";
import { readFrontMatter } from "../read/front-matter.ts";
import { readText } from "../read/text-file.ts";
import { localAddress } from "./local-address.ts";

/**
 * Reads a static page or a short life once more, for the lines of its links.
 *
 * @param project absolute path
 * @param file relative to it
 * @param url path of the page that shows the text
 * @param site where the site is published
 */
export function linksOfText(project: string, file: string, url: string, site: string): LocalLink[] {
  const matter = readFrontMatter(readText(join(project, file)), file, new Problems());
  if (!matter) return [];
  const at = placesIn(matter);
  return parseBody(matter.body).links.flatMap(({ href, line }) => {
    const address = localAddress(href, url, site);
    return address ? [{ ...at(line, href), href, key: "", ...address }] : [];
  });
}
