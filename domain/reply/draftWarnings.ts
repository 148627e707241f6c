/** Warnings about a draft before a person approves it. */
export const DRAFT_WARNINGS = [
  /** The template names the office, and the case is not marked yet. */
  "no-office",
  "office-shortened",
  /** The template names the due day; its sentence is left out, since there is none or it has passed. */
  "no-due-day",
  /** A reply of this purpose is sent or being sent. */
  "told-already",
  /** The channel of the citizen takes no answers, or is not set up. */
  "other-channel",
  /** The text asks for a direct message, and the channel has none. */
  "no-direct-messages",
  /** X lets the app answer only those who named or quoted the account, and this person did not. */
  "not-summoned",
  /** Meta lets the message be answered only a few hours more, or a day where a person answers. */
  "window-closing",
  /** A day has passed since the citizen wrote: only a person may answer, and the app has to be approved for that. */
  "person-answers",
  /** A week has passed since the citizen wrote: Meta takes no answer any more. */
  "window-closed",
] as const;
export type DraftWarning = (typeof DRAFT_WARNINGS)[number];

/** Which of them say that, or how, the platform takes it: they hold whatever its words are, and are told again to the person who approves it later. */
export const WARNINGS_OF_SENDING: readonly DraftWarning[] = [
  "other-channel",
  "not-summoned",
  "window-closing",
  "person-answers",
  "window-closed",
];

/** Why a citizen is left out when a whole incident is answered at once. */
export const PASSED_OVER = [
  "told-already",
  "other-channel",
  "not-summoned",
  "window-closed",
  "other-state",
  /** The case changed after the person was asked. */
  "changed",
] as const;
export type PassedOver = (typeof PASSED_OVER)[number];
