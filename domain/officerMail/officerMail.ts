/** What officers are told of. Each has a happening of the case behind it. */
export const NOTICE_KINDS = [
  "marked",
  "additionally-marked",
  "reminded",
  "fell-due",
  "escalated",
  "atr-returned",
  "reopened",
  "letter",
  "disputed",
] as const;
export type OfficerMailKind = (typeof NOTICE_KINDS)[number];

/**
 * `prepared` waits for its time, `sending` was tried and has no outcome yet, `failed` was refused for good, `bounced` was taken by a server
 * and came back, `withheld` cannot or need not go out.
 */
export const NOTICE_STATES = ["prepared", "sending", "sent", "failed", "bounced", "withheld"] as const;
export type OfficerMailState = (typeof NOTICE_STATES)[number];

/** Why one is withheld. The first three are mended in the registry; the others need no mending. */
export const WITHHELD_REASONS = ["no-officer", "no-address", "address-fails", "overtaken", "taken-back"] as const;
export type WithheldReason = (typeof WITHHELD_REASONS)[number];

/** Withheld for want of an address. */
export const GAP_REASONS = ["no-officer", "no-address", "address-fails"] as const satisfies readonly WithheldReason[];
