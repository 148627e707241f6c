import type { ReplyLanguage } from "../grievance/reply.ts";
import { ANY_OFFICE } from "./officeLabels.ts";
import { filledIn } from "./placeholders.ts";
import { fitsReply } from "./weightedLength.ts";

/** The values for the placeholders of a template. */
export interface ReplyFacts {
  readonly ticket: string;
  /** The short number, for the telephone. */
  readonly number: string;
  /** Names of the office, the fullest first; the first with which the text fits is used. Empty where none is known. */
  readonly offices: readonly string[];
  /** The day in words; null where no report is due. */
  readonly due: string | null;
  /** Of the mark; null or absent before it. */
  readonly department?: string | null;
  readonly district?: string | null;
  /** The day of the complaint in words. */
  readonly dated: string;
}

export interface RenderedReply {
  readonly text: string;
  /** True where the fullest name of the office did not fit. */
  readonly shortened: boolean;
}

/**
 * The text of one reply, within the length that `fits` allows, by default that of X. Every template that `checkTemplate` accepts fits with
 * the last name of the office.
 */
export function renderReply(
  template: string,
  { offices, department = null, district = null, ...facts }: ReplyFacts,
  language: ReplyLanguage,
  fits: (text: string) => boolean = fitsReply,
): RenderedReply {
  const texts = [...offices, ANY_OFFICE[language]].map((office) => filledIn(template, { ...facts, department, district, office }));
  const text = texts.find((each) => fits(each)) ?? texts.at(-1) ?? "";
  return { text, shortened: text !== texts[0] };
}
