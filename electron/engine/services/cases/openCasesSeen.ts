import type { OpenCases } from "#contract/grievances.ts";
import { refusalBefore } from "#domain/desk/requestedCommand.ts";
import type { Grievance } from "#domain/grievance/grievance.ts";
import type { State } from "#domain/grievance/state.ts";
import type { Reader } from "#db/connection.ts";
import { storedDoubts } from "#db/projections/grievanceRow.ts";
import { openCasesOfIncidentBy } from "#db/queue/seenCases.ts";
import type { OpenCaseOfIncident } from "#db/queue/seenCases.ts";
import { asOfNow } from "../../core/commands/asOf.ts";
import { rowsInBase64 } from "../../core/commands/rowsInBase64.ts";

/** The open cases of the incident of a case, for acts that go to several of them; null where it is alone, or closed. Within the caller's snapshot. */
export function openCasesSeen(reader: Reader, { id, kind }: Pick<Grievance, "id" | "kind">, alikeOpen: number): OpenCases | null {
  if (alikeOpen < 2) return null;
  const cases = openCasesOfIncidentBy(reader, id);
  // What is done from a closed case is never done to others, which are not on the screen.
  if (!cases.some((each) => each.id === id)) return null;
  const states = [...new Set(cases.map(({ state }) => state))];
  const rows = (fits: (each: OpenCaseOfIncident) => unknown) => rowsInBase64(Uint32Array.from(cases.filter(fits).map(({ row }) => row)));
  return {
    asOf: asOfNow(reader),
    byState: Object.fromEntries(states.map((state) => [state, rows((each) => each.state === state)])) as Partial<Record<State, string>>,
    acceptable: rows((each) => isAcceptedLike(each, kind)),
    same: {
      office: rows(({ sameOffice }) => sameOffice),
      report: rows(({ sameReport }) => sameReport),
      interimReply: rows(({ sameInterimReply }) => sameInterimReply),
      dispute: rows(({ sameDispute }) => sameDispute),
    },
    alerting: { emergency: rows(({ emergencyWaits }) => emergencyWaits), "red-flag": rows(({ redFlagWaits }) => redFlagWaits) },
  };
}

/** What is set aside in the same press has to be no grievance in its own proposal, as the one on screen is. */
function isAcceptedLike({ state, kind, department, doubts, maybeEmergency }: OpenCaseOfIncident, ofScreen: Grievance["kind"]): boolean {
  if ((kind === "other") !== (ofScreen === "other")) return false;
  const doubtful = { doubts: storedDoubts(doubts), maybeEmergency: maybeEmergency === 1 };
  return (
    refusalBefore({ state, kind, department, urgency: "routine", ...doubtful, markedTo: null, assignee: null }, { do: "accept" }) === null
  );
}
