/** Why something that came could not be read, or not whole; told apart so that a person can be told what to do. */
export const READING_PROBLEM_REASONS = [
  /** The platform or the source says so in its own words. */
  "told",
  /** Reading it took too long, again after a second try. */
  "too-long",
  /** Reading it ended the reader: out of memory, or a fault of the reader. */
  "reader-ended",
  /** It is no letter, or one that breaks the form of letters. */
  "malformed",
  /** It is longer than what is read; its beginning was read. */
  "too-large",
  /** The server has it and cannot give it. */
  "not-given",
  /** It was read, but its attachments were not kept for want of room. */
  "attachments-not-kept",
] as const;
export type ReadingProblemReason = (typeof READING_PROBLEM_REASONS)[number];
