import { appendEvents } from "#db/append/append.ts";
import type { Writer } from "#db/connection.ts";
import { readHistory } from "#db/events/read.ts";
import { recordPost } from "#db/posts/recordPost.ts";
import { followRules } from "#db/projections/followRules.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { DAY_MS, HOUR_MS } from "#domain/clock/indianDay.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import type { DepartmentCode } from "#domain/department/departments.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import { shippedPlaces, shippedVillages } from "#domain/geography/directory/directory.ts";
import type { GrievanceAction } from "#domain/grievance/actions.ts";
import { decide } from "#domain/grievance/decide.ts";
import { joiningOf } from "#domain/grievance/intake.ts";
import type { Mark } from "#domain/grievance/office.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { officeIdOf } from "#domain/registry/office.ts";
import { standardRegistry } from "#domain/registry/registry.ts";
import { categories } from "#domain/understanding/categories.ts";
import { tick } from "../../core/clock/clock.ts";
import { superiorsFor } from "../../core/clock/superiors.ts";
import { keepOwnNamesNow } from "../placeNames/directoryNames.ts";
import { mixedPost, openMixedCase } from "./mixedComplaint.ts";
import type { MixedProposal } from "./mixedComplaint.ts";
import type { Generated, NewRecord } from "./newRecord.ts";
import { newRecord } from "./newRecord.ts";
import { seededRandom } from "./random.ts";
import type { Random } from "./random.ts";

export interface MixedOptions extends NewRecord {
  /** How many times something is tried; the clock does about as much again. */
  readonly acts: number;
  readonly seed: number;
  /** The end of the eleven weeks that it happens in, milliseconds UTC. */
  readonly until: number;
}

/** A record in which whatever can happen to cases has happened, likely or not: the numbers of every screen have something to count. */
export function mixedRecord(options: MixedOptions): Generated {
  return newRecord(options, (writer) => {
    // While there is no row: all of them are made by the rules of this program.
    followRules(writer, options.until);
    keepOwnNamesNow(writer, options.until);
    mixEvents(writer, { seed: options.seed, steps: options.acts, until: options.until, placeIn: madeUpPlace() });
    surgeAndFlood(writer, options.until);
    runClock(writer, options.until);
  });
}

interface Mixing {
  readonly seed: number;
  /** How many times something is tried; the clock says about as much again. */
  readonly steps: number;
  /** When the last of it happens, milliseconds UTC. */
  readonly until: number;
  /** Where within a district, by the number of the step; nowhere where it is left out. */
  readonly placeIn?: (district: DistrictName, step: number) => string | null;
  /** Cases that are there already and that something may happen to. */
  readonly cases?: readonly GrievanceId[];
}

const DEPARTMENTS = ["PHED", "DHBVN", "PWD", "POLICE"] as const satisfies readonly DepartmentCode[];
const PLACES = ["Karnal", "Hisar", "Gurugram", "Sirsa", "Panipat"] as const satisfies readonly DistrictName[];
const SPAN_MS = 75 * DAY_MS;
const STEPS_AT_ONCE = 200;
/** Most of what might be done is not allowed as a case stands. */
const ATTEMPTS = 4;

/** Lets things happen in the eleven weeks up to `until`; at its end the clock has said all that it has to say. */
export function mixEvents(writer: Writer, { seed, steps, until, placeIn = () => null, cases: known = [] }: Mixing): readonly GrievanceId[] {
  const random = seededRandom(seed);
  const cases = [...known];
  const from = until - SPAN_MS;
  const perStep = SPAN_MS / steps;
  let now = from;
  for (let step = 0; now < until - 2 * HOUR_MS;) {
    writer.transaction(() => {
      for (let index = 0; index < STEPS_AT_ONCE && now < until - 2 * HOUR_MS; index++, step++) {
        // Mostly onwards; at times days at once, and now and then the clock is put back.
        const jumps = random.chance(0.002);
        const isPutBack = !jumps && random.chance(0.002);
        if (jumps) now += random.between(1, 40) * HOUR_MS;
        else if (isPutBack) now -= random.between(1, 30) * HOUR_MS;
        else now += random.between(0, Math.round(2 * perStep));
        happen({ writer, random, cases, now, serial: `${seed}-${step}`, placeIn: (district) => placeIn(district, step) });
      }
    });
    runClock(writer, now);
  }
  runClock(writer, until);
  return cases;
}

/** Every other case names a village or a named place of its district, one after the other. */
function madeUpPlace(): NonNullable<Mixing["placeIn"]> {
  const places = new Map(
    PLACES.map((district): readonly [DistrictName, readonly string[]] => {
      const named = shippedPlaces().filter((place) => place.district === district);
      const villages = shippedVillages().filter((village) => village.district === district);
      return [district, [...villages, ...named].map(({ name }) => name)];
    }),
  );
  return (district, step) => {
    const known = places.get(district) ?? [];
    return step % 2 === 0 ? null : (known[(step * 7) % known.length] ?? null);
  };
}

/** All turns that the clock takes at an instant. */
export function runClock(writer: Writer, now: number): void {
  const superiorsOf = (mark: Mark | null) => superiorsFor(mark, standardRegistry(), now);
  while (tick({ record: writer, policy: () => DEFAULT_SLA_POLICY, superiorsOf, now: () => now, onDidChange: () => undefined }).hasMore);
}

interface Situation {
  readonly writer: Writer;
  readonly random: Random;
  readonly cases: GrievanceId[];
  readonly now: number;
  readonly serial: string;
  readonly placeIn: (district: DistrictName) => string | null;
}

function happen(situation: Situation): void {
  const { random } = situation;
  const chance = random.fraction();
  if (chance < 0.3) open(situation, situation.now - random.between(0, 20) * 60_000);
  else if (chance < 0.32) open(situation, situation.now - random.between(1, 300) * DAY_MS);
  else if (chance < 0.36) join(situation);
  else if (chance < 0.42) undoLast(situation);
  else act(situation);
}

function open(
  { writer, random, cases, now, serial, placeIn }: Situation,
  createdAt: number,
  author = `citizen-${random.between(1, 900)}`,
): void {
  const code = random.pick(DEPARTMENTS);
  const known = categories().filter(({ department }) => department === code);
  const text = `वार्ड ${random.between(1, 900)} की गली ${random.between(1, 900)} में तीन दिन से पानी नहीं`;
  const departments = random.chance(0.06) ? [] : [{ code, score: 1, evidence: [] }];
  const district = random.chance(0.1) ? null : random.pick(PLACES);
  const proposal: MixedProposal = {
    departments,
    district,
    place: district && placeIn(district),
    category: random.chance(0.3) ? null : random.pick(known.slice(0, 2)),
    urgency: random.chance(0.05) ? "emergency" : "routine",
    routine: random.chance(0.5),
    kind: random.chance(0.05) ? "praise" : "grievance",
  };
  cases.push(openMixedCase(writer, { externalId: serial, citizen: author, text, createdAt }, proposal));
  if (!random.chance(0.2)) return;
  recordPost(writer, mixedPost({ externalId: `${serial}-elsewhere`, citizen: `author-${serial}`, text: WATER, createdAt: now }), now);
}

const WATER = "वार्ड 12 में तीन दिन से पानी नहीं आ रहा";

/** Two dozen citizens of Rohtak with one incident within an hour before `now`, and one citizen of Jind who writes as often. */
export function surgeAndFlood(writer: Writer, now: number): void {
  const category = categories().find(({ department }) => department === "PHED") ?? null;
  for (const [district, citizens] of [
    ["Rohtak", 24],
    ["Jind", 1],
  ] as const) {
    for (let each = 0; each < 24; each++) {
      const complaint = { externalId: `surge-${district}-${each}`, citizen: `${district}-${each % citizens}`, text: WATER };
      openMixedCase(
        writer,
        { ...complaint, createdAt: now - each * 150_000 },
        {
          departments: [{ code: "PHED", score: 0.9, evidence: ["पानी"] }],
          district,
          category,
          urgency: "routine",
          routine: false,
          kind: "grievance",
        },
      );
    }
  }
}

/** A further post of the citizen, which may be older than the one that opened the case. */
function join({ writer, random, cases, now, serial }: Situation): void {
  const grievance = oneOf(random, cases, writer);
  if (grievance === null) return;
  const createdAt = grievance.openedAt + random.between(-30, 60) * HOUR_MS;
  const post = { channel: "x", externalId: serial, role: "citizen", createdAt, isRepost: false } as const;
  appendEvents(writer, { grievanceId: grievance.id, events: [joiningOf(post, grievance, DEFAULT_SLA_POLICY)], actor: "engine", now });
}

function act({ writer, random, cases, now, serial }: Situation): void {
  const grievance = oneOf(random, cases, writer);
  if (grievance === null) return;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const decision = decide(grievance, anyAction(random, now, serial), { now, policy: DEFAULT_SLA_POLICY });
    if (!decision.ok) continue;
    appendEvents(writer, { grievanceId: grievance.id, events: decision.events, actor: "osd", now });
    return;
  }
}

function undoLast({ writer, random, cases, now }: Situation): void {
  const id = oneOf(random, cases, writer)?.id;
  if (id === undefined) return;
  const { grievance, timeline } = readHistory(writer, id);
  const last = timeline.findLast(({ recorded, applied }) => applied && recorded.actor === "osd" && recorded.event?.type !== "act-undone");
  if (!grievance || !last) return;
  const undoing = { timeline, actor: "osd" };
  const decision = decide(grievance, { type: "undo", events: [last.recorded.id] }, { now, policy: DEFAULT_SLA_POLICY, undoing });
  if (decision.ok) appendEvents(writer, { grievanceId: id, events: decision.events, actor: "osd", now });
}

/** Newer cases more often than old ones. */
function oneOf(random: Random, cases: readonly GrievanceId[], writer: Writer) {
  const back = Math.floor(cases.length * random.fraction() ** 2);
  const id = cases[cases.length - 1 - back];
  return id === undefined ? null : readGrievance(writer, id);
}

function anyAction(random: Random, now: number, serial: string): GrievanceAction {
  const department = random.pick(DEPARTMENTS);
  const district = random.pick(PLACES);
  const superior = officeIdOf(department, "department", null);
  const mark: Mark = {
    department,
    district: random.chance(0.9) ? district : null,
    office: random.chance(0.05) ? officeIdOf(department, "sub-division", district) : null,
  };
  return random.pick<GrievanceAction>([
    { type: "mark", to: mark },
    { type: "mark", to: mark },
    { type: "mark", to: mark },
    { type: "additionally-mark", to: mark },
    { type: "undertake" },
    { type: "undertake" },
    { type: "interim-reply", reason: "A tender is out", expectedAt: now + 9 * DAY_MS },
    { type: "grant-extension", dueAt: now + random.between(1, 12) * DAY_MS },
    { type: "send-atr", atr: { outcome: "solved", text: `Mended ${serial}`, officer: "JE", actedAt: now, proof: [] } },
    { type: "send-atr", atr: { outcome: "partly", text: `Half of it ${serial}`, officer: null, actedAt: null, proof: [] } },
    { type: "return-atr", reason: "And the other half?" },
    { type: "accept-atr", exception: null },
    { type: "accept-atr", exception: null },
    { type: "accept-atr", exception: random.chance(0.1) ? "Mended on the spot" : null },
    { type: "ask-details", question: "Where?" },
    { type: "receive-details" },
    { type: "set-aside", aside: { as: "not-a-grievance", reason: "Thanks" } },
    { type: "set-aside", aside: { as: "sub-judice", reason: "Before the civil court" } },
    { type: "set-aside", aside: { as: "transferred-out", reason: "A matter of the bank", body: "Reserve Bank of India" } },
    { type: "restore", reason: "It is one" },
    { type: "reopen", why: "Still dry" },
    { type: "reopen", why: "Dry again" },
    { type: "reopen", why: "Dry once more" },
    { type: "correct-proposal", district },
    { type: "correct-proposal", department },
    { type: "correct-proposal", urgency: "emergency" },
    { type: "escalate", to: superior, words: null },
    { type: "dispute", by: mark, words: "It is the municipality's", superior },
    { type: "settle-dispute", words: "It stays" },
    { type: "record-check-call", result: random.chance(0.5) ? "not-solved" : "solved", words: null },
    { type: "take-out-of-incident" },
    { type: "note", words: "Called twice" },
  ]);
}
