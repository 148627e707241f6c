import type { Thing } from "./thing.ts";

export interface PageOfThings {
  readonly things: readonly Thing[];
  readonly before: string | null;
  readonly after: string | null;
  readonly hasNext: boolean;
}

const LARGEST = 100;
const DEFAULT = 25;

/**
 * The things after the one that a cursor names, whatever was published or deleted meanwhile. Null for a cursor that is none. `repeats`: so many
 * things of the page before come again.
 */
export function pageOf(all: readonly Thing[], given: URLSearchParams, repeats: number): PageOfThings | null {
  const limit = Math.min(LARGEST, Math.max(1, Number(given.get("limit") ?? DEFAULT) || DEFAULT));
  const after = given.get("after");
  let begin = 0;
  if (after !== null) {
    const place = placeOf(after);
    if (place === null) return null;
    const at = all.findIndex((thing) => thing.order === place.order);
    begin = at >= 0 ? at + 1 : all.findIndex((thing) => isBehind(all, thing, place));
    if (begin < 0) begin = all.length;
    begin = Math.max(0, begin - repeats);
  }
  const things = all.slice(begin, begin + limit + (after === null ? 0 : repeats));
  const [first, last] = [things[0], things.at(-1)];
  return {
    things,
    before: first === undefined ? null : cursorOf(first),
    after: last === undefined ? null : cursorOf(last),
    hasNext: last !== undefined && all.at(-1) !== last,
  };
}

interface Place {
  readonly createdAt: number;
  readonly order: number;
}

/** Whichever way the list is ordered. */
function isBehind(all: readonly Thing[], thing: Thing, place: Place): boolean {
  const [first, last] = [all[0], all.at(-1)];
  const isNewestFirst = first === undefined || last === undefined || first.createdAt >= last.createdAt;
  const distance = thing.createdAt - place.createdAt || thing.order - place.order;
  return isNewestFirst ? distance < 0 : distance > 0;
}

function cursorOf({ createdAt, order }: Thing): string {
  return Buffer.from(`${createdAt}:${order}`).toString("base64url");
}

function placeOf(cursor: string): Place | null {
  const [, createdAt, order] = /^(\d+):(\d+)$/u.exec(Buffer.from(cursor, "base64url").toString("latin1")) ?? [];
  return createdAt === undefined || order === undefined ? null : { createdAt: Number(createdAt), order: Number(order) };
}
