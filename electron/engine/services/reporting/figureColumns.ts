import type { PeriodReport, ReportLine } from "#contract/reporting.ts";
import type { Locale } from "#contract/settings.ts";
import { COUNTS, SHARES, shareOf, SPREADS } from "#domain/reporting/figures.ts";
import type { Share } from "#domain/reporting/figures.ts";
import { COUNT_WORDS, GROUPING_WORDS, MEDIAN_WORDS, P90_WORDS, SHARE_WORDS, SPREAD_WORDS } from "#domain/reporting/words.ts";
import type { Column } from "./columns.ts";

/** A line of the report and its total, with each count beside that of the period before. Times are hours. */
export function figureColumns(report: PeriodReport, locale: Locale): readonly Column<ReportLine>[] {
  const before = { en: "before", hi: "पिछली अवधि" };
  return [
    { heading: GROUPING_WORDS[report.choice.by], width: 34, holds: "text", of: ({ label }) => label[locale] },
    ...COUNTS.flatMap((count): Column<ReportLine>[] => [
      { heading: COUNT_WORDS[count], width: 14, holds: "number", of: ({ figures }) => figures[count] },
      { heading: beside(COUNT_WORDS[count], before), width: 14, holds: "number", of: (line) => line.before[count] },
    ]),
    ...(Object.keys(SHARES) as Share[]).map((share): Column<ReportLine> => ({
      heading: SHARE_WORDS[share],
      width: 14,
      holds: "share",
      of: ({ figures }) => shareOf(figures, share),
    })),
    ...SPREADS.flatMap((spread): Column<ReportLine>[] => [
      {
        heading: beside(SPREAD_WORDS[spread], hours(MEDIAN_WORDS)),
        width: 18,
        holds: "hours",
        of: ({ figures }) => figures[spread].medianMs,
      },
      { heading: beside(SPREAD_WORDS[spread], hours(P90_WORDS)), width: 18, holds: "hours", of: ({ figures }) => figures[spread].p90Ms },
    ]),
  ];
}

/** All lines, the total last. */
export function figureRows({ lines, total, totalBefore }: PeriodReport): readonly ReportLine[] {
  return [...lines, { key: {}, label: { en: "Total", hi: "कुल" }, figures: total, before: totalBefore }];
}

interface Words {
  readonly en: string;
  readonly hi: string;
}

function beside(words: Words, more: Words): Words {
  return { en: `${words.en} (${more.en})`, hi: `${words.hi} (${more.hi})` };
}

function hours({ en, hi }: Words): Words {
  return { en: `${en}, hours`, hi: `${hi}, घंटे` };
}
