/** The kinds of officer mail. Each follows from an event of the case. */
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
 * `prepared` waits for its time; `sending` was tried and has no result yet; `failed` was refused for good; `bounced` was accepted by a server
 * and returned; `withheld` cannot or need not be sent.
 */
export const NOTICE_STATES = ["prepared", "sending", "sent", "failed", "bounced", "withheld"] as const;
export type OfficerMailState = (typeof NOTICE_STATES)[number];

/**
 * Why a mail is withheld. The first three can be repaired in the registry, the next two need nothing. `restored`: the record that was lost may have sent it, and
 * nothing was found of it; a person looks among what was sent.
 */
export const WITHHELD_REASONS = ["no-officer", "no-address", "address-fails", "overtaken", "taken-back", "restored"] as const;
export type WithheldReason = (typeof WITHHELD_REASONS)[number];

/** The reasons that an address or officer is missing. */
export const GAP_REASONS = ["no-officer", "no-address", "address-fails"] as const satisfies readonly WithheldReason[];
