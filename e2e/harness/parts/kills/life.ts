import { ORPCError } from "@orpc/client";
import type { Random } from "#rehearsal/random.ts";
import { backUpOnce } from "../../work/backingUp.ts";
import { makeDossier, prepareActs, takeActsIn } from "../../work/dossiers.ts";
import { exportOf, importOnce } from "../../work/importing.ts";
import { citizensWrite } from "../../work/intake.ts";
import { workAtDesk } from "../../work/deskWork.ts";
import type { EngineUnderTest } from "../../engine/engineProcess.ts";
import type { Room } from "./room.ts";

/** A busy machine takes seconds to start an engine. */
const STARTS_WITHIN_MS = 60_000;
const JOB_WITHIN_MS = 4_000;
/** A call to an engine that was killed may have no end. */
const OVER_WITHIN_MS = 60_000;

const MOMENTS = ["starting", "working", "sending", "import", "backup", "dossier", "merge"] as const;
type Moment = (typeof MOMENTS)[number];

/** One life of the engine, from its start to its kill. Resolves to what it was killed at. */
export async function liveOnce(room: Room, run: number): Promise<string> {
  const { figures } = room;
  const random = room.chance(run, "how");
  const moment = random.pickWeighted(
    MOMENTS,
    (each) => ({ starting: 2, working: 3, sending: 3, import: 2, backup: 1, dossier: 1, merge: 2 })[each],
  );
  planFaults(room, random);
  const engine = room.start(run);
  let isOver = false;
  const over = () => isOver;
  const beside: Promise<unknown>[] = [];
  const works = [
    citizensWrite(room.x, room.chance(run, "citizens"), over),
    workAtDesk({
      engine,
      ...room,
      random: room.chance(run, "desk"),
      isOver: over,
      onAct: ({ ms }) => figures.noteMost("longest command ms", ms),
    }),
  ];
  try {
    await killAt({ room, engine, moment, run, random, alsoWaitFor: (work) => void beside.push(work) });
  } finally {
    engine.kill();
    isOver = true;
    await engine.ended;
    room.onRequest = () => undefined;
    await Promise.all(works);
    await within(OVER_WITHIN_MS, Promise.allSettled(beside));
  }
  figures.note(moment);
  return moment;
}

interface Life {
  readonly room: Room;
  readonly engine: EngineUnderTest;
  readonly moment: Moment;
  readonly run: number;
  readonly random: Random;
  /** What is under way beside the engine as it is killed is to be over before the next life begins. */
  readonly alsoWaitFor: (work: Promise<unknown>) => void;
}

async function killAt(life: Life): Promise<void> {
  const { room, engine, moment, run, random } = life;
  const { figures } = room;
  if (moment === "starting") return pause(random.between(0, 900));
  const started = await within(STARTS_WITHIN_MS, engine.desk.desk.counts());
  if (started !== "done") {
    figures.found("stuck", run, engine.fatal ? `it ended: ${engine.fatal.code}: ${engine.fatal.detail}` : `its start ${started}`);
    return;
  }
  switch (moment) {
    case "working":
      return pause(random.between(0, 1_500));
    case "sending": {
      const asked = new Promise<void>((resolve) => {
        room.onRequest = (path) => {
          if (path === "/2/tweets") resolve();
        };
      });
      await within(JOB_WITHIN_MS, asked);
      return pause(random.between(0, 40));
    }
    case "import":
    case "backup":
    case "dossier":
    case "merge":
      return killAtJob(life, moment);
  }
}

/** Somewhere in the middle of a longer piece of work, or at its end. */
async function killAtJob(life: Life, job: Job): Promise<void> {
  const { room, engine, run, random } = life;
  // Sealing takes its time on purpose, and happens before.
  if (job === "merge") {
    let step = "";
    const preparing = prepareActs(engine, room.dossiers, (next) => (step = next));
    life.alsoWaitFor(preparing);
    const how = await endOf(life, "what comes before a merge", preparing, PREPARED_WITHIN_MS);
    if (how === "took too long") room.figures.found("stuck", run, `after ${PREPARED_WITHIN_MS / 1_000} s it was still ${step}`);
    if (how !== "done") return;
  }
  const withinMs = random.chance(0.4) ? LETS_END_MS : random.between(20, MOST_OF_MS[job]);
  if ((await endOf(life, job, jobOf(job, room, engine, random), withinMs)) === "done") room.figures.note(`${job} done`);
}

/** How a piece of work ended. Where it failed though the engine was there, what the engine said is told. */
async function endOf({ room, engine, run }: Life, what: string, work: Promise<unknown>, withinMs: number) {
  let why: unknown = null;
  const told = work.catch((error: unknown) => {
    why = error;
    throw error;
  });
  const how = await within(withinMs, told);
  if (how !== "failed" || engine.hasEnded) return how;
  const standing = engine.wall.live.standing().catch(() => null);
  const obstacle = (await Promise.race([standing, engine.ended.then(() => null)]))?.obstacle ?? null;
  // An engine that says so refuses all that writes until the record is free, and promised nothing.
  if (obstacle !== null) room.figures.note(`refused by ${obstacle.code}`);
  else if (!engine.hasEnded) room.figures.found("stuck", run, `${what} failed though the engine was there: ${wordsOfError(why)}`);
  return how;
}

/** A refusal that the contract declares has a code and data beside its sentence. */
function wordsOfError(error: unknown): string {
  if (!(error instanceof ORPCError)) return error instanceof Error ? `${error.name}: ${error.message}` : JSON.stringify(error);
  return `${error.code}: ${error.message} ${JSON.stringify(error.data ?? null)}`;
}

/** A busy machine takes a minute for one sealed file, and there are three. */
const PREPARED_WITHIN_MS = 240_000;
/** What was said to be done is killed in the same moment. */
const LETS_END_MS = 60_000;
/** Within which it is killed in the middle. */
const MOST_OF_MS = { import: 1_200, backup: 1_200, dossier: 4_000, merge: 4_000 };
type Job = keyof typeof MOST_OF_MS;

function jobOf(job: Job, room: Room, engine: EngineUnderTest, random: Random): Promise<unknown> {
  if (job === "import") return importSome(room, engine, random);
  if (job === "backup") return backUp(room, engine);
  return job === "dossier" ? makeDossier(engine, room.dossiers) : takeActsIn(engine, room.dossiers);
}

/** One export in two is that of last time, of which a part is there already. */
function importSome({ expected, seed }: Room, engine: EngineUnderTest, random: Random): Promise<unknown> {
  const which = Math.floor(expected.portalNumbers.size / ROWS) + (random.chance(0.5) ? 0 : 1);
  return importOnce(engine, exportOf(seed * 100 + which, ROWS), expected);
}

const ROWS = 40;

function backUp({ backups, keyOfBackups, expected }: Room, engine: EngineUnderTest): Promise<void> {
  return backUpOnce(engine, backups, keyOfBackups.recipient, expected);
}

/** Now and then the platform answers late, or breaks off after it did what it was asked. */
function planFaults({ x }: Room, random: Random): void {
  x.faults.clear();
  const path = /^\/2\/tweets$/u;
  if (random.chance(0.25)) x.faults.next({ kind: "late", byMs: random.between(50, 400) }, { path });
  if (random.chance(0.15)) x.faults.next({ kind: "dropped", when: "after-effect" }, { path });
  if (random.chance(0.15)) x.faults.next({ kind: "server-error", status: 503, when: "after-effect" }, { path });
  if (random.chance(0.2)) x.faults.next({ kind: "slow", overMs: 300 }, { path: "/mentions" });
}

/** How something ended, or that it did not within so long. */
export async function within(ms: number, work: Promise<unknown>): Promise<"done" | "failed" | "took too long"> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<"took too long">((resolve) => {
    timer = setTimeout(() => resolve("took too long"), ms);
  });
  const ended = work.then(
    () => "done" as const,
    () => "failed" as const,
  );
  const how = await Promise.race([ended, tooLong]);
  clearTimeout(timer);
  return how;
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
