import type { SourceStatus } from "#contract/sources.ts";
import { shownState } from "../../i18n/sourceSentence.ts";
import { SOURCE_STATES } from "#contract/sourceStates.ts";

/** The sources of a wall as a room reads them: those that fail one by one, the good ones as a number. */
export interface SourceGroups {
  /** The worst first. Sources of one channel that fail in the same way are one failing. */
  readonly failing: readonly FailingSource[];
  readonly live: readonly SourceStatus[];
}

export interface FailingSource {
  /** Of several the one that has been without an answer longest. */
  readonly source: SourceStatus;
  readonly state: SourceStatus["state"];
  readonly count: number;
}

export function sourceGroups(sources: readonly SourceStatus[], now: number): SourceGroups {
  const failing = new Map<string, FailingSource>();
  const live: SourceStatus[] = [];
  for (const source of sources.toSorted((one, other) => sinceAt(one) - sinceAt(other))) {
    const state = shownState(source, now);
    // One that answers and did not read all that came is no good news yet.
    if (state === "live" && (source.gaps ?? []).length === 0) {
      live.push(source);
      continue;
    }
    const key = `${source.channel} ${state} ${source.fault?.code ?? source.gaps?.[0]?.id ?? ""}`;
    const before = failing.get(key);
    failing.set(key, before ? { ...before, count: before.count + 1 } : { source, state, count: 1 });
  }
  const rank = ({ state }: FailingSource) => SOURCE_STATES.indexOf(state);
  return { failing: [...failing.values()].toSorted((one, other) => rank(one) - rank(other)), live };
}

/** Milliseconds UTC; what has never answered comes first. */
function sinceAt({ lastAnswerAt, fault }: SourceStatus): number {
  return lastAnswerAt ?? fault?.sinceAt ?? 0;
}
