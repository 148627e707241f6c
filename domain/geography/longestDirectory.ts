/** Letters (UTF-16 units) of a village directory. That of Haryana has half a million. In a file without schemas: pages use it too. */
export const LONGEST_DIRECTORY = 20 * 1024 * 1024;
