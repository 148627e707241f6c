/** Letters (UTF-16 units) of a file with boundaries. Those of the whole country have some millions. In a file without schemas: pages use it too. */
export const LONGEST_BOUNDARIES = 24 * 1024 * 1024;
