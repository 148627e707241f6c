import { clockSentence, hubSentence, obstacleSentence } from "#contract/standingSentences.ts";
import type { Standing } from "#contract/standing.ts";
import { useConnectionState } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { useAnswer } from "../../client/useAnswer.ts";

export interface StandingSentence {
  readonly about: "obstacle" | "clock" | "hub";
  readonly sentence: string;
}

/** What the room has to know of the engine itself, the worst first: nothing while all is well, or while there is no engine. */
export function useStandingSentences(): readonly StandingSentence[] {
  const { locale } = useWords();
  const standing = useStanding();
  if (standing === null) return [];
  const clock = clockSentence(standing.clock, locale);
  return [
    ...(standing.obstacle === null ? [] : [{ about: "obstacle", sentence: obstacleSentence(standing.obstacle, locale) } as const]),
    ...(clock === null ? [] : [{ about: "clock", sentence: clock } as const]),
    ...(standing.hub === null ? [] : [{ about: "hub", sentence: hubSentence(standing.hub, locale) } as const]),
  ];
}

/** How the engine itself stands; null while there is none, or it has not said. */
export function useStanding(): Standing | null {
  const isConnected = useConnectionState().status === "connected";
  const { data: standing } = useAnswer((ask) => ask.live.standing);
  return isConnected ? (standing ?? null) : null;
}
