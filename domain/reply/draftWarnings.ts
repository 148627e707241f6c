/** What a person should know of a draft before approving it. */
export const DRAFT_WARNINGS = [
  /** The template names the office and the case has none yet. */
  "no-office",
  "office-shortened",
  /** The template names the due day; there is none, or it has passed, so that its sentence was left out. */
  "no-due-day",
  /** A reply of this purpose is out or on its way. */
  "told-already",
  /** Nothing can be written on the channel by which the citizen came, or it is not set up. */
  "other-channel",
  /** The words ask for a direct message, and the channel has none. */
  "no-direct-messages",
] as const;
export type DraftWarning = (typeof DRAFT_WARNINGS)[number];

/** Why a citizen of an incident is passed over when all of it is answered at once. */
export const PASSED_OVER = [
  "told-already",
  "other-channel",
  "other-state",
  /** Something happened to the case after the question had named it. */
  "changed",
] as const;
export type PassedOver = (typeof PASSED_OVER)[number];
