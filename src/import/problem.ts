import type { Note } from "./notes.ts";

/** Something that stops one source from being imported; the command reports it and goes on with the next. */
export class ImportProblem extends Error {
  readonly note: Note;
  readonly file: string;
  readonly line: number;

  constructor(note: Note, file: string, line = 1) {
    super(`${file}:${line}: ${note.code} ${note.values.join(" ")}`.trim());
    this.name = "ImportProblem";
    this.note = note;
    this.file = file;
    this.line = line;
  }
}
