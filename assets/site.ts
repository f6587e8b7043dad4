// All that an ordinary page needs before the reader acts; what an act needs is fetched then. None of these
// exports anything: with an export, esbuild has every page fetch a file of helpers that it does not use.
import "./site-photos.ts";
import "./site-search.ts";
import "./site-found.ts";
