/** The part of the extension for VS Code that knows nothing of it; in JavaScript, since an editor runs it as it is. */
declare module "*/newsroom/front-matter.mjs" {
  import type { CompletionItem, Diagnostic, Hover, Position } from "yaml-language-server";

  interface FrontMatterService {
    forget: () => void;
    complete: (name: string, yaml: string, position: Position) => Promise<CompletionItem[]>;
    explain: (name: string, yaml: string, position: Position) => Promise<Hover | null>;
    faults: (name: string, yaml: string) => Promise<Diagnostic[]>;
  }

  export function frontMatterService(
    library: typeof import("yaml-language-server"),
    readSchema: (name: string) => string | Promise<string>,
  ): FrontMatterService;
  export function isInside(yaml: string, line: number): boolean;
  export function schemaNameOf(path: string): string | undefined;
  export function yamlOf(text: string): string | undefined;
}
