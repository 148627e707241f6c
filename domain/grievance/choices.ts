/* What a person chooses from in a case. Without schemas, so that pages may load it. */

/** Letters to the officer who answers for a case, each sharper than the one before. */
export const LETTER_KINDS = ["reminder", "dissatisfaction", "explanation", "show-cause"] as const;

export const LETTER_WAYS = ["e-mail", "post", "by-hand", "whatsapp"] as const;

/** One letter is about no more cases; the others follow in the next one. */
export const MOST_CASES_OF_LETTER = 40;

/** Why the citizen is written to. */
export const REPLY_PURPOSES = ["acknowledgement", "needs-info", "marked", "interim", "disposed", "satisfaction", "status", "free"] as const;

export const REPLY_LANGUAGES = ["hi", "en"] as const;

/** What the citizen said when the cell called to ask whether the case that was disposed of is solved. */
export const CHECK_RESULTS = ["solved", "not-solved", "no-answer"] as const;

/** What came of a case, as an action-taken report says it. */
export const ATR_OUTCOMES = ["solved", "partly", "not-possible"] as const;

/** So many parts of a picture may be blurred. */
export const MOST_BLURS = 40;
