/** Somebody searched for a telephone number, an Aadhaar number, an account or the like. The payload has its type and the masked number. */
export const NUMBER_SEARCHED = { type: "number-searched", version: 1 } as const;
