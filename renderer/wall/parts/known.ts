import { createContext, useContext } from "react";
import type { WallNow } from "#contract/wall.ts";
import { shownState } from "../../i18n/sourceSentence.ts";
import type { Words } from "../../i18n/useWords.ts";
import type { ConnectionProblem } from "./connectionProblem.ts";

/** Whether a wall knows all that there is; if not, why: the engine is away, a source fails or is silent, or nothing is listened to yet. */
export type Known = { readonly is: "all" } | { readonly is: "away"; readonly since: number } | { readonly is: "failing" | "starting" };

/** Nothing is an all-clear unless all is known. */
export const KnownContext = createContext<Known>({ is: "all" });

export function useKnown(): Known {
  return useContext(KnownContext);
}

/** Whether the record has cases of more than a day ago. */
export const HistoryContext = createContext(true);

/** What is known, and of a record of a first day that it is one: that it has nothing to tell is no all-clear. */
export type Clear = Known | { readonly is: "first-day" };

export function useClear(): Clear {
  return howClear(useContext(KnownContext), useContext(HistoryContext));
}

export function howClear(known: Known, hasHistory: boolean): Clear {
  return known.is === "all" && !hasHistory ? { is: "first-day" } : known;
}

/** An engine that is away says nothing of the sources, which may be well. `at` is milliseconds UTC. */
export function howMuchIsKnown({ sources, readAt }: Pick<WallNow, "sources" | "readAt">, problem: ConnectionProblem, at: number): Known {
  if (problem !== null) return { is: "away", since: readAt };
  if (sources === null) return { is: "starting" };
  return sources.every((source) => shownState(source, at) === "live") ? { is: "all" } : { is: "failing" };
}

/** What holds only of what is known, and what is not known; the stop of the sentence comes after both. */
export function asFarAsKnown(text: string, known: Clear, words: Pick<Words, "say" | "clock">): string {
  if (known.is === "all") return text;
  const stop = text.endsWith(".") || text.endsWith("।") ? text.slice(-1) : "";
  return `${text.slice(0, text.length - stop.length)} (${unknownOf(known, words)})${stop}`;
}

/** The clause that says what is not known. */
export function unknownOf(known: Exclude<Clear, { readonly is: "all" }>, { say, clock }: Pick<Words, "say" | "clock">): string {
  return say(`clear.${known.is}`, { time: known.is === "away" ? clock(known.since) : "" });
}

/** As {@link unknownOf}, but short: it stands beside a sentence, whose room it must not take. */
export function unknownInBrief(known: Exclude<Clear, { readonly is: "all" }>, { say, clock }: Pick<Words, "say" | "clock">): string {
  return say(`clear.brief.${known.is}`, { time: known.is === "away" ? clock(known.since) : "" });
}
