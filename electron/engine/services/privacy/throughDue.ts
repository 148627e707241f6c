import type { PostKey } from "#domain/grievance/events.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { holdsOf } from "#domain/privacy/holds.ts";
import type { Hold } from "#domain/privacy/holds.ts";
import { CLOSED_STATES, dueBefore } from "#domain/privacy/retentionPolicy.ts";
import type { Retained, RetentionPolicy } from "#domain/privacy/retentionPolicy.ts";
import { closedCases, FIRST_CASE } from "#db/privacy/dueCases.ts";
import type { ClosedCase } from "#db/privacy/dueCases.ts";
import { countOldImportLists, countOldReadingProblems, loosePosts, oldReadingProblems } from "#db/privacy/dueRest.ts";
import { holdFactsOf } from "#db/privacy/holdFacts.ts";
import type { Reader } from "#db/connection.ts";
import { turnOfTheLoop } from "../../core/time/turnOfTheLoop.ts";

/** What was found due so far, and erased where something erases. */
export interface RetentionTally {
  readonly due: Readonly<Partial<Record<Retained, number>>>;
  readonly held: Readonly<Partial<Record<Hold, number>>>;
  /** Cases that are held, each once. */
  readonly heldCases: number;
}

/** Erases what is due; each is called within a step. */
export interface Eraser {
  /** Does a step as one transaction. */
  step<Result>(work: () => Result): Result;
  /** What was erased by the end of a step, within it. */
  soFar(tally: RetentionTally): void;
  erasedCase(id: GrievanceId): void;
  erasedPost(post: PostKey): void;
  readingProblem(id: number): void;
  importLists(before: number): void;
  /** Answers with how many there were. */
  dossiers(before: number): Promise<number>;
}

export interface Walk {
  readonly policy: RetentionPolicy;
  /** Milliseconds UTC. */
  readonly now: number;
  readonly legalHolds: ReadonlySet<GrievanceId>;
  /** How many opened dossiers lie here unused since then. */
  readonly countDossiers: (before: number) => Promise<number>;
}

/** The loop of the engine is not held for longer, and a wall is answered between two steps. */
const STEP_MS = 8;
const CASES_A_SLICE = 100;
const PROBLEMS_A_STEP = 50;

/** Goes through all that the policy says is due, some in each step; with an eraser it is erased, without one it is counted. Ends early where nobody asks on. */
export async function* throughDue(record: Reader, walk: Walk, eraser: Eraser | null): AsyncGenerator<RetentionTally, void> {
  const { policy, now } = walk;
  const due: Partial<Record<Retained, number>> = {};
  const held: Partial<Record<Hold, number>> = {};
  let heldCases = 0;
  const count = (kind: Retained, more: number) => {
    due[kind] = (due[kind] ?? 0) + more;
  };
  const tally = (): RetentionTally => ({ due: { ...due }, held: { ...held }, heldCases });
  const beforeOf = (kind: Retained) => (policy.months[kind] === null ? null : dueBefore(now, policy.months[kind]));

  function* inSteps<Item>(items: readonly Item[], one: (item: Item) => void): Generator<void> {
    for (let at = 0; at < items.length;) {
      const startedAt = performance.now();
      const step = () => {
        do one(items[at++] as Item);
        while (at < items.length && performance.now() - startedAt < STEP_MS);
      };
      if (eraser === null) step();
      else
        eraser.step(() => {
          step();
          eraser.soFar(tally());
        });
      yield;
    }
  }

  function lookAtCase(kind: Retained, { id, endedAt }: ClosedCase, before: number): void {
    const facts = endedAt < before ? holdFactsOf(record, id, walk.legalHolds) : null;
    if (facts === null) return;
    const holds = holdsOf(facts, now);
    if (holds.length === 0) {
      count(kind, 1);
      eraser?.erasedCase(id);
      return;
    }
    heldCases += 1;
    for (const hold of holds) held[hold] = (held[hold] ?? 0) + 1;
  }

  for (const kind of ["disposed", "set-aside"] as const) {
    const before = beforeOf(kind);
    if (before === null) continue;
    for (const state of CLOSED_STATES[kind]) {
      for (let cursor = FIRST_CASE; ;) {
        const slice = closedCases(record, state, before, cursor, CASES_A_SLICE);
        const last = slice.at(-1);
        if (last === undefined) break;
        for (const _ of inSteps(slice, (each) => lookAtCase(kind, each, before))) {
          yield tally();
          await turnOfTheLoop();
        }
        cursor = last;
      }
    }
  }

  const postsBefore = beforeOf("no-case");
  for (let afterId: number | null = postsBefore === null ? null : 0; afterId !== null;) {
    const slice = loosePosts(record, postsBefore ?? 0, afterId);
    const one = (post: PostKey) => {
      eraser?.erasedPost(post);
      count("no-case", 1);
    };
    for (const _ of inSteps(slice.posts, one)) await turnOfTheLoop();
    yield tally();
    await turnOfTheLoop();
    ({ afterId } = slice);
  }

  const problemsBefore = beforeOf("reading-problems");
  if (problemsBefore !== null) {
    if (eraser === null) count("reading-problems", countOldReadingProblems(record, problemsBefore));
    for (let ids = oldReadingProblems(record, problemsBefore, PROBLEMS_A_STEP); eraser !== null && ids.length > 0;) {
      const one = (id: number) => {
        eraser.readingProblem(id);
        count("reading-problems", 1);
      };
      for (const _ of inSteps(ids, one)) await turnOfTheLoop();
      yield tally();
      ids = oldReadingProblems(record, problemsBefore, PROBLEMS_A_STEP);
    }
  }

  const listsBefore = beforeOf("import-lists");
  if (listsBefore !== null) {
    count("import-lists", countOldImportLists(record, listsBefore));
    eraser?.step(() => {
      eraser.importLists(listsBefore);
      eraser.soFar(tally());
    });
  }

  const dossiersBefore = beforeOf("dossiers");
  if (dossiersBefore !== null) count("dossiers", await (eraser?.dossiers(dossiersBefore) ?? walk.countDossiers(dossiersBefore)));
  yield tally();
}
