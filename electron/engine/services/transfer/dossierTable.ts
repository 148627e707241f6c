import type { PrintedDossier } from "#contract/prints.ts";
import type { Locale } from "#contract/settings.ts";
import type { Reader } from "#db/connection.ts";
import { caseRows } from "#db/reporting/caseRows.ts";
import type { CaseFilter } from "#domain/desk/filter.ts";
import { OPEN_STATES } from "#domain/grievance/state.ts";
import type { Letterhead } from "#domain/letter/letterhead.ts";
import type { Count } from "#domain/reporting/figures.ts";
import { COUNT_WORDS } from "#domain/reporting/words.ts";
import { maskPersonalData } from "#domain/text/mask.ts";
import { stopsOf } from "#domain/review/expectedOffices.ts";
import type { Review, ReviewScope } from "#domain/review/review.ts";
import { stopOfKey } from "#domain/review/stop.ts";
import { DONE, OPEN, RECEIVED } from "#domain/review/told.ts";
import { writePieces } from "../../core/files/wholeFile.ts";
import { caseColumns } from "../reporting/caseColumns.ts";
import { rehearsedColumns, FORMATS, workbookCell } from "../reporting/columns.ts";
import type { Column } from "../reporting/columns.ts";
import { dossierOf } from "../review/dossier.ts";
import type { DossierParts } from "../review/dossier.ts";
import { nameOfStop } from "../review/minutes.ts";
import type { WorkbookCell } from "../tables/workbook.ts";

export interface DossierTable {
  readonly dossier: PrintedDossier;
  readonly scope: ReviewScope;
  readonly locale: Locale;
  readonly target: string;
  /** Milliseconds UTC. */
  readonly now: number;
  /** True where the first line of each sheet is to say that it is of a rehearsal. */
  readonly isRehearsal: boolean;
}

/** Writes a dossier as a workbook: how each stop stands, one row for each open case, what was promised before. Answers with how many cases. */
export async function writeDossierTable(
  reader: Reader,
  { dossier, scope, locale, target, now, isRehearsal }: DossierTable,
): Promise<number> {
  const filter: CaseFilter = {
    states: [...OPEN_STATES],
    ...(scope.of === "districts" ? { districts: [...scope.districts] } : { departments: [...scope.departments] }),
  };
  const cases = sheet(
    SHEETS.cases[locale],
    rehearsedColumns(caseColumns(reader, locale), isRehearsal),
    caseRows(reader, filter, now),
    locale,
  );
  const promises = dossier.stops.flatMap(({ name, dossier: { promises: made } }) =>
    made.map((promise) => ({ stop: name[locale], ...promise })),
  );
  const sheets = [
    sheet(SHEETS.stops[locale], rehearsedColumns(STOP_COLUMNS, isRehearsal), dossier.stops, locale),
    cases,
    sheet(SHEETS.promises[locale], rehearsedColumns(promiseColumns(locale), isRehearsal), promises, locale),
  ];
  const { writeXlsx } = await import("hucre/xlsx");
  const bytes = await writeXlsx({ sheets: sheets.map((each) => ({ ...each })) });
  await writePieces(target, [bytes]);
  return cases.rows.length - 1;
}

function sheet<Row>(name: string, columns: readonly Column<Row>[], rows: Iterable<Row>, locale: Locale) {
  const cells: (string | number | Date | null)[][] = [columns.map(({ heading }) => heading[locale])];
  for (const row of rows) cells.push(columns.map((column): WorkbookCell => workbookCell(column, row)));
  const styled = columns.map(({ width, holds }) => ({ width, ...(FORMATS[holds] !== undefined && { numFmt: FORMATS[holds] }) }));
  return { name, rows: cells, columns: styled, freezePane: { rows: 1 } };
}

const SHEETS = {
  stops: { en: "Stops", hi: "पड़ाव" },
  cases: { en: "Open cases", hi: "खुली शिकायतें" },
  promises: { en: "Promises", hi: "आश्वासन" },
} as const;

type StopRow = PrintedDossier["stops"][number];

const figure = (count: Count): Column<StopRow> => ({
  heading: COUNT_WORDS[count],
  width: 14,
  holds: "number",
  of: ({ dossier }) => dossier.figures[count],
});

const STOP_COLUMNS: readonly Column<StopRow>[] = [
  { heading: { en: "Stop", hi: "पड़ाव" }, width: 26, holds: "text", of: ({ name }) => `${name.hi} / ${name.en}` },
  { heading: { en: "Figures since", hi: "आँकड़े कब से" }, width: 17, holds: "time", of: ({ dossier }) => dossier.period.from },
  ...[...RECEIVED, ...OPEN, ...DONE].map(figure),
  { heading: { en: "Rank", hi: "स्थान" }, width: 8, holds: "number", of: ({ dossier }) => dossier.ranking?.rank ?? null },
  {
    heading: { en: "Rank a week before", hi: "पिछले सप्ताह का स्थान" },
    width: 12,
    holds: "number",
    of: ({ dossier }) => dossier.ranking?.rankWas ?? null,
  },
  { heading: { en: "Score", hi: "अंक" }, width: 8, holds: "number", of: ({ dossier }) => dossier.ranking?.score ?? null },
];

type PromiseRow = StopRow["dossier"]["promises"][number] & { readonly stop: string };

function promiseColumns(locale: Locale): readonly Column<PromiseRow>[] {
  return [
    { heading: { en: "Stop", hi: "पड़ाव" }, width: 20, holds: "text", of: ({ stop }) => stop },
    { heading: { en: "Office", hi: "कार्यालय" }, width: 34, holds: "text", of: ({ label }) => label[locale] },
    { heading: { en: "Officer", hi: "अधिकारी" }, width: 22, holds: "text", of: ({ officer }) => officer },
    { heading: { en: "Promised", hi: "आश्वासन" }, width: 60, holds: "text", of: ({ words }) => words },
    { heading: { en: "Made", hi: "कब दिया" }, width: 17, holds: "time", of: ({ madeAt }) => madeAt },
    { heading: { en: "By", hi: "कब तक" }, width: 17, holds: "time", of: ({ dueAt }) => dueAt },
    { heading: { en: "What became of it", hi: "क्या हुआ" }, width: 18, holds: "text", of: ({ standing }) => STANDINGS[standing][locale] },
    {
      heading: { en: "Tickets", hi: "शिकायत संख्याएँ" },
      width: 30,
      holds: "text",
      of: ({ cases }) => cases.map(({ ticket }) => ticket).join(", "),
    },
  ];
}

const STANDINGS = {
  open: { en: "open", hi: "शेष" },
  reported: { en: "report received", hi: "ATR प्राप्त" },
  kept: { en: "kept", hi: "पूरा हुआ" },
  "partly-kept": { en: "kept in part", hi: "आंशिक रूप से पूरा" },
  broken: { en: "not kept", hi: "पूरा नहीं हुआ" },
  withdrawn: { en: "withdrawn", hi: "वापस लिया गया" },
} as const;

/** What the cell has in hand at every stop of a review. `now` is milliseconds UTC. Throws where `signal` aborts. */
export async function printedDossier(
  parts: DossierParts,
  review: Review,
  letterhead: Letterhead,
  now: number,
  signal?: AbortSignal,
): Promise<PrintedDossier> {
  const stops: PrintedDossier["stops"] = [];
  for (const { key } of stopsOf(review.scope)) {
    signal?.throwIfAborted();
    const stop = stopOfKey(key);
    if (stop !== null) stops.push({ key, name: nameOfStop(key), dossier: await dossierOf(parts, stop, now) });
  }
  return { title: maskPersonalData(review.title), letterhead, plannedAt: review.plannedAt, madeAt: now, stops };
}
