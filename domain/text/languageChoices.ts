/** The languages of letters and e-mails. */
export const LANGUAGE_CHOICES = ["both", "hi", "en"] as const;
export type LanguageChoice = (typeof LANGUAGE_CHOICES)[number];
