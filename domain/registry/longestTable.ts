/** Bytes of a table that is imported; the whole registry has one megabyte. In a file without schemas: pages use it too. */
export const LONGEST_TABLE = 6 * 1024 * 1024;
