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

/** A template as Nunjucks asks it for its macros: with a context and a frame, or with neither. */
export interface Imported {
  getExported: (...args: unknown[]) => void;
}

type Exported = (error: Error | null, macros: unknown) => void;

/**
 * Makes a template that is imported without the page's context give its macros once: they can read
 * nothing but what they are called with, and the site's variables.
 */
export function keepExported(template: Imported): void {
  const getExported = template.getExported.bind(template);
  let kept: unknown;
  template.getExported = (...args) => {
    const [done] = args;
    if (typeof done !== "function") return getExported(...args);
    if (kept !== undefined) return (done as Exported)(null, kept);
    getExported((error: Error | null, macros: unknown) => {
      kept = macros;
      (done as Exported)(error, macros);
    });
  };
}

/**
 * Makes an included template render once for a record and the values of other variables. It must read
 * nothing else of a page, and the record must be the same object wherever it is shown.
 */
export function keepRenderedOf(template: Included, record: string, variables: string[]): void {
  const rendered = new WeakMap<object, Map<string, string>>();
  const render = template.render.bind(template);
  template.render = (context, frame, done) => {
    const read = (variable: string) => frame?.lookup(variable) ?? context[variable];
    const shown = read(record);
    if (typeof shown !== "object" || shown === null) return render(context, frame, done);
    const known = rendered.get(shown) ?? new Map<string, string>();
    rendered.set(shown, known);
    const key = JSON.stringify(variables.map(read));
    const text = known.get(key) ?? render(context, frame) ?? "";
    known.set(key, text);
    done?.(null, text);
    return text;
  };
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
