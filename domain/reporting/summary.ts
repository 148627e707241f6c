import { CASES, counted } from "../text/counted.ts";
import type { Words } from "../text/words.ts";
import { changePercent } from "./comparison.ts";
import { owedOf, shareOf, SHARES } from "./figures.ts";
import type { Figures } from "./figures.ts";
import { overduePercent, toOneDecimal } from "./owed.ts";

/** A line of a report as its first sheet needs it. */
export interface SummaryLine {
  readonly label: Words;
  readonly figures: Figures;
}

interface JudgedLine {
  readonly label: Words;
  /** Reports that came in time, of those that were due in the period. */
  readonly kept: number;
  readonly due: number;
}

/** The first sheet of a report: what is found in words, and who did best and worst. */
export interface Summary {
  readonly findings: readonly [came: Words, open: Words, where: Words];
  readonly best: readonly JudgedLine[];
  /** The worst first. None of them is among the best. */
  readonly worst: readonly JudgedLine[];
}

/** Below this many due reports a share says nothing: one more or less would move it by more than ten points. */
export const LEAST_DUE = 10;
const SHOWN = 5;
const NAMED = 3;

/** `lines` are those that somebody answers for: without what is not known. `before` is null where nothing can be compared with that period. */
export function summaryOf(total: Figures, before: Figures | null, lines: readonly SummaryLine[]): Summary {
  const judged = lines
    .map(({ label, figures }) => ({ label, kept: figures.reportsInTime, due: dueOf(figures) }))
    .filter(({ due }) => due >= LEAST_DUE)
    .toSorted(
      (one, other) => other.kept / other.due - one.kept / one.due || other.due - one.due || (one.label.en < other.label.en ? -1 : 1),
    );
  const shown = Math.min(SHOWN, Math.floor(judged.length / 2));
  const best = judged.slice(0, shown);
  return {
    findings: [cameIn(total, before), open(total), where(total, lines, new Set(best.map(({ label }) => label)))],
    best,
    worst: judged.slice(judged.length - shown).toReversed(),
  };
}

/** How many reports were due in the period, in time or not. */
export function dueOf(figures: Figures): number {
  return SHARES.slaMet[1].reduce((sum: number, count) => sum + figures[count], 0);
}

function cameIn({ receipts, disposals }: Figures, before: Figures | null): Words {
  const compared = before === null ? NOT_COMPARED : comparedWith(receipts, before.receipts);
  return {
    en: `${receipts === 0 ? "No case" : counted(receipts, CASES, "en", number(receipts, "en"))} came in, ${compared.en}; ${disposals === 0 ? "none" : number(disposals, "en")} ${disposals <= 1 ? "was" : "were"} disposed of.`,
    hi: `${receipts === 0 ? "कोई शिकायत प्राप्त नहीं" : `${counted(receipts, CASES, "hi", number(receipts, "hi"))} प्राप्त`}, ${compared.hi}; ${disposals === 0 ? "निपटान शून्य" : `${number(disposals, "hi")} का निपटान`}।`,
  };
}

const NOT_COMPARED: Words = { en: "with no whole record of the period before", hi: "पिछली अवधि का पूरा रिकॉर्ड नहीं" };

function comparedWith(receipts: number, before: number): Words {
  const more = receipts - before;
  if (receipts === 0 && before === 0) return { en: "nor in the period before", hi: "पिछली अवधि में भी नहीं" };
  if (more === 0) return { en: "as many as in the period before", hi: "पिछली अवधि जितनी ही" };
  const percent = changePercent(receipts, before);
  const moved = (locale: keyof Words) => (percent === null ? number(Math.abs(more), locale) : `${String(Math.abs(percent))}%`);
  return {
    en: `${moved("en")} ${more > 0 ? "more" : "fewer"} than in the period before (${number(before, "en")})`,
    hi: `पिछली अवधि (${number(before, "hi")}) से ${moved("hi")} ${more > 0 ? "अधिक" : "कम"}`,
  };
}

function open(total: Figures): Words {
  const { pending, pendingAsked, pendingOverdue, pendingAskedTooLate, pendingMarkingsOverdue, lateSeason, lateLonger } = total;
  const share = overduePercent(owedOf(total));
  if (pending === 0) return { en: "Nothing was pending at the end of the period.", hi: "अवधि के अंत में कुछ भी लंबित नहीं था।" };
  const long = lateSeason + lateLonger;
  const percent = share === null ? "" : ` (${String(toOneDecimal(share))}%)`;
  const cells = (locale: keyof Words) => {
    const n = number(pendingAskedTooLate, locale);
    if (pendingAskedTooLate === 0) return "";
    return locale === "en" ? `, overdue when marked (the cell’s delay): ${n}` : `, अंकन से पहले ही अतिदेय (प्रकोष्ठ का विलंब): ${n}`;
  };
  return {
    en: `${counted(pending, CASES, "en", number(pending, "en"))} ${pending === 1 ? "was" : "were"} pending at the end of the period, ${number(pendingAsked, "en")} of them with offices. Reports overdue: ${number(pendingOverdue, "en")}${percent}, by more than 30 days: ${number(long, "en")}${cells("en")}. Late to mark: ${number(pendingMarkingsOverdue, "en")}.`,
    hi: `अवधि के अंत में ${counted(pending, CASES, "hi", number(pending, "hi"))} लंबित, जिनमें से ${number(pendingAsked, "hi")} कार्यालयों के पास। रिपोर्ट अतिदेय: ${number(pendingOverdue, "hi")}${percent}, 30 दिन से अधिक विलंब: ${number(long, "hi")}${cells("hi")}। अंकन में विलंब: ${number(pendingMarkingsOverdue, "hi")}।`,
  };
}

/** Where most is late; none of the best is named. */
function where({ pendingOverdue: all }: Figures, lines: readonly SummaryLine[], best: ReadonlySet<Words>): Words {
  if (all === 0) return { en: "No report was overdue at the end of the period.", hi: "अवधि के अंत में कोई रिपोर्ट अतिदेय नहीं थी।" };
  const late = lines.filter(({ figures }) => figures.pendingOverdue > 0).toSorted(mostLateFirst);
  if (late.length === 0) return NOBODY_NAMED;
  const others = late.filter(({ label }) => !best.has(label));
  const most = others.slice(0, NAMED);
  const last = most.at(-1);
  if (last === undefined) return ONLY_THE_BEST;
  const isWithout = late.slice(0, late.indexOf(last)).some(({ label }) => best.has(label));
  const asMany = others.slice(NAMED).filter(({ figures }) => figures.pendingOverdue === last.figures.pendingOverdue).length;
  const said = (locale: keyof Words) =>
    most
      .map(({ label, figures: { pendingAsked, pendingOverdue } }) =>
        locale === "en"
          ? `${label.en} (${number(pendingOverdue, "en")} of ${number(pendingAsked, "en")})`
          : `${label.hi} (${number(pendingAsked, "hi")} में से ${number(pendingOverdue, "hi")})`,
      )
      .join("; ");
  const asManyEn =
    asMany === 0
      ? ""
      : `; and ${number(asMany, "en")} more with ${number(last.figures.pendingOverdue, "en")}${asMany === 1 ? "" : " each"}`;
  const asManyHi = asMany === 0 ? "" : `; तथा ${number(asMany, "hi")} अन्य (${number(last.figures.pendingOverdue, "hi")})`;
  return {
    en: `Most reports overdue${isWithout ? ", apart from the best below" : ""}: ${said("en")}${asManyEn}.`,
    hi: `सर्वाधिक रिपोर्ट अतिदेय${isWithout ? ", नीचे दिए गए श्रेष्ठ को छोड़कर" : ""}: ${said("hi")}${asManyHi}।`,
  };
}

const NOBODY_NAMED: Words = {
  en: "None of the overdue reports is with anyone who is named in the annex.",
  hi: "अतिदेय रिपोर्टें अनुलग्नक में सूचीबद्ध किसी के पास नहीं हैं।",
};
const ONLY_THE_BEST: Words = {
  en: "Reports are overdue only with those who are among the best below.",
  hi: "रिपोर्टें केवल उन्हीं की अतिदेय हैं जो नीचे श्रेष्ठ में हैं।",
};

/** By the number of late cases; where these are equal, the smaller share of reports in time goes first, then the larger share of late cases, then the name. */
function mostLateFirst(one: SummaryLine, other: SummaryLine): number {
  const late = ({ figures }: SummaryLine) => figures.pendingOverdue;
  const inTime = ({ figures }: SummaryLine) => shareOf(figures, "slaMet") ?? 1;
  const owed = ({ figures }: SummaryLine) => overduePercent(owedOf(figures)) ?? 0;
  return late(other) - late(one) || inTime(one) - inTime(other) || owed(other) - owed(one) || (one.label.en < other.label.en ? -1 : 1);
}

const FORMATS = { en: new Intl.NumberFormat("en-IN"), hi: new Intl.NumberFormat("hi-IN-u-nu-latn") };

function number(value: number, locale: keyof Words): string {
  return FORMATS[locale].format(value);
}
