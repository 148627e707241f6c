/** In which language something is written that goes out on paper or by e-mail. */
export const LANGUAGE_CHOICES = ["both", "hi", "en"] as const;
export type LanguageChoice = (typeof LANGUAGE_CHOICES)[number];
