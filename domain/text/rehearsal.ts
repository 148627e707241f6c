/** What stands on all that is made in a rehearsal and leaves the program, so that nobody takes it for a paper of the office. */
export const REHEARSAL = { en: "REHEARSAL", hi: "पूर्वाभ्यास" } as const;

/** In both languages, since a paper may go to anybody. */
export const REHEARSAL_STAMP = `${REHEARSAL.hi} / ${REHEARSAL.en}`;
