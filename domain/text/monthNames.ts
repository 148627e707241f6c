import { normaliseText } from "./normalise.ts";

export const MONTH_NAMES = {
  hi: ["जनवरी", "फरवरी", "मार्च", "अप्रैल", "मई", "जून", "जुलाई", "अगस्त", "सितंबर", "अक्टूबर", "नवंबर", "दिसंबर"],
  en: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
} as const;

const OTHER_SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  September: ["sept", "सितम्बर"],
  October: ["अक्तूबर"],
  November: ["नवम्बर"],
  December: ["दिसम्बर"],
};

/** From January on, how each month is written, as `normaliseText` spells it. */
export const MONTH_SPELLINGS: readonly (readonly string[])[] = MONTH_NAMES.en.map((name, at) =>
  [name, name.slice(0, 3), MONTH_NAMES.hi[at] ?? "", ...(OTHER_SPELLINGS[name] ?? [])].map((each) => normaliseText(each)),
);
