/**
 * What X charges under pay per use, US dollars: the one list of them; where the settings say another price, that one counts. docs.x.com, "X API pay-per-usage
 * pricing", as transcribed on 28 August 2026; owned reads and the dearer link are of 20 April 2026 (X Developers, 17 April 2026). What an answer to
 * who summoned us costs stood in no page that could be read. Looked up on the day of the list.
 */
export const X_PRICES = {
  asOf: "2026-11-30",
  /** One that is read. */
  post: 0.005,
  /** A mention or a post of the account itself, read in its name by the app that it owns. */
  ownedPost: 0.001,
  user: 0.01,
  message: 0.01,
  /** One that is written. */
  reply: 0.015,
  summonedReply: 0.01,
  replyWithAddress: 0.2,
  writtenMessage: 0.015,
} as const;
