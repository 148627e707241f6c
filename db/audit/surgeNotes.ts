import { appendToStream } from "../append/append.ts";
import { askRows } from "../ask.ts";
import { LISTED } from "./auditPage.ts";
import type { Reader, Writer } from "../connection.ts";
import { AUDIT_STREAM } from "../events/stream.ts";
import type { Sort } from "../queries/recentSorts.ts";

/** Somebody took note of a surge, which is no alert then: which one, and how many cases it had. `now` is milliseconds UTC. */
export function noteSurge(
  writer: Writer,
  { department, category, district, cases }: Sort & { readonly cases: number },
  { actor, now }: { readonly actor: string; readonly now: number },
): void {
  const surge = [department, category, district].filter((each) => each !== null).join(", ");
  const event = { type: "surge-noted", version: 1, payload: { surge, department, category, district, cases } };
  appendToStream(writer, { stream: AUDIT_STREAM, event, actor, at: now });
}

/** The surges that somebody took note of from an instant on, milliseconds UTC; on whichever seat. */
export function surgesNotedSince(reader: Reader, since: number): readonly Sort[] {
  return noted(reader, since);
}

/** What is recorded is listed by its time, and hardly anything is recorded in so few hours. */
export const SURGES_NOTED = `
  SELECT payload ->> 'department' AS department, payload ->> 'category' AS category, payload ->> 'district' AS district
  FROM event INDEXED BY event_audit WHERE ${LISTED} AND at >= ? AND type = 'surge-noted'`;
const noted = askRows<[number], Sort>(SURGES_NOTED);
