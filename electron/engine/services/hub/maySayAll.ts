import type { CarriedEvent } from "#db/append/merge.ts";
import { askValues, askWhether } from "#db/ask.ts";
import type { Reader } from "#db/connection.ts";
import { grievanceOfStream, PEOPLE_STREAM, reviewOfStream } from "#db/events/stream.ts";
import { isOfAll, limitsOn } from "#domain/hub/ruling.ts";
import type { Ruling } from "#domain/hub/ruling.ts";
import { maySay } from "#domain/hub/voice.ts";
import type { Spoken } from "#domain/hub/voice.ts";
import { ROLES } from "#domain/people/roles.ts";
import type { Role } from "#domain/people/roles.ts";

/**
 * Whether a seat may say all these events, which are its own and in order. `ruling`: what is said of it; null where it may speak for everybody. A limit counts from where it was said.
 * What the events themselves say of people counts for those that follow.
 */
export function maySayAll(record: Reader, events: readonly CarriedEvent[], ruling: Ruling | null): boolean {
  const told = new Map<string, readonly Role[]>();
  const rolesOf = (person: string): readonly Role[] => [...rolesHad(record, person), ...(told.get(person) ?? [])];
  return events.every((event) => {
    const spoken = spokenOf(event);
    const isOfNobodyElse = (person: string) => !isKnownElsewhere(record, { seat: event.seat, person });
    const limits = limitsOn(ruling, event.seatSeq);
    if (!limits.some((limit) => maySay(spoken, { rolesOf, people: limit.people, isOfAll: isOfAll(limit), isOfNobodyElse }))) return false;
    if (spoken.of === "people") noteRole(told, spoken.payload);
    return true;
  });
}

function spokenOf({ stream, type, actor, payload }: CarriedEvent): Spoken {
  return { of: sortOf(stream), type, actor, payload: parsedOrNull(payload) };
}

function sortOf(stream: string): Spoken["of"] {
  if (grievanceOfStream(stream) !== null) return "case";
  if (reviewOfStream(stream) !== null) return "review";
  return stream === PEOPLE_STREAM ? "people" : "other";
}

function noteRole(told: Map<string, readonly Role[]>, payload: unknown): void {
  if (typeof payload !== "object" || payload === null || !("person" in payload) || typeof payload.person !== "string") return;
  const role = "role" in payload ? ROLES.find((each) => each === payload.role) : undefined;
  if (role !== undefined) told.set(payload.person, [...(told.get(payload.person) ?? []), role]);
}

function rolesHad(record: Reader, person: string): readonly Role[] {
  const had = rolesIn(record, person);
  return ROLES.filter((role) => had.includes(role));
}

const rolesIn = askValues<[person: string], string>(
  `SELECT DISTINCT payload ->> '$.role' FROM event
   WHERE stream = '${PEOPLE_STREAM}' AND payload ->> '$.person' = ? AND payload ->> '$.role' IS NOT NULL`,
);

const isKnownElsewhere = askWhether<[{ readonly seat: string; readonly person: string }]>(
  `SELECT 1 WHERE EXISTS (SELECT 1 FROM person WHERE id = @person)
   OR EXISTS (SELECT 1 FROM event WHERE stream = '${PEOPLE_STREAM}' AND seat <> @seat AND payload ->> '$.person' = @person)`,
);

function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
