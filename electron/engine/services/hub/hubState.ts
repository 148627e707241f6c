import { HubError } from "#hub/hubError.ts";
import type { HubFault } from "#hub/hubError.ts";
import { logOwnFault } from "../../core/guard/lastResort.ts";
import { JoinError } from "./joinError.ts";
import type { JoinFault } from "./joinError.ts";
import type { Round } from "./syncRound.ts";

/** How this seat stands with its hub. Times are milliseconds UTC. */
export type HubState =
  | { readonly is: "none" }
  | { readonly is: "connecting" }
  /** All that the room has comes at once, as a file; in bytes. */
  | { readonly is: "copying"; readonly done: number; readonly total: number }
  /** It works alone, and what is done here waits. */
  | { readonly is: "alone"; readonly fault: HubFault | JoinFault; readonly sinceAt: number }
  /** Connected, and stopped until somebody settles it. */
  | { readonly is: "stopped"; readonly why: Exclude<Round["is"], "done">; readonly sinceAt: number }
  | { readonly is: "joined"; readonly at: number; readonly isAhead: boolean };

interface HubStateOptions {
  readonly now: () => number;
  readonly onDidChange: (state: HubState) => void;
}

/** Remembers it, and since when it is so; tells of it where a person would see something else. */
export function createHubState({ now, onDidChange }: HubStateOptions) {
  let state: HubState = { is: "none" };

  function become(next: HubState): void {
    const isSame = next.is === state.is && detailOf(next) === detailOf(state);
    state = next;
    if (!isSame) onDidChange(next);
  }

  return {
    get now(): HubState {
      return state;
    },
    become,
    noteRound(round: Round): void {
      if (round.is === "done") become({ is: "joined", at: now(), isAhead: round.isAhead });
      else become({ is: "stopped", why: round.is, sinceAt: state.is === "stopped" ? state.sinceAt : now() });
    },
    /** The line is gone, or there was none. */
    noteFault(error: unknown): void {
      const isNamed = error instanceof HubError || error instanceof JoinError;
      if (!isNamed) logOwnFault("hub", error);
      become({ is: "alone", fault: isNamed ? error.fault : "failed", sinceAt: aloneSince(state, now()) });
    },
  };
}

function aloneSince(state: HubState, now: number): number {
  if (state.is === "alone") return state.sinceAt;
  return state.is === "joined" ? state.at : now;
}

/** What else a person sees of it. */
function detailOf(state: HubState): string | number | boolean | null {
  if (state.is === "copying") return Math.floor((100 * state.done) / Math.max(1, state.total));
  if (state.is === "joined") return state.isAhead;
  if (state.is === "alone") return state.fault;
  return state.is === "stopped" ? state.why : null;
}
