import type { CommandTarget } from "#contract/desk.ts";
import type { CaseHistory, OpenCases } from "#contract/grievances.ts";
import type { ActionType } from "#domain/grievance/actions.ts";
import type { State } from "#domain/grievance/state.ts";
import { appliesIn, EVENT_OF_ACTION } from "#domain/grievance/transitions.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { base64OfRows, rowsOfBase64 } from "../../../client/rowList.ts";
import type { CaseCommand } from "./possible.ts";

/** To whose cases the acts of the pane go. */
export interface Scope {
  /** Open cases of the incident, this one included. */
  readonly cases: number;
  /** True where an act goes to all of them to which it applies. */
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
  readonly isWide: boolean;
  readonly setWide: (isWide: boolean) => void;
  readonly target: CommandTarget;
  readonly own: CommandTarget;
}

/** Acts that concern the incident, not the citizen who tells of it. Of those with several, the first that applies to the case on screen counts. */
const OF_THE_INCIDENT: Readonly<Partial<Record<CaseCommand, readonly ActionType[]>>> = {
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

type Shown = Pick<CaseHistory, "alikeOpen" | "openCases"> & {
  readonly case: Pick<CaseHistory["case"], "id" | "state">;
};

/** `only` is what the person chose; null while they have not: then it is the whole incident. */
export function scopeOf(
  { case: { id, state }, alikeOpen, openCases }: Shown,
  only: boolean | null,
  setOnly: (only: boolean) => void,
): Scope {
  const own: CommandTarget = { kind: "case", id: id as GrievanceId };
  const isWide = alikeOpen > 1 && openCases != null && only !== true;
  const setWide = (wide: boolean) => setOnly(!wide);
  const narrow = { cases: 1, isWide: false, setWide, target: own, own };
  return {
    cases: openCases == null ? 1 : alikeOpen,
    isWide,
    setWide,
    own,
    of: (command) => {
      if (openCases == null || alikeOpen < 2) return narrow;
      // The key that accepts the whole incident does so whatever was chosen; a banner of the walls is one for all of it.
      const isForAll = command === "acceptIncident" || command === "acknowledge";
      const rows = rowsFor(command, state, openCases);
      if (rows.length < 2) return narrow;
      const target: CommandTarget = { kind: "seen", rows: base64OfRows(rows), asOf: openCases.asOf, id: id as GrievanceId };
      const wide = isWide || isForAll;
      return { cases: rows.length, isWide: wide, setWide, target: wide ? target : own, own };
    },
  };
}

function rowsFor(command: CaseCommand, state: State, { byState, acceptable }: OpenCases): Uint32Array {
  if (command === "accept" || command === "acceptIncident")
    return state === "new" ? rowsOfBase64(acceptable) : rowsIn(byState, (each) => each === state);
  const types = OF_THE_INCIDENT[command] ?? [];
  const type = types.find((each) => appliesIn(EVENT_OF_ACTION[each], state));
  if (type === undefined) return new Uint32Array();
  return rowsIn(byState, (each) => appliesIn(EVENT_OF_ACTION[type], each) && (!MOVES_ON.has(type) || stageOf(each) === stageOf(state)));
}

/** Acts that bring a case on its way to disposal: they go to those that have come as far as the one on screen, and re-mark or dispose of no other. */
const MOVES_ON: ReadonlySet<ActionType> = new Set<ActionType>(["mark", "accept-atr"]);

function stageOf(state: State): State {
  return state === "in-action" ? "marked" : state;
}

function rowsIn(byState: OpenCases["byState"], fits: (state: State) => boolean): Uint32Array {
  const lists = (Object.entries(byState) as readonly (readonly [State, string | undefined])[]).flatMap(([state, rows]) =>
    rows !== undefined && fits(state) ? [rowsOfBase64(rows)] : [],
  );
  return Uint32Array.from(lists.flatMap((list) => [...list]));
}
