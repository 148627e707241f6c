import type { ReplyLanguage } from "../grievance/reply.ts";
import { ANY_OFFICE } from "./officeLabels.ts";
import type { Placeholder } from "./templates.ts";
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
  { ticket, number, offices, due }: ReplyFacts,
  language: ReplyLanguage,
  fits: (text: string) => boolean = fitsReply,
): RenderedReply {
  const texts = [...offices, ANY_OFFICE[language]].map((office) => filled(template, { ticket, number, office, due }));
  const text = texts.find((each) => fits(each)) ?? texts.at(-1) ?? "";
  return { text, shortened: text !== texts[0] };
}

type Values = Readonly<Record<Placeholder, string | null>>;

function filled(template: string, values: Values): string {
  const whole = template.replaceAll(OPTIONAL, (_, part: string) => (lacks(part, values) ? "" : part));
  return whole
    .replaceAll(PLACEHOLDER, (_, name: Placeholder) => values[name] ?? "")
    .replaceAll(/ {2,}/gu, " ")
    .trim();
}

function lacks(part: string, values: Values): boolean {
  return Array.from(part.matchAll(PLACEHOLDER)).some(([, name]) => !values[name as Placeholder]);
}

export const OPTIONAL = /\[([^[\]]*)\]/gu;
export const PLACEHOLDER = /\{([^{}]*)\}/gu;
