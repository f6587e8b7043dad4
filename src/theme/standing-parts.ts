/** Enough for a site's languages times its pages that the header links to. */
const MOST = 256;

/** A compiled template as Nunjucks calls an included one. */
export interface Included {
  render: (
    context: Record<string, unknown>,
    frame?: { lookup: (name: string) => unknown },
    done?: (error: Error | null, text: string | null) => void,
  ) => string | null;
}

/**
 * Makes an included template render once for the values of the variables that it reads. Where one of
 * these is not a plain value, as it may be in a host's own template, it renders each time.
 *
 * @param variables what the template and those that it uses read of a page
 */
export function keepRendered(template: Included, variables: string[]): void {
  const rendered = new Map<string, string>();
  const render = template.render.bind(template);
  template.render = (context, frame, done) => {
    const values = variables.map((variable) => frame?.lookup(variable) ?? context[variable]);
    if (values.some((value) => typeof value === "object" || typeof value === "function")) {
      return render(context, frame, done);
    }
    const key = JSON.stringify(values);
    let text = rendered.get(key);
    if (text === undefined) {
      text = render(context, frame) ?? "";
      if (rendered.size >= MOST) rendered.clear();
      rendered.set(key, text);
    }
    done?.(null, text);
    return text;
  };
}
