import type { DistrictName } from "#domain/geography/districts.ts";

export type RehearsalLanguage = "hi" | "hinglish" | "en" | "pa" | "hry";
export type RehearsalUrgency = "routine" | "urgent" | "emergency";

/**
 * One authored text with places to fill, so that it differs each time it is used:
 * `{town}` `{village}` `{locality}` `{district}` in the script of the text, `{ward}` `{days}` `{hours}` `{count}`
 * `{sector}` as numbers, `{rupees}` an amount, `{phone}` a telephone number that nobody has.
 */
export interface Template {
  readonly language: RehearsalLanguage;
  readonly urgency: RehearsalUrgency;
  readonly text: string;
  readonly picture?: "photo" | "video";
  /** Where left out, it can have happened anywhere. */
  readonly districts?: readonly DistrictName[];
}

type Details = Pick<Template, "picture" | "districts">;

export function routine(language: RehearsalLanguage, text: string, details: Details = {}): Template {
  return { language, urgency: "routine", text, ...details };
}

export function urgent(language: RehearsalLanguage, text: string, details: Details = {}): Template {
  return { language, urgency: "urgent", text, ...details };
}

export function emergency(language: RehearsalLanguage, text: string, details: Details = {}): Template {
  return { language, urgency: "emergency", text, ...details };
}

export const PHOTO: Details = { picture: "photo" };
export const VIDEO: Details = { picture: "video" };
