/** Separates the words of a match that are apart in the text. In a file without schemas: pages use it too. */
export const EVIDENCE_GAP = " … ";
