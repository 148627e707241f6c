/** Why nothing goes out, whichever reply it is. */
export const HOLD_CODES = [
  /** The token is not valid any more, or the app may read in the name of the account and not write. */
  "no-permission",
  "no-credit",
  /** The token speaks for another account than the one that is read. */
  "wrong-account",
  /** The platform refused several replies one after the other without a reason that we know. */
  "refusals",
] as const;
export type HoldCode = (typeof HOLD_CODES)[number];

/** What the next reply waits for, where nothing is wrong. */
export const OUTBOX_WAITS = ["day", "budget", "rate", "network", "unclear"] as const;
export type OutboxWait = (typeof OUTBOX_WAITS)[number];
