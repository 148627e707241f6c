import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { v7 } from "uuid";
import type { ImportSource, ValueMeanings } from "#domain/portal/exportRow.ts";
import { isPossibleMapping, missingFields } from "#domain/imports/mapping.ts";
import type { ColumnMapping, DateOrders } from "#domain/imports/mapping.ts";
import type { ImportJob, ImportStage, RejectedImportRow } from "#contract/imports.ts";
import type { MadeInPieces } from "#contract/tables.ts";
import type { Writer } from "#db/connection.ts";
import { beginImport, endImport, markInterrupted, NO_COUNTS } from "#db/imports/importLog.ts";
import type { IntakeRules } from "../../core/ingest/ingestPosts.ts";
import type { ExportPlan } from "./checkExport.ts";
import { MOST_FILE_BYTES } from "./files/fileRows.ts";
import { tableInPieces } from "../tables/tableInPieces.ts";
import { faultsTable } from "./faultsTable.ts";
import { NotAnExport } from "./files/notAnExport.ts";
import { ImportRefused, MappingRefused } from "./importRefused.ts";
import { newJob } from "./newJob.ts";
import type { ExportReading } from "./reading.ts";
import { rememberedMapping, rememberedMeanings, rememberMapping, rememberMeanings } from "./remembered.ts";
import { takeRows } from "./takeRows.ts";

export interface ImportsOptions {
  readonly record: Writer;
  readonly reading: ExportReading;
  /** Where the file waits while it is worked on; emptied at the start. */
  readonly folder: string;
  readonly rules: Pick<IntakeRules, "understand" | "policy" | "now">;
  /** Cases have come or changed. */
  readonly onDidChange: () => void;
}

/** The one import that is under way. Each throws {@link ImportRefused} where it does not fit the stage. */
export type Imports = ReturnType<typeof createImports>;

const UNDER_WAY: ReadonlySet<ImportStage> = new Set(["reading", "checking", "importing"] as const);
const TELLS_EVERY_MS = 1_000;

export function createImports({ record, reading, folder, rules, onDidChange }: ImportsOptions) {
  markInterrupted(record, rules.now());
  const ready = rm(folder, { recursive: true, force: true }).then(() => mkdir(folder, { recursive: true, mode: 0o700 }));
  // Anyone who begins hears of it.
  ready.catch(() => undefined);
  let job: ImportJob | null = null;
  let meanings: ValueMeanings | null = null;
  let stopping = new AbortController();
  let underWay: Promise<void> = Promise.resolve();
  /** Pieces are written one after the other. */
  let writing: Promise<unknown> = Promise.resolve();

  const change = (differences: Partial<ImportJob>): ImportJob => {
    if (job === null) throw new ImportRefused("not-found");
    job = { ...job, ...differences };
    return job;
  };
  const jobOf = (id: string, ...stages: readonly ImportStage[]): ImportJob => {
    if (job === null || job.id !== id) throw new ImportRefused("not-found");
    if (stages.length > 0 && !stages.includes(job.stage)) throw new ImportRefused("wrong-stage");
    return job;
  };
  const fileOf = (id: string, kind: "export" | "rows" | "faults") => join(folder, `${id}.${kind}`);
  const planOf = ({ id, source, inspection, mapping, orders }: ImportJob): ExportPlan => ({
    source,
    spool: { file: fileOf(id, "rows"), headingIndex: inspection?.headingIndex ?? 0 },
    mapping,
    orders,
    meanings: meanings ?? rememberedMeanings(record, source),
    policy: rules.policy(),
    now: rules.now(),
  });

  /** Does what takes long; whatever becomes of it is a stage. */
  function start(
    stage: ImportStage,
    total: number,
    work: (signal: AbortSignal) => Promise<Partial<ImportJob>>,
    otherwise: Otherwise,
  ): ImportJob {
    stopping = new AbortController();
    const { signal } = stopping;
    const started = change({ stage, progress: { done: 0, total }, fault: null });
    underWay = work(signal)
      .then((differences) => change(differences))
      .catch((error: unknown) => {
        const isGivenUp = signal.aborted;
        if (!isGivenUp && !(error instanceof NotAnExport)) console.error("imports:", error);
        change(otherwise(isGivenUp, error instanceof NotAnExport ? error.fault : "unreadable"));
      })
      .then(() => undefined);
    return started;
  }

  /** One piece after those before it. Answers with how much there is. */
  async function taken(before: Promise<unknown>, id: string, offset: number, content: Uint8Array): Promise<number> {
    await before;
    const { progress, bytes } = jobOf(id, "receiving");
    // A piece that was sent again after an answer was lost is there already.
    if (offset + content.length <= progress.done) return progress.done;
    if (offset !== progress.done || offset + content.length > bytes) throw new ImportRefused("wrong-stage");
    const handle = await open(fileOf(id, "export"), offset === 0 ? "w" : "a", 0o600);
    try {
      await handle.appendFile(content);
    } finally {
      await handle.close();
    }
    const done = offset + content.length;
    change({ progress: { done, total: bytes } });
    if (done === bytes) inspectFile(id);
    return done;
  }

  function inspectFile(id: string): ImportJob {
    const { bytes, source } = jobOf(id);
    const onRead = (done: number) => void change({ progress: { done, total: bytes } });
    return start(
      "reading",
      bytes,
      async (signal) => {
        const inspection = await reading.inspect(fileOf(id, "export"), fileOf(id, "rows"), signal, onRead);
        const remembered = rememberedMapping(record, source, inspection.fingerprint);
        const { mapping, orders } = remembered ?? { mapping: inspection.mapping, orders: {} };
        return { stage: "mapping", inspection, mapping, orders, isRemembered: remembered !== null };
      },
      (isGivenUp, fault) => (isGivenUp ? { stage: "cancelled" } : { stage: "failed", fault }),
    );
  }

  function takeIn(actor: string): ImportJob {
    const current = change({ counts: NO_COUNTS, startedAt: rules.now(), endedAt: null });
    const { id, source, fileName, bytes, inspection } = current;
    const importId = v7();
    let toldAt = 0;
    return start(
      "importing",
      current.check?.counts.read ?? inspection?.rows ?? 0,
      async (signal) => {
        const fileHash = await hashOf(fileOf(id, "export"));
        const plan = planOf(current);
        beginImport(record, { id: importId, source, fileName, fileHash, fileBytes: bytes, actor, startedAt: rules.now() });
        try {
          const counts = await takeRows(record, {
            ...rules,
            importId,
            source,
            rows: reading.rows(plan, signal),
            signal,
            onDidTake: (taken) => {
              change({ counts: taken, progress: { done: taken.read, total: Math.max(taken.read, job?.progress.total ?? 0) } });
              // Windows read much again at each word.
              if (performance.now() - toldAt < TELLS_EVERY_MS) return;
              toldAt = performance.now();
              onDidChange();
            },
          });
          endImport(record, importId, "done", rules.now());
          return { stage: "done", counts, endedAt: rules.now() };
        } catch (error) {
          endImport(record, importId, signal.aborted ? "cancelled" : "failed", rules.now());
          throw error;
        } finally {
          onDidChange();
        }
      },
      (isGivenUp, fault) => ({
        ...(isGivenUp ? { stage: "cancelled" as const } : { stage: "failed" as const, fault }),
        endedAt: rules.now(),
      }),
    );
  }

  async function forget(id: string): Promise<void> {
    await Promise.all((["export", "rows", "faults"] as const).map((kind) => rm(fileOf(id, kind), { force: true })));
  }

  return {
    get current(): ImportJob | null {
      return job;
    },
    async begin(source: ImportSource, name: string, bytes: number): Promise<ImportJob> {
      if (job !== null && UNDER_WAY.has(job.stage)) throw new ImportRefused("busy");
      if (bytes > MOST_FILE_BYTES) throw new ImportRefused("too-large");
      await ready;
      const before = job;
      meanings = null;
      job = newJob(v7(), source, name, bytes);
      if (before !== null) await forget(before.id);
      return job;
    },
    async append(id: string, offset: number, content: Uint8Array): Promise<number> {
      const step = taken(writing, id, offset, content);
      writing = step.catch(() => undefined);
      return step;
    },
    /** What a person says of a file before it is taken in. Throws {@link MappingRefused} too. */
    check(
      id: string,
      {
        mapping,
        orders,
        meanings: said,
      }: { readonly mapping: ColumnMapping; readonly orders: DateOrders; readonly meanings: Partial<ValueMeanings> },
    ): ImportJob {
      const { inspection, source } = jobOf(id, "mapping", "checked", "done", "cancelled");
      if (inspection === null) throw new ImportRefused("wrong-stage");
      const missing = missingFields(mapping);
      if (missing.length > 0 || !isPossibleMapping(mapping, inspection.columns.length)) throw new MappingRefused(missing);
      rememberMapping(record, source, inspection.fingerprint, { mapping, orders }, rules.now());
      meanings = rememberMeanings(record, source, said, rules.now());
      const next = change({ mapping, orders, check: null, counts: null, startedAt: null, endedAt: null });
      const total = inspection.rows;
      return start(
        "checking",
        total,
        async (signal) => {
          const onRead = (done: number) => void change({ progress: { done, total } });
          return { stage: "checked", check: await reading.check(planOf(next), fileOf(id, "faults"), signal, onRead) };
        },
        (isGivenUp, fault) => (isGivenUp ? { stage: "mapping" } : { stage: "failed", fault }),
      );
    },
    run(id: string, actor: string): ImportJob {
      jobOf(id, "checked", "cancelled");
      if (job?.check === null) throw new ImportRefused("wrong-stage");
      return takeIn(actor);
    },
    cancel(id: string): ImportJob {
      const current = jobOf(id);
      if (current.stage === "receiving") return change({ stage: "cancelled" });
      stopping.abort();
      return current;
    },
    async discard(id: string): Promise<boolean> {
      const { stage } = jobOf(id);
      if (stage === "importing") throw new ImportRefused("wrong-stage");
      stopping.abort();
      await underWay;
      await writing;
      job = null;
      await forget(id);
      return true;
    },
    async faults(id: string): Promise<AsyncGenerator<MadeInPieces>> {
      const { check, fileName } = jobOf(id);
      if (check === null) throw new ImportRefused("wrong-stage");
      const lines = (await readFile(fileOf(id, "faults"), "utf8")).split("\n").filter((line) => line !== "");
      function* faults() {
        for (const line of lines) yield JSON.parse(line) as RejectedImportRow;
      }
      return tableInPieces(faultsTable(fileName, faults(), lines.length), "csv");
    },
    /** When what is under way is over, one way or the other. */
    settled: async (): Promise<void> => {
      await writing;
      await underWay;
    },
    async stop() {
      stopping.abort();
      await Promise.allSettled([ready, writing, underWay]);
    },
  };
}

type Otherwise = (isGivenUp: boolean, fault: NonNullable<ImportJob["fault"]>) => Partial<ImportJob>;

async function hashOf(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(file)) hash.update(piece as Buffer);
  return hash.digest("hex");
}
