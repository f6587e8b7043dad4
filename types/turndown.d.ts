// Turndown 7 ships no declarations, and @types/turndown wants the DOM library everywhere. Only what this project calls is declared here.
declare module "turndown" {
  export interface TurndownNode {
    nodeName: string;
    nodeType: number;
    textContent: string | null;
    parentNode: TurndownNode | null;
    childNodes: Iterable<TurndownNode>;
    getAttribute(name: string): string | null;
  }

  export interface TurndownRule {
    filter: string | string[] | ((node: TurndownNode, options: TurndownOptions) => boolean);
    replacement: (content: string, node: TurndownNode, options: TurndownOptions) => string;
  }

  export interface TurndownOptions {
    headingStyle?: "setext" | "atx";
    hr?: string;
    bulletListMarker?: "-" | "+" | "*";
    codeBlockStyle?: "indented" | "fenced";
    emDelimiter?: "_" | "*";
    strongDelimiter?: "**" | "__";
    linkStyle?: "inlined" | "referenced";
    br?: string;
  }

  export default class TurndownService {
    constructor(options?: TurndownOptions);
    addRule(name: string, rule: TurndownRule): this;
    keep(filter: TurndownRule["filter"]): this;
    remove(filter: TurndownRule["filter"]): this;
    escape(text: string): string;
    turndown(html: string): string;
  }
}
