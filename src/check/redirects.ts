import type { ArchiveParts } from "./archive-parts.ts";
import { type SiteAddresses, trimmed } from "./site-addresses.ts";

/** Redirects of the desk's that lead nowhere, from where a page stands, or from where another line leads on. */
export function checkRedirects(
  { desk, isAsked, folders }: Pick<ArchiveParts, "desk" | "isAsked" | "folders">,
  addresses: SiteAddresses,
): void {
  const { values, source } = desk.redirects;
  if (!isAsked(`${folders.data}/redirects.yaml`)) return;
  const known = new Map<string, string>();
  for (const [from, to] of Object.entries(values)) {
    const before = known.get(trimmed(from));
    if (before === undefined) known.set(trimmed(from), to);
    else if (before !== to) source.report("redirect/twice", [from], { from, to: before });
    const other = addresses.ownerOf(trimmed(from), "");
    if (other !== undefined) source.report("redirect/taken", [from], { from, other });
    const target = addresses.at(to.replace(/[?#].*$/, ""));
    if (target.kind === "nothing") source.report("redirect/nowhere", [from], { to, near: target.near });
    else if (target.kind === "alias")
      source.report("link/old-address", [from], { href: to, url: target.url });
  }
}
