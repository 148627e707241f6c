/** What a desk asks a reason or a remark for, in the order of the settings. */
export const REASON_KINDS = [
  "return-atr",
  "dispose-without-atr",
  "ask-details",
  "not-a-grievance",
  "transfer-out",
  "sub-judice",
  "restore",
  "reopen",
  "interim-reply",
  "escalate",
  "dispute",
  "answer-dispute",
  "settle-dispute",
  "sensitive",
  "not-sensitive",
  "check-call",
  "note",
  "snooze",
  "follow-up",
] as const;
export type ReasonKind = (typeof REASON_KINDS)[number];
