/** A pattern that is not judged, for its text is so short that it cannot do harm. */
export interface Accepted {
  readonly file: string;
  /** How it begins, or an empty text for all of the file. */
  readonly begins: string;
  /** Which bound in the code keeps its text short, by name. */
  readonly because: string;
}

export const ACCEPTED: readonly Accepted[] = [
  {
    file: "domain/text/tokenise.ts",
    begins: String.raw`(https?:\/\/\S{1,300}|`,
    because:
      "Too large to be judged. `tokenise` cuts its text at `LONGEST_READ`, and each part of the pattern stops after at most 300 letters.",
  },
];

/** Calls of methods of these names that belong to something else than a string. */
export const NO_STRINGS: readonly { readonly file: string; readonly what: string }[] = [
  { file: "domain/understanding/reading.ts", what: "complaintMatcher().match(tokens)" },
  { file: "domain/understanding/reading.ts", what: "sceneMatcher().match(tokens)" },
];
