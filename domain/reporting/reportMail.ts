import { dateOnPaper } from "../letter/days.ts";
import type { Count } from "./figures.ts";
import type { LanguageChoice } from "../text/languageChoices.ts";
import { COUNT_WORDS } from "./words.ts";

export interface ReportToMail {
  /** The period and the one before, milliseconds UTC. */
  readonly from: number;
  readonly asOf: number;
  readonly total: Readonly<Record<Count, number>>;
  readonly totalBefore: Readonly<Record<Count, number>>;
}

/** The numbers in the text of the mail. */
const TOLD = [
  "receipts",
  "disposals",
  "pending",
  "pendingOverdue",
  "pendingMarkingsOverdue",
  "reopened",
] as const satisfies readonly Count[];

const WORDS = {
  hi: {
    subject: (days: string) => `शिकायत निगरानी रिपोर्ट: ${days}`,
    opening: (days: string) => `${days} की रिपोर्ट संलग्न है। कोष्ठक में पिछली अवधि के आँकड़े हैं।`,
    closing: "यह ई-मेल स्वतः भेजा गया है।",
  },
  en: {
    subject: (days: string) => `Report on grievances: ${days}`,
    opening: (days: string) => `The report for ${days} is attached. Figures in brackets are of the previous period.`,
    closing: "This e-mail was sent automatically.",
  },
} as const;

/** The mail that brings a report, in the languages that were asked for. */
export function composeReportMail(report: ReportToMail, language: LanguageChoice): { readonly subject: string; readonly text: string } {
  const days = `${dateOnPaper(report.from)} – ${dateOnPaper(report.asOf)}`;
  const locales = language === "both" ? (["hi", "en"] as const) : [language];
  const number = (value: number) => new Intl.NumberFormat("en-IN").format(value);
  return {
    subject: locales.map((locale) => WORDS[locale].subject(days)).join(" / "),
    text: locales
      .map((locale) =>
        [
          WORDS[locale].opening(days),
          "",
          ...TOLD.map((count) => `${COUNT_WORDS[count][locale]}: ${number(report.total[count])} (${number(report.totalBefore[count])})`),
          "",
          WORDS[locale].closing,
        ].join("\n"),
      )
      .join("\n\n"),
  };
}
