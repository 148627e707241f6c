import { createReadStream, createWriteStream } from "node:fs";
import { createInterface } from "node:readline";
import { finished } from "node:stream/promises";
import type { ImportCheck, ImportCounts, Inspection, RejectedImportRow } from "#contract/imports.ts";
import type { Reader } from "#db/connection.ts";
import { NO_COUNTS } from "#db/imports/importLog.ts";
import type { SlaPolicy } from "#domain/clock/sla.ts";
import { DATE_FIELDS } from "#domain/imports/fields.ts";
import type { DateField } from "#domain/imports/fields.ts";
import type { ColumnMapping, DateOrders } from "#domain/imports/mapping.ts";
import { postOfRow, rowFingerprint } from "#domain/imports/postOf.ts";
import { isFooter, readRow } from "#domain/imports/readRow.ts";
import type { ImportRowFault, RowReading } from "#domain/imports/readRow.ts";
import { orderOf, orderShownBy } from "#domain/imports/writtenDate.ts";
import type { ChosenOrder, DateOrder } from "#domain/imports/writtenDate.ts";
import type { ExportRow, ImportSource, ValueMeanings } from "#domain/portal/exportRow.ts";
import type { Proposal } from "#domain/proposal/proposal.ts";
import { maskPersonalData } from "#domain/text/mask.ts";
import type { FileRow } from "./files/fileRows.ts";
import { judgeRow } from "./judgeRow.ts";
import { valueTally } from "./valueTally.ts";
import { turnOfTheLoop } from "../../core/time/turnOfTheLoop.ts";

/** How a file is to be read, as a person has said it. */
export interface ExportPlan {
  readonly source: ImportSource;
  readonly spool: Spool;
  readonly mapping: ColumnMapping;
  /** What is left out is seen from the column. */
  readonly orders: DateOrders;
  readonly meanings: ValueMeanings;
  readonly policy: SlaPolicy;
  /** Milliseconds UTC. */
  readonly now: number;
}

const SHOWN_FAULTS = 200;
const SHOWN_CONTRADICTIONS = 100;
const SAMPLES = 5;
const TELLS_EVERY = 500;
const BREATH_EVERY = 2_000;

/**
 * Counts what a file would do to the record and writes nothing but its faults, one a line, into `faultsFile`. The counts add up: read = new +
 * changed + unchanged + duplicates + faulty.
 */
export async function checkExport(
  reader: Reader,
  plan: ExportPlan,
  faultsFile: string,
  onRead: (rows: number) => void = () => undefined,
): Promise<ImportCheck> {
  const orders = await chosenOrders(plan);
  const tally = valueTally(plan.mapping, plan.meanings);
  const counts: { -readonly [Name in keyof ImportCounts]: number } = { ...NO_COUNTS };
  const faults: RejectedImportRow[] = [];
  const samples: ImportCheck["samples"][number][] = [];
  const contradictions: ImportCheck["contradictions"][number][] = [];
  let skipped = 0;
  const out = createWriteStream(faultsFile, { mode: 0o600 });
  try {
    for await (const step of readRows(
      plan,
      orders,
      () => (skipped += 1),
      (cells) => tally.look(cells),
    )) {
      counts.read += 1;
      if (counts.read % TELLS_EVERY === 0) onRead(counts.read);
      if (counts.read % BREATH_EVERY === 0) await turnOfTheLoop();
      if (!step.ok) {
        counts[isDuplicate(step.rejected.fault) ? "duplicates" : "faulty"] += 1;
        if (faults.length < SHOWN_FAULTS) faults.push(step.rejected);
        out.write(`${JSON.stringify(step.rejected)}\n`);
        continue;
      }
      const { row, line, fingerprint } = step;
      const judged = judgeRow(reader, row, fingerprint, plan);
      counts[judged.outcome] += 1;
      if (judged.outcome !== "unchanged" && samples.length < SAMPLES) samples.push(sampleOf(plan.source, row, line, judged.outcome));
      if (judged.outcome !== "changed" || !judged.contradicts) continue;
      counts.contradictions += 1;
      if (contradictions.length < SHOWN_CONTRADICTIONS)
        contradictions.push({ grievanceId: judged.id, number: row.number, line, told: toldBy(row) });
    }
  } finally {
    out.end();
    await finished(out);
  }
  return { counts, skipped, orders: ordersShown(plan.mapping, orders), values: tally.values(), faults, samples, contradictions };
}

export type ChosenOrders = Readonly<Record<DateField, ChosenOrder>>;

/** A row that can be taken in, or why it is left out. */
export type ReadStep =
  | {
      readonly ok: true;
      readonly line: number;
      readonly row: ExportRow;
      readonly fingerprint: string;
      /** Where it was understood beside, as it was read. */
      readonly proposal?: Proposal | null;
    }
  | { readonly ok: false; readonly rejected: RejectedImportRow };

/** The rows of a file by a plan, each with what is wrong with it; a number counts once, in the first row that can be read. */
export async function* readRows(
  plan: ExportPlan,
  orders: ChosenOrders,
  onSkip: () => void = () => undefined,
  onCells: (cells: readonly string[]) => void = () => undefined,
): AsyncGenerator<ReadStep> {
  const reading: RowReading = {
    ...plan,
    orders: { registeredOn: orders.registeredOn.order, statusOn: orders.statusOn.order, dueOn: orders.dueOn.order },
  };
  const seen = new Map<string, string>();
  for await (const { line, cells } of dataRows(plan.spool, plan.mapping, onSkip)) {
    onCells(cells);
    const read = readRow(cells, reading);
    if (!read.ok) {
      yield { ok: false, rejected: { line, number: read.number, ...read.fault, detail: maskPersonalData(read.fault.detail) } };
      continue;
    }
    const { number } = read.row;
    const fingerprint = rowFingerprint(read.row);
    const before = seen.get(number);
    if (before === undefined) {
      seen.set(number, fingerprint);
      yield { ok: true, line, row: read.row, fingerprint };
      continue;
    }
    const fault = before === fingerprint ? "duplicate" : "duplicate-differs";
    yield { ok: false, rejected: { line, number, fault, field: "number", detail: number } };
  }
}

/** The order of each column of dates as a whole, as a person has said it or as the column shows. */
export async function chosenOrders({ spool, mapping, orders }: ExportPlan): Promise<ChosenOrders> {
  const evidence = Object.fromEntries(DATE_FIELDS.map((field) => [field, { dayFirst: 0, monthFirst: 0 }])) as Record<
    DateField,
    { dayFirst: number; monthFirst: number }
  >;
  const open = DATE_FIELDS.filter((field) => mapping[field] !== undefined && orders[field] === undefined);
  if (open.length > 0) {
    for await (const { cells } of dataRows(spool, mapping)) {
      for (const field of open) {
        const shown = orderShownBy(cells[mapping[field] ?? -1] ?? "");
        if (shown !== null) evidence[field][shown === "day-first" ? "dayFirst" : "monthFirst"] += 1;
      }
    }
  }
  const chosen = (field: DateField): ChosenOrder => {
    const said: DateOrder | undefined = orders[field];
    return said === undefined ? orderOf(evidence[field]) : { order: said, because: "shown" };
  };
  return { registeredOn: chosen("registeredOn"), statusOn: chosen("statusOn"), dueOn: chosen("dueOn") };
}

function ordersShown(mapping: ColumnMapping, orders: ChosenOrders): ImportCheck["orders"] {
  return DATE_FIELDS.filter((field) => mapping[field] !== undefined).map((field) => ({ field, ...orders[field] }));
}

export function isDuplicate(fault: ImportRowFault): boolean {
  return fault === "duplicate" || fault === "duplicate-differs";
}

/** What the export says of the status, in its own words. */
export function toldBy({ status, statusText, remarks }: ExportRow): string {
  return [statusText ?? status, remarks]
    .filter((part) => part !== null)
    .join(": ")
    .slice(0, 300);
}

const SAMPLE_LETTERS = 200;

function sampleOf(source: ImportSource, row: ExportRow, line: number, outcome: "new" | "changed"): ImportCheck["samples"][number] {
  const { number, registeredAt, statusAt, status, name, department, district } = row;
  const text = Array.from(maskPersonalData(postOfRow(source, row, 0).text))
    .slice(0, SAMPLE_LETTERS)
    .join("");
  return { line, outcome, number, registeredAt, statusAt, status, name, department, district, text };
}

/** Where the rows of a file wait, and where the heading stands among them. */
interface Spool {
  readonly file: string;
  readonly headingIndex: Inspection["headingIndex"];
}

/** The rows below the heading, without totals and without headings that are printed again on each page; `onSkip` hears of those. */
async function* dataRows(
  { file, headingIndex }: Spool,
  mapping: ColumnMapping,
  onSkip: () => void = () => undefined,
): AsyncGenerator<FileRow> {
  const input = createReadStream(file, { highWaterMark: 256 * 1024 });
  let index = -1;
  let heading = "";
  try {
    for await (const line of createInterface({ input, crlfDelay: Infinity })) {
      index += 1;
      if (index < headingIndex) continue;
      const [number, ...cells] = JSON.parse(line) as [number, ...string[]];
      const joined = cells.join("\n");
      if (index === headingIndex) heading = joined;
      else if (joined === heading || isFooter(cells, mapping)) onSkip();
      else yield { line: number, cells };
    }
  } finally {
    input.destroy();
  }
}
