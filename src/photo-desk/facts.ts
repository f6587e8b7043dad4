/** Something that a photo's file says, and the field that says it: `XMP dc:description`. */
export interface Fact {
  text: string;
  field: string;
}

/** What a photo's file says of the photo. Texts are NFC, in one line. */
export interface PhotoFacts {
  caption?: Fact | undefined;
  creator?: Fact | undefined;
  credit?: Fact | undefined;
  copyright?: Fact | undefined;
  licence?: Fact | undefined;
  /** As front matter has it: a day, with time and offset as far as they are known. */
  takenAt?: Fact | undefined;
  alt?: Fact | undefined;
  /** Names of places, the narrowest first. */
  places: Fact[];
  /** Names of the people shown. */
  people: Fact[];
  /** A text in a caption's place that a machine wrote. */
  machineMade?: Fact | undefined;
  /** Where a licence can be had, for which front matter has no key. */
  licensor?: Fact | undefined;
}
