/** Why an item could not be read, or only in part; each reason has advice for a person. */
export const READING_PROBLEM_REASONS = [
  /** The platform or the source gives a reason in its own words. */
  "told",
  /** Reading it took too long, again after a second try. */
  "too-long",
  /** The reader crashed on it, or ran out of memory. */
  "reader-ended",
  /** It is no valid e-mail. */
  "malformed",
  /** It is longer than the limit; its beginning was read. */
  "too-large",
  /** The server lists it and does not deliver it. */
  "not-given",
  /** It was read, but its attachments were too large to keep. */
  "attachments-not-kept",
] as const;
export type ReadingProblemReason = (typeof READING_PROBLEM_REASONS)[number];
