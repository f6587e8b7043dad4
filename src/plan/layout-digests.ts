import { Digest } from "../cache/digest.ts";
import type { SiteContext } from "../theme/site-context.ts";
import type { TemplateInputs } from "../theme/template-inputs.ts";
import type { PageKind } from "../views/page-context.ts";

/** Code of the host that takes part in pages. */
export interface HostCode {
  /** Of the configuration and all that it imports. */
  digest: number;
  /** True where the host changes finished pages (`addTransform`). */
  transforms: boolean;
}

/** What pages are made from through their layout: its templates, and what these print of the site. */
export class LayoutDigests {
  readonly #templates: TemplateInputs;
  readonly #site: SiteContext;
  /** Digest of the plugin's own code. */
  readonly code: number;
  readonly #host: HostCode;
  readonly #known = new Map<string, readonly [template: number, site: number]>();
  /** True where a layout uses a filter of the host's, or the host changes finished pages. */
  usesHostCode: boolean;

  /** @param code digest of the plugin's own code */
  constructor(templates: TemplateInputs, site: SiteContext, code: number, host: HostCode) {
    this.#templates = templates;
    this.#site = site;
    this.code = code;
    this.#host = host;
    this.usesHostCode = host.transforms;
  }

  of(kind: PageKind): readonly [template: number, site: number] {
    let digests = this.#known.get(kind.name);
    if (!digests) {
      digests = this.#compute(kind.layout);
      this.#known.set(kind.name, digests);
    }
    return digests;
  }

  #compute(layout: string | undefined): readonly [number, number] {
    const { site } = this.#site;
    const template = new Digest().add(this.code);
    // Views print these whatever the layout.
    const used = new Digest().text(JSON.stringify([site.name, site.address, site.language, site.publisher]));
    if (layout === undefined) return [template.value, used.value];
    const inputs = this.#templates.of(layout, this.#site);
    template.add(inputs.template);
    used.add(inputs.site);
    if (inputs.hostFilters.length > 0) this.usesHostCode = true;
    if (inputs.hostFilters.length > 0 || this.#host.transforms) template.add(this.#host.digest);
    return [template.value, used.value];
  }
}
