import type { Admin } from "./option.ts";

/** The APIs of the public forges. */
const FORGES = {
  github: ["https://api.github.com"],
  gitlab: ["https://gitlab.com"],
};

/**
 * The Content-Security-Policy that the page of the desk carries itself. Sveltia CMS writes style sheets
 * into the page and shows files from memory (`blob:`, `data:`); its WebP encoder, for browsers without one,
 * is WebAssembly. Beyond the site it may talk to the forge that holds the repository, and to nobody else.
 */
export function contentPolicy(admin: Admin): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "media-src blob:",
    "font-src 'self'",
    `connect-src ${["'self'", "blob:", "data:", ...forgesOf(admin)].join(" ")}`,
    "manifest-src blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function forgesOf({ backend }: Admin): string[] {
  if (!backend) return [];
  const own = [backend.api_root, backend.graphql_api_root, backend.base_url].flatMap((address) =>
    address === undefined ? [] : [new URL(address).origin],
  );
  return [...new Set(backend.api_root === undefined ? [...FORGES[backend.name], ...own] : own)];
}
