import type { ReplySettings } from "#domain/reply/replySettings.ts";
import { checkTemplate } from "#domain/reply/checkTemplate.ts";
import type { TemplateFault } from "#domain/reply/checkTemplate.ts";
import { DEFAULT_TEMPLATES, TEMPLATE_PURPOSES } from "#domain/reply/templates.ts";
import type { TemplatePurpose, Templates } from "#domain/reply/templates.ts";

/** As the domain has them, whose schemas a page does not load. */
export const LANGUAGES = ["hi", "en"] as const;
type Language = (typeof LANGUAGES)[number];

/** What is in the fields, as typed. */
export interface ReplyForm {
  readonly acknowledges: boolean;
  readonly perHour: string;
  readonly reopenDays: string;
  readonly perDay: string;
  readonly budget: string;
  readonly templates: Templates;
}

export const NUMBER_FIELDS = ["perHour", "reopenDays", "perDay"] as const;
export type NumberField = (typeof NUMBER_FIELDS)[number];

export const MOST: Readonly<Record<NumberField, number>> = { perHour: 10_000, reopenDays: 365, perDay: 10_000 };

export interface ReplyFaults {
  readonly fields: ReadonlySet<NumberField | "budget">;
  /** Of each template that cannot be used its first fault, under `purpose.language`. */
  readonly templates: ReadonlyMap<`${TemplatePurpose}.${Language}`, TemplateFault>;
}

export function replyFormOf(settings: ReplySettings): ReplyForm {
  return {
    acknowledges: settings.acknowledges,
    perHour: String(settings.acknowledgementsPerHour),
    reopenDays: String(settings.reopenWithinDays),
    perDay: String(settings.mostPerDay),
    budget: settings.monthlyBudgetUsd === null ? "" : String(settings.monthlyBudgetUsd),
    templates: withOwn(settings.templates),
  };
}

export function faultsOf(form: ReplyForm): ReplyFaults {
  const fields = new Set<NumberField | "budget">();
  for (const name of NUMBER_FIELDS) if (numberIn(form[name], MOST[name]) === null) fields.add(name);
  if (form.budget.trim() !== "" && !/^\d{1,9}(\.\d{1,3})?$/u.test(latin(form.budget))) fields.add("budget");
  const templates = new Map<`${TemplatePurpose}.${Language}`, TemplateFault>();
  for (const purpose of TEMPLATE_PURPOSES)
    for (const language of LANGUAGES) {
      const [fault] = checkTemplate(form.templates[purpose][language], language);
      if (fault) templates.set(`${purpose}.${language}`, fault);
    }
  return { fields, templates };
}

/** What is stored; null while something cannot be used. Words that are the program's own are not stored, so that they change with it. */
export function settingsOf(form: ReplyForm, stored: ReplySettings): ReplySettings | null {
  const { fields, templates } = faultsOf(form);
  if (fields.size + templates.size > 0) return null;
  const number = (name: NumberField) => numberIn(form[name], MOST[name]) ?? 0;
  return {
    ...stored,
    acknowledges: form.acknowledges,
    acknowledgementsPerHour: number("perHour"),
    reopenWithinDays: number("reopenDays"),
    mostPerDay: number("perDay"),
    monthlyBudgetUsd: form.budget.trim() === "" ? null : Number(latin(form.budget)),
    templates: onlyOwn(form.templates),
  };
}

function withOwn(own: ReplySettings["templates"]): Templates {
  const of = (purpose: TemplatePurpose) => ({ ...DEFAULT_TEMPLATES[purpose], ...own[purpose] });
  return {
    acknowledgement: of("acknowledgement"),
    "needs-info": of("needs-info"),
    marked: of("marked"),
    interim: of("interim"),
    disposed: of("disposed"),
  };
}

function onlyOwn(templates: Templates): ReplySettings["templates"] {
  const own: { [Purpose in TemplatePurpose]?: { [Key in Language]?: string } } = {};
  for (const purpose of TEMPLATE_PURPOSES)
    for (const language of LANGUAGES) {
      const text = templates[purpose][language].trim();
      if (text !== DEFAULT_TEMPLATES[purpose][language]) own[purpose] = { ...own[purpose], [language]: text };
    }
  return own;
}

function numberIn(text: string, most: number): number | null {
  const digits = latin(text);
  return /^\d{1,5}$/u.test(digits) && Number(digits) <= most ? Number(digits) : null;
}

/** A number typed on a Hindi or Punjabi keyboard is the same number. */
function latin(text: string): string {
  return text
    .trim()
    .replaceAll(",", "")
    .replaceAll(/[\u0966-\u096f\u0a66-\u0a6f]/gu, (digit) => String((digit.charCodeAt(0) & 0xf) - 6));
}
