import type { Language } from "../language/language.ts";
import type { PanelWords } from "./panel-words.ts";

/** What a page's panel is told, as JSON. */
export interface ToldPanel {
  language: Language;
  words: Omit<PanelWords, "more">;
  /** Changes with any problem of the newsroom; empty where nothing is wrong. */
  state: string;
  /** `2 lỗi, 1 cảnh báo.`; empty where nothing is wrong. */
  count: string;
  errors: number;
  /** Those of the page in view first, errors before warnings. */
  problems: ToldProblem[];
  /** How many there are besides these; empty where these are all. */
  more: string;
}

export interface ToldProblem {
  file: string;
  line: number;
  column: number;
  severity: string;
  key: string;
  message: string;
  remedy: string;
  /** Opens the place in VS Code; only browsers on this computer are told where it is. */
  href?: string;
}
