/** Why no reply is sent at all. */
export const HOLD_CODES = [
  /** The token is not valid any more, or allows reading only. */
  "no-permission",
  "no-credit",
  /** The token belongs to another account than the one that is read. */
  "wrong-account",
  /** The platform refused several replies in a row for an unknown reason. */
  "refusals",
] as const;
export type HoldCode = (typeof HOLD_CODES)[number];

/** What the next reply waits for in normal operation. */
export const OUTBOX_WAITS = ["day", "budget", "rate", "network", "unclear", "other-seat"] as const;
export type OutboxWait = (typeof OUTBOX_WAITS)[number];
