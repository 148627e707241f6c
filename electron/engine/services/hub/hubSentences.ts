import { LOCALES } from "#contract/locale.ts";
import { ALONE_REASONS } from "#contract/standing.ts";
import type { HubStanding, AloneReason } from "#contract/standing.ts";
import { ALONE_SENTENCES, hubSentence } from "#contract/standingSentences.ts";
import type { HubState } from "./hubState.ts";

/** What a room is told of a state; null while there is nothing to tell. */
export function hubStandingOf(state: HubState): HubStanding | null {
  if (state.is === "alone") return { why: aloneReasonOf(state.fault), sinceAt: state.sinceAt };
  return state.is === "stopped" ? { why: state.why, sinceAt: state.sinceAt } : null;
}

/** For a log, one in each language. None for a seat that belongs to no hub, or is about to reach it. */
export function stateSentences(state: HubState): readonly string[] {
  const standing = hubStandingOf(state);
  if (standing !== null) return LOCALES.map((locale) => hubSentence(standing, locale));
  return state.is === "joined" ? ["The hub is reached; this seat pushes and takes in.", "हब से संपर्क है; यह सीट भेज और ले रही है।"] : [];
}

/** For a command line, one in each language. */
export function aloneSentences(fault: string): readonly string[] {
  return LOCALES.map((locale) => ALONE_SENTENCES[aloneReasonOf(fault)][locale]);
}

function aloneReasonOf(fault: string): AloneReason {
  return ALONE_REASONS.find((each) => each === fault) ?? "failed";
}
