import type { OpenCases } from "#contract/grievances.ts";
import { refusalBefore } from "#domain/desk/requestedCommand.ts";
import type { Grievance } from "#domain/grievance/grievance.ts";
import type { State } from "#domain/grievance/state.ts";
import type { Reader } from "#db/connection.ts";
import { storedDoubts } from "#db/projections/grievanceRow.ts";
import { openCasesOfIncidentBy } from "#db/queue/seenCases.ts";
import { asOfNow } from "../../core/commands/asOf.ts";
import { rowsInBase64 } from "../../core/commands/rowsInBase64.ts";

/** The open cases of the incident of a case, for acts that go to all of them; null where it is alone. Within the caller's snapshot. */
export function openCasesSeen(reader: Reader, { id, kind }: Pick<Grievance, "id" | "kind">, alikeOpen: number): OpenCases | null {
  if (alikeOpen < 2) return null;
  const rowsByState = new Map<State, number[]>();
  const acceptable: number[] = [];
  for (const { row, doubts, maybeEmergency, ...standing } of openCasesOfIncidentBy(reader, id)) {
    const rows = rowsByState.get(standing.state) ?? [];
    rowsByState.set(standing.state, rows);
    rows.push(row);
    // What is set aside in the same press has to be no grievance in its own proposal, as the one on screen is.
    const isAlike = (standing.kind === "other") === (kind === "other");
    const doubtful = { doubts: storedDoubts(doubts), maybeEmergency: maybeEmergency === 1 };
    const whole = { ...standing, ...doubtful, markedTo: null, assignee: null };
    if (isAlike && refusalBefore(whole, { do: "accept" }) === null) acceptable.push(row);
  }
  return {
    asOf: asOfNow(reader),
    byState: Object.fromEntries([...rowsByState].map(([state, rows]) => [state, rowsInBase64(Uint32Array.from(rows))])),
    acceptable: rowsInBase64(Uint32Array.from(acceptable)),
  };
}
