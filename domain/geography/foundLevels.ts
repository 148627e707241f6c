/** What a place is that a person may mean, from the widest to the narrowest. */
export const FOUND_LEVELS = ["district", "tehsil", "town", "block", "locality", "village"] as const;
export type FoundLevel = (typeof FOUND_LEVELS)[number];
