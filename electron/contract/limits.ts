/* Limits of what windows may ask, and lists that they show. Without schemas, so that pages may load them. */

/** `starting` until the first answer; `live` while answers come in time; `waiting` for a time the platform named; `failing` while attempts fail. The worst first. */
export const SOURCE_STATES = ["failing", "waiting", "starting", "stopped", "live"] as const;

/** After so long without a person a window is locked. */
export const LOCK_MINUTES = { least: 1, most: 480 } as const;

/** Of a message of the desk on the walls, letters in each language. */
export const LONGEST_NOTICE = { title: 120, text: 600 } as const;

/** Of a saved filter, letters. */
export const LONGEST_FILTER_NAME = 80;

/** As many rows are picked by hand for one command; beyond that the whole list is taken. */
export const MOST_PICKED_ROWS = 1_000;

const MEBIBYTE = 1024 * 1024;
/** What fetched pictures may take on the disk. Below the least the pictures of one case could push each other out. */
export const PICTURE_CAP_BYTES = { least: 256 * MEBIBYTE, most: 1024 * 1024 * MEBIBYTE } as const;
/** Rows of a search of which one call tells why they are found: as many as a tall screen shows. */
export const MOST_ROWS_EXPLAINED = 60;
