/** Somebody looked for a telephone number, an Aadhaar number, an account or the like. The payload has its sort and the number masked. */
export const NUMBER_SEARCHED = { type: "number-searched", version: 1 } as const;
