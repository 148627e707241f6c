import type { RefusalCode } from "#domain/grievance/decision.ts";
import type { GrievanceId } from "#domain/ids.ts";
import type { Reader } from "#db/connection.ts";
import { idOfRow } from "#db/queue/seenCases.ts";
import type { Weighed } from "#db/queue/seenCases.ts";
import type { OwnRefusal } from "./ofEachCase.ts";
import { turnOfTheLoop } from "../../core/time/turnOfTheLoop.ts";

/** More letters or replies than somebody answers for in one press. */
export const MOST_AT_ONCE = 500;
/** As many cases as a wall may wait for. */
const CASES_AT_ONCE = 50;
const CASES_TOLD = 500;

export type ForeseenRefusal = RefusalCode | OwnRefusal | "nothing-proposed" | "too-many";

export interface Foreseen extends Omit<Weighed, "refused"> {
  readonly refused: readonly { readonly code: ForeseenRefusal; readonly count: number; readonly cases: readonly GrievanceId[] }[];
}

/** What was weighed by the states of cases, weighed again by what each case would get; at most {@link MOST_AT_ONCE} are able. */
export async function foresee(
  reader: Reader,
  weighed: Weighed,
  refusalOf: (id: GrievanceId) => RefusalCode | OwnRefusal | null,
): Promise<Foreseen> {
  const able: number[] = [];
  const refused = new Map<ForeseenRefusal, { count: number; cases: GrievanceId[] }>(
    weighed.refused.map(({ code, count, cases }) => [code, { count, cases: [...cases] }]),
  );
  for (const [index, row] of weighed.able.entries()) {
    const id = idOfRow(reader, row);
    if (id === null) continue;
    const code = able.length === MOST_AT_ONCE ? "too-many" : refusalOf(id);
    if (code === null) able.push(row);
    else {
      const known = refused.get(code) ?? { count: 0, cases: [] };
      refused.set(code, known);
      known.count += 1;
      if (known.cases.length < CASES_TOLD) known.cases.push(id);
    }
    if (index % CASES_AT_ONCE === CASES_AT_ONCE - 1) await turnOfTheLoop();
  }
  return {
    able: Uint32Array.from(able),
    changed: weighed.changed,
    refused: [...refused].map(([code, told]) => ({ code, ...told })),
  };
}
