import { dateOnPaper } from "../letter/days.ts";
import { isCompared } from "./comparison.ts";
import type { Count, Figures } from "./figures.ts";
import type { LanguageChoice } from "../text/languageChoices.ts";
import { COUNT_WORDS } from "./words.ts";

export interface ReportToMail {
  /** The period, when the one before began, and the oldest case of the record; milliseconds UTC. */
  readonly from: number;
  readonly asOf: number;
  readonly beforeFrom: number;
  readonly recordFrom: number | null;
  readonly total: Figures;
  readonly totalBefore: Figures;
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
    opening: (days: string) => `${days} की रिपोर्ट संलग्न है।`,
    compared: "कोष्ठक में पिछली अवधि के आँकड़े हैं।",
    notCompared: "पिछली अवधि का पूरा रिकॉर्ड नहीं है, इसलिए तुलना नहीं दी गई।",
    closing: "यह ई-मेल स्वतः भेजा गया है।",
  },
  en: {
    subject: (days: string) => `Report on grievances: ${days}`,
    opening: (days: string) => `The report for ${days} is attached.`,
    compared: "Figures in brackets are of the previous period.",
    notCompared: "The previous period is not wholly on record, so that nothing is compared with it.",
    closing: "This e-mail was sent automatically.",
  },
} as const;

/** The mail that brings a report, in the languages that were asked for. */
export function composeReportMail(report: ReportToMail, language: LanguageChoice): { readonly subject: string; readonly text: string } {
  const days = `${dateOnPaper(report.from)} – ${dateOnPaper(report.asOf)}`;
  const locales = language === "both" ? (["hi", "en"] as const) : [language];
  const compared = isCompared(report);
  const number = (value: number) => new Intl.NumberFormat("en-IN").format(value);
  return {
    subject: locales.map((locale) => WORDS[locale].subject(days)).join(" / "),
    text: locales
      .map((locale) =>
        [
          `${WORDS[locale].opening(days)} ${WORDS[locale][compared ? "compared" : "notCompared"]}`,
          "",
          ...TOLD.map((count) => {
            const before = compared ? ` (${number(report.totalBefore[count])})` : "";
            return `${COUNT_WORDS[count][locale]}: ${number(report.total[count])}${before}`;
          }),
          "",
          WORDS[locale].closing,
        ].join("\n"),
      )
      .join("\n\n"),
  };
}
