/** Larger files are not kept. A photograph of a telephone has 3 to 8 MB; a scanned file of an office may be larger. */
export const LARGEST_FILE_BYTES = 20 * 1024 * 1024;
