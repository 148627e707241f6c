import { dueBefore, LEAST_MONTHS } from "#domain/privacy/retentionPolicy.ts";
import type { EventOf } from "#domain/privacy/privacyEvents.ts";
import { NOTHING_HELD } from "#domain/privacy/request.ts";
import type { HeldCounts } from "#domain/privacy/request.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { cleanTraces } from "#db/erasure/cleanTraces.ts";
import { eraseKeptCase, eraseKeptPost, eraseUnreadOf, namesOfAccount } from "#db/privacy/eraseKept.ts";
import type { Account } from "#db/privacy/findPerson.ts";
import { personData } from "#db/privacy/personData.ts";
import type { HeldPost, PersonData } from "#db/privacy/personData.ts";
import type { Writer } from "#db/connection.ts";
import { casesWithPost } from "#db/privacy/casesWithPost.ts";
import { heldCountsOf, holdsOfCase } from "./held.ts";
import { turnOfTheLoop } from "../../core/time/turnOfTheLoop.ts";

export interface ErasingPerson {
  readonly record: Writer;
  readonly accounts: readonly Account[];
  readonly actor: string;
  /** Milliseconds UTC. */
  readonly now: number;
  /** Also what was taken in within the last year, which rule 8(3) says is kept. */
  readonly mayEraseYoung: boolean;
  readonly removeFiles: (names: readonly string[]) => void;
}

export interface ErasingProgress {
  readonly done: number;
  readonly total: number;
  /** What is erased, once all is. */
  readonly finished: { readonly counts: HeldCounts; readonly held: EventOf<"request-erased">["payload"]["held"] } | null;
}

const TICKETS_TOLD = 1_000;

/** Erases what is held of a person, a case or a post in each step: their cases but those that are held, and their other posts. The last step tells what was done. */
export async function* eraseHeld(erasing: ErasingPerson): AsyncGenerator<ErasingProgress, void> {
  const { record, accounts, actor, now, mayEraseYoung, removeFiles } = erasing;
  const why = { why: "request", actor, at: now } as const;
  const before = personData(record, accounts);
  const holds = new Map(before.cases.map(({ id }) => [id, holdsOfCase(record, id, now, mayEraseYoung)]));
  const isHeld = (id: GrievanceId) => (holds.get(id) ?? []).length > 0;
  const going = before.cases.filter(({ id }) => !isHeld(id));
  const isWhole = new Set(going.flatMap(({ id, isShared }) => (isShared ? [] : [id])));
  const youngFrom = dueBefore(now, LEAST_MONTHS);
  const posts = before.posts.filter(
    (post) => post.deletedAt === null && mayErasePost(post, casesWithPost(record, post.channel, post.externalId)),
  );
  const counts = countsOfGoing(record, { ...before, cases: going, posts }, before);
  const names = accounts.map((account) => ({ channel: account.channel, named: namesOfAccount(record, account) }));
  const total = isWhole.size + posts.length;
  let done = 0;
  const step = async (work: () => { readonly files: readonly string[] }) => {
    const { files } = record.transaction(work);
    removeFiles(files);
    done += 1;
    await turnOfTheLoop();
  };
  yield { done, total, finished: null };
  for (const id of isWhole) {
    await step(() => eraseKeptCase(record, id, why));
    yield { done, total, finished: null };
  }
  // Those of the cases are blank by now; it is the others that are left.
  for (const { channel, externalId } of posts) {
    await step(() => eraseKeptPost(record, { channel, externalId }, why));
    yield { done, total, finished: null };
  }
  // What nobody could read names a person whatever is held of their cases.
  for (const { channel, named } of names) eraseUnreadOf(record, channel, named, now);
  for (const _ of cleanTraces(record)) await turnOfTheLoop();
  const held = before.cases.flatMap(({ id, grievance }) =>
    isHeld(id) ? [{ ticket: grievance.ticket, why: [...(holds.get(id) ?? [])] }] : [],
  );
  yield { done, total, finished: { counts, held: held.slice(0, TICKETS_TOLD) } };

  function mayErasePost({ receivedAt }: HeldPost, cases: readonly GrievanceId[]): boolean {
    const isYoung = receivedAt > youngFrom && !mayEraseYoung;
    return cases.length === 0 ? !isYoung : !cases.some((id) => isHeld(id));
  }
}

function countsOfGoing(record: Writer, going: PersonData, before: PersonData): HeldCounts {
  const counts = heldCountsOf(record, going);
  return {
    ...NOTHING_HELD,
    ...counts,
    cases: going.cases.length,
    invitations: going.cases.length === before.cases.length ? counts.invitations : 0,
  };
}
