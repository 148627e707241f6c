import type { Locale } from "#contract/settings.ts";
import { en, type MessageId } from "./en.ts";
import { hi } from "./hi.ts";

export const MESSAGES: Readonly<Record<Locale, Readonly<Record<MessageId, string>>>> = { hi, en };

/** Indian grouping (14,82,924), Latin digits in both languages: that is how the offices write. */
export const FORMAT_LOCALES: Readonly<Record<Locale, string>> = { hi: "hi-IN-u-nu-latn", en: "en-IN" };

/** Every screen shows the time of India, wherever the machine believes to be. */
export const TIME_ZONE = "Asia/Kolkata";
