import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hasPostgres } from "#hub/testing/postgresServer.ts";
import type { Random } from "#rehearsal/random.ts";
import { runCommandLine } from "../engine/commandLine.ts";
import { nothingExpected } from "../model/expected.ts";
import type { Expected } from "../model/expected.ts";
import { startFigures } from "../part.ts";
import type { AskedPart, Counting, Figures, Part } from "../part.ts";
import { actAt, moveCase } from "./hub/acts.ts";
import { chancesOf } from "./hub/chances.ts";
import { heal, requireAcknowledged } from "./hub/heal.ts";
import type { Found } from "./hub/heal.ts";
import { casesAt } from "./hub/sameOfDistricts.ts";
import { foundRoom } from "./hub/seats.ts";
import type { HubRoom, HubSeat, RoomToFound } from "./hub/seats.ts";
import { requireStopped } from "./hub/skew.ts";
import { happen } from "./hub/mishaps.ts";
import { pause, within } from "./kills/life.ts";

/**
 * Three engines at one hub, each as a process of its own with a way of its own to it; in every second room one more, which has the cases of some districts alone. People work at all of them, while lines are cut, parted, silent and late, engines are
 * killed, the hub stops and a clock goes wrong, all by a seed. Then everything is healed: all three are the same, the fourth has its cases as they have them and no other's, and
 * nothing is missing that a person was told is recorded.
 */
export const hub: Part = {
  about: "three engines at a hub, and one of some districts, whose lines, processes, clocks and hub fail while people work at all of them",
  unit: "seeds",
  // A seed is the dearest run of all parts; before a release the short form plays more of them.
  runs: { short: process.env["ISMGT_LONG"] === "1" ? 20 : 8, long: 200 },
  run,
};

/** Seeds that found something, and are tried first each time. */
const KEPT_FILE = join(import.meta.dirname, "hub", "keptSeeds.json");
const ROOMS_AT_ONCE = 2;
/** So many happen to one record, then it is verified and the next one is begun. */
const SEEDS_A_RECORD = 10;
/** It ends what would never start, and judges no time. */
const STARTS_WITHIN_MS = 240_000;
const ACT_WITHIN_MS = 10_000;
const LONGEST_PAUSE_MS = 200;

interface Run {
  readonly run: number;
  readonly seed: number;
}

/** Whether one seat more is of some districts: what the others do in a seed is the same with it and without. */
const hasDistrictSeat = ({ seed }: Run) => seed % 2 === 0;
/** Whether another seat of some districts takes the place of the one before, by a snapshot, before it is played. */
const isBySnapshot = ({ seed }: Run) => seed % 4 === 0;
/** Where it happens what people complain of, with such a seat: half of them are its own. */
const DISTRICTS = ["Karnal", "Hisar", "Panipat", "Rohtak"] as const;

async function run(asked: AskedPart): Promise<Figures> {
  const figures = startFigures();
  if (!hasPostgres) {
    asked.say("passed over: no PostgreSQL 15 or later is installed here");
    figures.note("passed over");
    return figures.end();
  }
  const kept = new Set(keptSeeds());
  const waiting: Run[] = [...kept].map((seed) => ({ run: asked.from, seed }));
  for (let run = asked.from; waiting.length < asked.count; run += 1) {
    const seed = asked.seed * 1_000_003 + run;
    if (!kept.has(seed)) waiting.push({ run, seed });
  }
  const rooms = Array.from({ length: ROOMS_AT_ONCE }, async (_, room) => {
    try {
      for (let record = 0; waiting.length > 0; record += 1) await playRecord(asked, figures, waiting, `room-${room}-${record}`);
    } finally {
      // Where one cannot go on, the other one ends its record, and what it has started.
      waiting.length = 0;
    }
  });
  const ended = await Promise.allSettled(rooms);
  for (const each of ended) if (each.status === "rejected") throw each.reason;
  return figures.end();
}

/** Some seeds on one record. The first is taken before anything is started: what cannot be started would be begun again for ever. */
async function playRecord(asked: AskedPart, figures: Counting, waiting: Run[], name: string): Promise<void> {
  let next = waiting.shift();
  if (next === undefined) return;
  const isWithDistricts = hasDistrictSeat(next);
  let current = next;
  let played = 0;
  let isClean = true;
  const found: Found = (is, what) => {
    isClean = false;
    figures.found(is, current.run, `seed ${current.seed}, ${name}: ${what}`);
  };
  const folder = join(asked.folder, name);
  const { longestTurnMs } = asked;
  const room = await foundOrTell(
    { hasDistrictSeat: isWithDistricts, folder, figures, longestTurnMs, run: () => current.run },
    { found, say: asked.say },
  );
  if (room === null) return;
  try {
    for (const { name: of, engine } of room.seats)
      if ((await within(STARTS_WITHIN_MS, engine.desk.desk.counts())) !== "done") throw new Error(`${of} did not start`);
    const expected = nothingExpected();
    while (next !== undefined) {
      current = next;
      played += 1;
      const { what, healedMs } = await playSeed({ room, seed: current.seed, expected, figures, found });
      figures.ran();
      figures.noteMost("longest healing ms", healedMs);
      asked.say(`${current.run}: seed ${current.seed}, ${what}, healed in ${Math.round(healedMs)} ms`);
      next = isClean && played < SEEDS_A_RECORD ? takeLike(waiting, isWithDistricts) : undefined;
      const last = room.seats.at(-1);
      // Of no cases there is no snapshot.
      if (next !== undefined && isBySnapshot(next) && last?.districts != null && casesAt(last.record) > 0) {
        await room.joinBySnapshot();
        figures.note("joined by a snapshot of some districts");
      }
    }
    if (isClean) await verify(room, (what) => found("in", what));
  } catch (error) {
    found("stuck", error instanceof Error ? (error.stack ?? error.message) : String(error));
  } finally {
    await room.close();
  }
  if (isClean) rmSync(folder, { recursive: true, force: true });
  else if (played > 0) keepSeed(current.seed);
}

/** Founding and joining go over lines that may break: it is tried once more, which is counted, and then told. What other rooms found is not lost by it. */
async function foundOrTell(
  asked: RoomToFound,
  { found, say }: { readonly found: Found } & Pick<AskedPart, "say">,
): Promise<HubRoom | null> {
  for (const folder of [asked.folder, join(asked.folder, "again")]) {
    mkdirSync(folder, { recursive: true });
    try {
      return await foundRoom({ ...asked, folder });
    } catch (error) {
      const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
      if (folder === asked.folder) {
        asked.figures.note("founded again");
        say(`${asked.run()}: founded again, for at first: ${what}`);
      } else found("stuck", what);
    }
  }
  return null;
}

/** The next seed for such a room. */
function takeLike(waiting: Run[], isWithDistricts: boolean): Run | undefined {
  const index = waiting.findIndex((each) => hasDistrictSeat(each) === isWithDistricts);
  return index < 0 ? undefined : waiting.splice(index, 1)[0];
}

interface Playing {
  readonly room: HubRoom;
  readonly seed: number;
  readonly expected: Expected;
  readonly figures: Counting;
  readonly found: Found;
}

async function playSeed({ room, seed, expected, figures, found }: Playing): Promise<{ readonly what: string; readonly healedMs: number }> {
  const { seats } = room;
  const whole = seats.filter(({ districts }) => districts === null).length;
  const { mishaps, people, moves, after, ...chances } = chancesOf(seed, { whole, all: seats.length });
  const skews = chances.skews.flatMap(({ seat: index, besideMs }) => {
    const seat = seats[index];
    return seat === undefined ? [] : [{ seat, besideMs, engine: seat.engine }];
  });
  for (const { engine, besideMs } of skews) engine.setClock(besideMs);
  const districts = seats.length > whole ? DISTRICTS : [DISTRICTS[0]];
  const work = (seat: HubSeat, random: Random) => actAt({ seat, districts, expected, random, figures });
  const move = async ({ seat: index, atMs, random }: (typeof moves)[number]) => {
    await pause(atMs);
    const seat = seats[index];
    if (seat?.engine.hasEnded === false) await actAtEngine(seat, moveCase({ seat, districts, expected, random, figures }));
  };
  await Promise.all([
    ...seats.flatMap((seat, index) => people[index] && peopleWork(seat, people[index], (random) => work(seat, random))),
    ...moves.map((each) => move(each)),
    ...mishaps.map((each) => happen(room, each)),
  ]);
  // One that was killed meanwhile has the machine's clock again.
  for (const { seat, engine, besideMs } of skews)
    if (Math.abs(besideMs) > 300_000 && seat.engine === engine) await requireStopped(room, seat, () => work(seat, after), found);
  const healedMs = await heal(room, found);
  const [first] = seats;
  if (first !== undefined) requireAcknowledged(first, expected, found);
  for (const { kind } of mishaps) figures.note(kind);
  for (const { seat } of skews) figures.note(seat.districts === null ? "skew" : "skew of some districts");
  for (const { record, districts } of seats) {
    if (districts === null) continue;
    figures.note("with a seat of some districts");
    figures.noteMost("most cases of some districts", casesAt(record));
  }
  const clocks = skews.map(({ seat, besideMs }) => `, the clock of ${seat.name} ${Math.round(besideMs / 1_000)} s beside`);
  return {
    what: mishaps.map(({ kind, seat }) => (kind === "halt" ? kind : `${kind} ${seats[seat]?.name}`)).join(", ") + clocks.join(""),
    healedMs,
  };
}

async function peopleWork(seat: HubSeat, random: Random, act: (random: Random) => Promise<void>): Promise<void> {
  for (let acts = random.between(3, 8); acts > 0; acts -= 1) {
    const { engine } = seat;
    if (engine.hasEnded) await pause(LONGEST_PAUSE_MS);
    else await actAtEngine(seat, act(random));
    await pause(random.between(0, LONGEST_PAUSE_MS));
  }
}

/** What is asked of an engine that is killed may never be answered. */
async function actAtEngine({ engine }: HubSeat, act: Promise<void>): Promise<void> {
  await Promise.race([within(ACT_WITHIN_MS, act), engine.ended]);
}

/** Every chain and signature, by the program itself; and that no seat holds another one back. */
async function verify({ seats, server }: HubRoom, tell: (what: string) => void): Promise<void> {
  for (const { name, record, districts } of seats) {
    // One of some districts has no chain of another seat to compare: what it has holds.
    const verb = districts === null ? ["hub", "verify"] : ["verify"];
    const { code, stdout, stderr } = await runCommandLine([...verb, "--db", record, "--json"], {
      env: { ISMGT_SECRET_HUB_PASSWORD: server.password },
    });
    if (code !== 0) tell(`${verb.join(" ")} at ${name} ended with ${code}: ${stdout} ${stderr}`);
  }
}

function keptSeeds(): readonly number[] {
  return JSON.parse(readFileSync(KEPT_FILE, "utf8")) as readonly number[];
}

function keepSeed(seed: number): void {
  writeFileSync(KEPT_FILE, `${JSON.stringify([...new Set([...keptSeeds(), seed])])}\n`);
}
