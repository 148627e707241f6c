import { z } from "zod";
import { HOUR_MS } from "../clock/indianDay.ts";

/*
 * Rule 7 of the Digital Personal Data Protection Rules, 2025: what is told of a breach of personal data, to whom, and by when.
 */

/** The contents that rule 7 names, in its order. */
export const BREACH_FIELDS = [
  /** 7(1)(a), 7(2)(a): the description. */
  "nature",
  "extent",
  "timing",
  "location",
  /** 7(2)(a). */
  "impact",
  /** 7(1)(b): what may follow from it for those whom it concerns. */
  "consequences",
  /** 7(1)(c), 7(2)(b)(iii): against the risk. */
  "measures",
  /** 7(1)(d): what they may do themselves. */
  "safety",
  /** 7(1)(e): who answers their questions. */
  "contact",
  /** 7(2)(b)(ii): events, circumstances and reasons. */
  "facts",
  /** 7(2)(b)(iv): who caused it, as far as that was found. */
  "findings",
  /** 7(2)(b)(v): so that it does not happen again. */
  "remedies",
  /** 7(2)(b)(vi): how those whom it concerns were told. */
  "intimations",
] as const;
export type BreachField = (typeof BREACH_FIELDS)[number];

/** Who is to be told: the Data Protection Board at once and then in detail, and those whom it concerns. */
export const NOTICES = ["board-first", "people", "board-detailed"] as const;
export type Notice = (typeof NOTICES)[number];

/** What each of them has to contain. */
export const FIELDS_OF_NOTICE: Readonly<Record<Notice, readonly BreachField[]>> = {
  "board-first": ["nature", "extent", "timing", "location", "impact"],
  people: ["nature", "extent", "timing", "location", "consequences", "measures", "safety", "contact"],
  "board-detailed": ["nature", "extent", "timing", "location", "impact", "facts", "measures", "findings", "remedies", "intimations"],
};

/** Counted from becoming aware of it. */
const DETAILED_WITHIN_MS = 72 * HOUR_MS;
/** "Without delay" has no number in the rule; after a day nobody can say so any more. */
const WITHOUT_DELAY_MS = 24 * HOUR_MS;

/** The year 2100: later ones no form types, and what is counted from them has no day. */
const LAST_YEAR = Date.UTC(2100, 0);

const words = z.string().trim().max(5_000);

export const breachSchema = z.strictObject({
  title: z.string().trim().min(1).max(200),
  /** When the office became aware of it, milliseconds UTC. */
  awareAt: z.int().min(0).max(LAST_YEAR),
  /** How many people's data; null while nobody knows. */
  people: z.int().nonnegative().nullable(),
  fields: z.strictObject(Object.fromEntries(BREACH_FIELDS.map((field) => [field, words])) as Record<BreachField, typeof words>),
});
export type BreachReport = z.infer<typeof breachSchema>;

/** A breach as its events make it; instants are milliseconds UTC. */
export interface Breach extends BreachReport {
  readonly id: string;
  readonly recordedAt: number;
  readonly recordedBy: string;
  readonly revisedAt: number | null;
  readonly told: Readonly<Partial<Record<Notice, { readonly at: number; readonly by: string }>>>;
  /** The longer period that the Board allowed for the detailed report. */
  readonly extendedTo: number | null;
  readonly closed: { readonly at: number; readonly by: string } | null;
}

export interface NoticeDue {
  readonly notice: Notice;
  /** "Without delay" means now: `dueAt` is then when nobody can call it that any more. */
  readonly isAtOnce: boolean;
  readonly dueAt: number;
  readonly toldAt: number | null;
  /** What has to be written down before it can be told. */
  readonly missing: readonly BreachField[];
}

export function noticesOf(breach: Breach): readonly NoticeDue[] {
  return NOTICES.map((notice) => ({
    notice,
    isAtOnce: notice !== "board-detailed",
    dueAt: noticeDueAt(breach, notice),
    toldAt: breach.told[notice]?.at ?? null,
    missing: FIELDS_OF_NOTICE[notice].filter((field) => breach.fields[field] === ""),
  }));
}

function noticeDueAt({ awareAt, extendedTo }: Pick<Breach, "awareAt" | "extendedTo">, notice: Notice): number {
  return notice === "board-detailed" ? (extendedTo ?? awareAt + DETAILED_WITHIN_MS) : awareAt + WITHOUT_DELAY_MS;
}
