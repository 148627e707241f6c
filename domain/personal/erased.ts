/** Stands wherever words were erased, in both languages, so that every page, paper and export shows the same without knowing of erasure. */
export const ERASED = "हटाया गया / Erased";
