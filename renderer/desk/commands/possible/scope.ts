import type { CommandTarget } from "#contract/desk.ts";
import type { CaseHistory, OpenCases } from "#contract/grievances.ts";
import type { ActionType } from "#domain/grievance/actions.ts";
import type { State } from "#domain/grievance/state.ts";
import { appliesIn, EVENT_OF_ACTION } from "#domain/grievance/transitions.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { base64OfRows, rowSetOf, rowsOfBase64 } from "../../../client/rowList.ts";
import { type CaseCommand, waitingAlert } from "./possible.ts";

/** To whose cases the acts of the pane go. */
export interface Scope {
  /** Open cases of the incident, this one included. */
  readonly cases: number;
  /** True where the person has chosen that an act goes to all of them to which it applies. */
  readonly isWide: boolean;
  readonly setWide: (isWide: boolean) => void;
  /** This case alone, whatever was chosen. */
  readonly own: CommandTarget;
  /** The scope of one command: `cases` counts those to which it would go. */
  readonly of: (command: CaseCommand) => CommandScope;
}

/** What one command would reach, as it was when the pane was drawn: its number is told, and no other case is touched. */
export interface CommandScope {
  readonly cases: number;
  /** Open cases of the incident; those that the act does not reach stay as they are. */
  readonly of: number;
  readonly isWide: boolean;
  readonly setWide: (isWide: boolean) => void;
  readonly target: CommandTarget;
  readonly own: CommandTarget;
}

/** Acts that concern the incident, not the citizen who tells of it. Of those with several, the first that applies to the case on screen counts. */
const OF_THE_INCIDENT: Readonly<Partial<Record<CaseCommand, readonly ActionType[]>>> = {
  accept: ["accept-atr"],
  department: ["mark"],
  secondDepartment: ["mark"],
  thirdDepartment: ["mark"],
  office: ["mark"],
  urgency: ["correct-proposal"],
  longCase: ["correct-proposal"],
  undertake: ["undertake"],
  atr: ["return-atr", "send-atr", "accept-atr"],
  extension: ["interim-reply"],
  escalate: ["escalate"],
  dispute: ["dispute"],
  reply: ["prepare-reply"],
  needsInfo: ["receive-details", "ask-details"],
  aside: ["set-aside"],
  assignToMe: ["assign"],
  assign: ["assign"],
  acknowledge: ["acknowledge-alert"],
};

type ShownCases = Pick<CaseHistory, "alikeOpen" | "openCases"> & {
  readonly case: Pick<CaseHistory["case"], "id" | "state">;
  readonly grievance: Pick<CaseHistory["grievance"], "alerts" | "dispute" | "interimReply">;
};

/** This case alone, unless the person chose the incident (`isChosen`). */
export function scopeOf(
  { case: { id, state }, grievance, alikeOpen, openCases }: ShownCases,
  isChosen: boolean,
  setWide: (isWide: boolean) => void,
): Scope {
  const own: CommandTarget = { kind: "case", id: id as GrievanceId };
  const all = openCases == null ? 1 : alikeOpen;
  const narrow = { cases: 1, of: all, isWide: false, setWide, target: own, own };
  return {
    cases: all,
    isWide: all > 1 && isChosen,
    setWide,
    own,
    of: (command) => {
      if (openCases == null || alikeOpen < 2) return narrow;
      const rows = rowsFor(command, { state, ...grievance }, openCases);
      if (rows.length < 2) return narrow;
      const target: CommandTarget = { kind: "seen", rows: base64OfRows(rows), asOf: openCases.asOf, id: id as GrievanceId };
      // The name of this key says that it is for all of them.
      const isWide = isChosen || command === "acceptIncident";
      return { cases: rows.length, of: all, isWide, setWide, target: isWide ? target : own, own };
    },
  };
}

type Standing = ShownCases["grievance"] & { readonly state: State };

function rowsFor(command: CaseCommand, standing: Standing, openCases: OpenCases): Uint32Array {
  const { byState, acceptable, same } = openCases;
  const { state } = standing;
  if (state === "new" && (command === "accept" || command === "acceptIncident")) return rowsOfBase64(acceptable);
  if (command === "acknowledge") {
    const alert = waitingAlert(standing);
    return alert === null ? new Uint32Array() : rowsOfBase64(openCases.alerting[alert]);
  }
  const types = OF_THE_INCIDENT[command] ?? [];
  const type = types.find((each) => appliesIn(EVENT_OF_ACTION[each], state));
  if (type === undefined) return new Uint32Array();
  const fit = rowsIn(
    byState,
    (each) => appliesIn(EVENT_OF_ACTION[type], each) && (!MOVES_ON.has(type) || stageOf(each) === stageOf(state)),
  );
  const narrowing = [
    OF_THE_OFFICE.has(type) ? same.office : null,
    // What is judged is on the screen: another report, wish or dispute is judged where it is shown.
    JUDGES_REPORT.has(type) && state === "atr-sent" ? same.report : null,
    command === "extension" && standing.interimReply !== null ? same.interimReply : null,
    command === "dispute" && standing.dispute !== null ? same.dispute : null,
  ];
  return narrowing.reduce((rows, only) => (only === null ? rows : among(rows, only)), fit);
}

/** Acts that bring a case on its way to disposal: they go to those that have come as far as the one on screen, and re-mark or dispose of no other. */
const MOVES_ON: ReadonlySet<ActionType> = new Set<ActionType>(["mark", "accept-atr"]);

/** Acts of one office, or about its work: they go to cases that are with the same office. */
const OF_THE_OFFICE: ReadonlySet<ActionType> = new Set<ActionType>([
  "mark",
  "undertake",
  "send-atr",
  "return-atr",
  "accept-atr",
  "interim-reply",
  "escalate",
  "dispute",
]);

const JUDGES_REPORT: ReadonlySet<ActionType> = new Set<ActionType>(["return-atr", "accept-atr"]);

function stageOf(state: State): State {
  return state === "in-action" ? "marked" : state;
}

function rowsIn(byState: OpenCases["byState"], fits: (state: State) => boolean): Uint32Array {
  const lists = (Object.entries(byState) as readonly (readonly [State, string | undefined])[]).flatMap(([state, rows]) =>
    rows !== undefined && fits(state) ? [rowsOfBase64(rows)] : [],
  );
  return Uint32Array.from(lists.flatMap((list) => [...list]));
}

function among(rows: Uint32Array, told: string): Uint32Array {
  const { has } = rowSetOf(rowsOfBase64(told));
  return rows.filter((row) => has(row));
}
