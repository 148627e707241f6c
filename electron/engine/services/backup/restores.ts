import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Drill, DrillTold, FoundBackups, RestoreFault, RestorePreview, RestoreTold, RestoreWanted } from "#contract/restoring.ts";
import { identityOf } from "#domain/backup/identity.ts";
import { lostSince } from "#db/backup/lostSince.ts";
import type { Reader } from "#db/connection.ts";
import { keyFileOf } from "#db/keys/keyFile.ts";
import { restoredBeside } from "#db/opening/setAside.ts";
import { logOwnFault } from "../../core/guard/lastResort.ts";
import { underway } from "../../core/workers/underway.ts";
import { WorkerEnded } from "../../core/workers/workerLink.ts";
import { BackupError } from "./backupError.ts";
import type { BackupWork } from "./backupWork.ts";
import { backupStateFolder, keptFoldersOf } from "./besideRecord.ts";
import { seatOf } from "./findBackups.ts";
import { readLastPlace } from "./lastPlace.ts";
import type { RestoreProgress } from "./putTogether.ts";

export interface RestoresOptions {
  /** The real record. */
  readonly file: string;
  /** Null where it cannot be read. */
  readonly record: Reader | null;
  readonly work: BackupWork;
  /** Milliseconds UTC. */
  readonly now: () => number;
  /** A restored record waits: it takes the place of the present one when that is opened next. */
  readonly onRestored: () => void;
  readonly onDrilled: (drill: Drill) => void;
}

/** A folder that does not answer for so long is not there. */
const LOOK_MS = 30_000;
/** Checking a long record tells nothing meanwhile. */
const SILENT_MS = 60 * 60_000;

/** Restores backups, and tries whether they can be. One at a time. Rejects with {@link BackupError} for what a person is to be told. */
export type Restores = ReturnType<typeof createRestores>;

export function createRestores({ file, record, work, now, onRestored, onDrilled }: RestoresOptions) {
  const folder = dirname(file);
  let isBusy = false;

  async function* alone<Told>(steps: () => AsyncGenerator<Told>): AsyncGenerator<Told> {
    if (isBusy) throw new BackupError("busy");
    isBusy = true;
    try {
      removeHalves(folder);
      yield* steps();
    } finally {
      isBusy = false;
      // A thread that was ended could not do it by itself.
      removeHalves(folder);
    }
  }

  const told = ({ step, done, total }: RestoreProgress) => ({ is: "underway", step, done, total }) as const;

  async function* restore({ folder: from, name, identity }: RestoreWanted): AsyncGenerator<RestoreTold> {
    const target = restoredBeside(file);
    for (const left of [target, keyFileOf(target)]) rmSync(left, { force: true });
    const restoring = {
      folder: from,
      name,
      identity: requireIdentity(identity),
      target,
      keysBeside: file,
      keptFolders: keptFoldersOf(folder),
      now: now(),
    };
    const steps = underway<RestoreProgress, unknown>((onProgress, signal) =>
      work.restore(restoring, { signal, context: { onProgress, deadlineMs: SILENT_MS } }),
    );
    for await (const step of steps) if (step.is === "told") yield told(step.told);
    yield { is: "restored" };
    onRestored();
  }

  async function* drill({ folder: from, name, identity }: RestoreWanted): AsyncGenerator<DrillTold> {
    const room = backupStateFolder(folder);
    mkdirSync(room, { recursive: true, mode: 0o700 });
    const at = now();
    const drilling = { folder: from, name, identity: requireIdentity(identity), room };
    const label = await work.tryKey(drilling, { context: { deadlineMs: LOOK_MS } });
    const startedAt = performance.now();
    const facts = { at, madeAt: label.madeAt, cases: label.holds.cases, events: label.holds.events };
    try {
      const steps = underway<RestoreProgress, Awaited<ReturnType<BackupWork["drill"]>>>((onProgress, signal) =>
        work.drill(drilling, { signal, context: { onProgress, deadlineMs: SILENT_MS } }),
      );
      for await (const step of steps) {
        if (step.is === "told") yield told(step.told);
        else yield drilled({ ...facts, ms: step.result.ms, files: step.result.files, fault: null });
      }
    } catch (error) {
      // A drill that finds that a backup is of no use has done its work.
      yield drilled({ ...facts, ms: Math.round(performance.now() - startedAt), files: 0, fault: faultOf(error) });
    }
  }

  function drilled(done: Drill): DrillTold {
    onDrilled(done);
    return { is: "drilled", drill: done };
  }

  return {
    /** Null where no place is given and none is known. */
    async look(place: string | null): Promise<FoundBackups | null> {
      const last = readLastPlace(backupStateFolder(folder));
      const from = place ?? last?.folder;
      if (from === undefined) return null;
      const { backups, ...found } = await work.find({ place: from, seat: last?.seat ?? null }, { context: { deadlineMs: LOOK_MS } });
      return { ...found, backups: [...backups] };
    },
    async preview({ folder: from, name, identity }: RestoreWanted): Promise<RestorePreview> {
      const label = await work.tryKey({ folder: from, name, identity: requireIdentity(identity) }, { context: { deadlineMs: LOOK_MS } });
      const lost = record === null ? null : lostSince(record, label, seatOf(name));
      return { label, lost, presentUntil: lastWrite(file) };
    },
    restore: (wanted: RestoreWanted) => withFault(alone(() => restore(wanted))),
    drill: (wanted: RestoreWanted) => withFault(alone(() => drill(wanted))),
  };
}

/** What went wrong is told as the last step: an iterator that throws tells a window nothing of why. */
async function* withFault<Told>(
  steps: AsyncGenerator<Told>,
): AsyncGenerator<Told | { readonly is: "fault"; readonly fault: RestoreFault }> {
  try {
    yield* steps;
  } catch (error) {
    yield { is: "fault", fault: faultOf(error) };
  }
}

export function faultOf(error: unknown): RestoreFault {
  if (error instanceof BackupError) return error.fault;
  if (error instanceof WorkerEnded) return "no-folder";
  logOwnFault("restoring", error);
  return "failed";
}

function requireIdentity(typed: string): string {
  const identity = identityOf(typed);
  if (identity === null) throw new BackupError("wrong-key");
  return identity;
}

/** When the record or its log was written last, milliseconds UTC; null where neither is there. */
export function lastWrite(file: string): number | null {
  const times = [file, `${file}-wal`].filter((each) => existsSync(each)).map((each) => statSync(each).mtimeMs);
  return times.length === 0 ? null : Math.round(Math.max(...times));
}

/** What a restore or a drill that was ended has left: a record in the clear. */
function removeHalves(folder: string): void {
  for (const [inside, beginning] of [
    [folder, ".restoring-"],
    [backupStateFolder(folder), ".drill-"],
  ] as const) {
    if (!existsSync(inside)) continue;
    for (const name of readdirSync(inside)) if (name.startsWith(beginning)) rmSync(join(inside, name), { recursive: true, force: true });
  }
}
