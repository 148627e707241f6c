const MEGABYTE = 1024 * 1024;

/** How far back the first visit of a mailbox goes where nobody says otherwise. */
export const FIRST_VISIT_DAYS = 30;

/** Attachments of 25 MB, as base64 writes them, and the rest of the letter. Of a larger one only its beginning is read. */
export const LARGEST_LETTER_BYTES = 40 * MEGABYTE;
/** Enough for the header and the words of a letter that is too large. */
export const BEGINNING_BYTES = 512 * 1024;

/** What one page brings at most: it is in memory as a whole, and recorded in one transaction. */
export const MOST_LETTERS_A_PAGE = 25;
export const MOST_BYTES_A_PAGE = 8 * MEGABYTE;

/** So much of a letter that cannot be read is kept beside the mailbox. */
export const MOST_KEPT_RAW_BYTES = MEGABYTE;
/** Servers end a connection on which nothing is said: what was read by then is recorded, milliseconds. */
export const LONGEST_READING_MS = 20_000;

export const MOST_ATTACHMENTS = 20;
export const MOST_ATTACHED_BYTES = 25 * MEGABYTE;

/** How long a server is waited for, milliseconds. */
export interface Patience {
  /** Without a byte. */
  readonly silenceMs: number;
  /** For one answer, however it drips in. */
  readonly deadlineMs: number;
  /** While it says goodbye. */
  readonly goodbyeMs: number;
  /** After so long an IDLE is begun again, which also shows that the server still listens; RFC 2177 asks for less than 29 minutes. */
  readonly idleMs: number;
}

export const USUAL_PATIENCE: Patience = { silenceMs: 60_000, deadlineMs: 5 * 60_000, goodbyeMs: 1_000, idleMs: 4 * 60_000 };
