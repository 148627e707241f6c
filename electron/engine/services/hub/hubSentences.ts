import { LOCALES } from "#contract/locale.ts";
import { HUB_TROUBLES } from "#contract/standing.ts";
import type { HubStanding, HubTrouble } from "#contract/standing.ts";
import { HUB_TROUBLE_SENTENCES, hubSentence } from "#contract/standingSentences.ts";
import type { HubState } from "./hubService.ts";

/** What a room is told of a state; null while there is nothing to tell. */
export function hubStandingOf(state: HubState): HubStanding | null {
  if (state.is === "alone") return { trouble: troubleOf(state.fault), sinceAt: state.sinceAt };
  return state.is === "stopped" ? { trouble: state.why, sinceAt: state.sinceAt } : null;
}

/** For a log, one in each language. None for a seat that belongs to no hub, or is about to reach it. */
export function stateSentences(state: HubState): readonly string[] {
  const standing = hubStandingOf(state);
  if (standing !== null) return LOCALES.map((locale) => hubSentence(standing, locale));
  return state.is === "joined" ? ["The hub is reached; this seat pushes and takes in.", "हब से संपर्क है; यह सीट भेज और ले रही है।"] : [];
}

/** For a command line, one in each language. */
export function troubleSentences(fault: string): readonly string[] {
  return LOCALES.map((locale) => HUB_TROUBLE_SENTENCES[troubleOf(fault)][locale]);
}

function troubleOf(fault: string): HubTrouble {
  return HUB_TROUBLES.find((each) => each === fault) ?? "failed";
}
