/** `hinglish` is Hindi in Latin letters, `hry` Haryanvi in either script, `mixed` a post whose sentences are in two languages. */
export const LANGUAGES = ["hi", "hinglish", "en", "pa", "hry", "mixed"] as const;
export type PostLanguage = (typeof LANGUAGES)[number];
