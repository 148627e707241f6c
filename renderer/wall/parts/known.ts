import { createContext, useContext } from "react";
import type { Standing } from "#contract/standing.ts";
import type { WallNow } from "#contract/wall.ts";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import { shownState } from "../../i18n/sourceSentence.ts";
import type { Words } from "../../i18n/useWords.ts";
import { replayMoment } from "../../ui/words/replaySpan.ts";
import type { ConnectionProblem } from "./connectionProblem.ts";

/**
 * Whether a wall knows all that there is; if not, why: the engine is away, it cannot write what comes, the clock is in doubt by which all is late, a source fails or
 * is silent, or nothing is listened to yet. The first of them that holds.
 */
export type Known =
  | { readonly is: "all" }
  | { readonly is: "away" | "not-written"; readonly since: number; readonly isClockInDoubt?: true }
  | { readonly is: "clock" | "failing" | "starting" };

/** Nothing is an all-clear unless all is known. */
export const KnownContext = createContext<Known>({ is: "all" });

/** Whether the clock is in doubt, whatever else is wrong: no time may be counted down to then. */
export function isClockInDoubt(known: Known): boolean {
  return known.is === "clock" || "isClockInDoubt" in known;
}

export function useKnown(): Known {
  return useContext(KnownContext);
}

/** Since when the record is, and when that was read; `knownFrom` is null where it has no case. */
type History = Pick<WallNow, "knownFrom" | "readAt">;
export const HistoryContext = createContext<History>({ knownFrom: 0, readAt: Infinity });

/** Null where no case was written yet. */
export function useKnownFrom(): number | null {
  return useContext(HistoryContext).knownFrom;
}

/** Whether the record begins after an instant (milliseconds UTC): of a time that it does not reach back to, nothing is said. */
export function useIsYounger(at: number): boolean {
  const knownFrom = useKnownFrom();
  return knownFrom === null || knownFrom > at;
}

/** What is known, and of a record of a first day that it is one: that it has nothing to tell is no all-clear. */
export type Clear = Known | { readonly is: "first-day"; readonly since: number } | { readonly is: "no-case" };

export function useClear(): Clear {
  return howClear(useContext(KnownContext), useContext(HistoryContext));
}

export function howClear(known: Known, { knownFrom, readAt }: History): Clear {
  if (known.is !== "all") return known;
  if (knownFrom === null) return { is: "no-case" };
  return knownFrom >= readAt - DAY_MS ? { is: "first-day", since: knownFrom } : known;
}

/** An engine that is away, or cannot write, says nothing of the sources, which may be well. `at` is milliseconds UTC. */
export function howMuchIsKnown(
  { sources, readAt }: Pick<WallNow, "sources" | "readAt">,
  { problem, standing }: { readonly problem: ConnectionProblem; readonly standing: Pick<Standing, "obstacle" | "clock"> | null },
  at: number,
): Known {
  const isInDoubt = standing !== null && standing.clock.doubt !== null;
  const besides = isInDoubt ? ({ isClockInDoubt: true } as const) : {};
  if (problem !== null) return { is: "away", since: readAt, ...besides };
  if (standing !== null && standing.obstacle !== null) return { is: "not-written", since: standing.obstacle.sinceAt, ...besides };
  if (isInDoubt) return { is: "clock" };
  if (sources === null) return { is: "starting" };
  return sources.every((source) => shownState(source, at) === "live") ? { is: "all" } : { is: "failing" };
}

type Said = Pick<Words, "say" | "clock" | "dayOfMonth">;

type FirstDay = Extract<Clear, { readonly is: "first-day" }>;

export function sinceWhen({ since }: FirstDay, words: Said): string {
  return words.say("clear.first-day", { time: replayMoment(since, words) });
}

/** Since when a record of a first day is comes before whatever is told of it, which sounds like an all-clear alone. */
export function afterSince(known: FirstDay, told: string, words: Said): string {
  return words.say("clear.then", { since: sinceWhen(known, words), told });
}

/** What holds only of what is known, and what is not known; the stop of the sentence comes after both. */
export function asFarAsKnown(text: string, known: Clear, words: Said): string {
  if (known.is === "all") return text;
  if (known.is === "first-day") return afterSince(known, text, words);
  const stop = text.endsWith(".") || text.endsWith("।") ? text.slice(-1) : "";
  // What a record without a case would say of it is nothing.
  if (known.is === "no-case") return `${words.say("clear.no-case")}${stop}`;
  return `${text.slice(0, text.length - stop.length)} (${unknownOf(known, words)})${stop}`;
}

/** The clause that says what is not known. */
export function unknownOf(known: Exclude<Known, { readonly is: "all" }>, { say, clock }: Pick<Words, "say" | "clock">): string {
  return say(`clear.${known.is}`, { time: timeOf(known, clock) });
}

/** As {@link unknownOf}, but short: it stands beside a sentence, whose room it must not take. */
export function unknownInBrief(known: Exclude<Known, { readonly is: "all" }>, { say, clock }: Pick<Words, "say" | "clock">): string {
  return say(`clear.brief.${known.is}`, { time: timeOf(known, clock) });
}

function timeOf(known: Known, clock: Words["clock"]): string {
  return "since" in known ? clock(known.since) : "";
}
