/** Parts words that spoke together but stand apart in a text. In a file without schemas: pages use it too. */
export const EVIDENCE_GAP = " … ";
