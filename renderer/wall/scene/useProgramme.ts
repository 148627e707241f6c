import { useCallback, useEffect, useState } from "react";
import type { ShownScene } from "#domain/wall/scenes.ts";
import { engineNow } from "../../client/useNow.ts";
import { beginProgramme, changesAt, entryOf, giveWay, hold, isHeld, nextScene, passTime, type Programme, step } from "./programme.ts";

/** Why a scene stays: a person at the wall held it, or the desk pinned it. */
type Stay = "held" | "pinned" | null;

export interface RunningProgramme {
  readonly scene: ShownScene;
  readonly next: ShownScene | null;
  /** Place in the programme, from 0; -1 where a pinned scene is not in it. */
  readonly index: number;
  readonly sinceAt: number;
  readonly stay: Stay;
  readonly step: (by: number) => void;
  readonly hold: () => void;
  /** Ends a replay. */
  readonly giveWay: () => void;
}

/** Lets the programme run. While the desk has pinned a scene, the programme waits at the place where it was. */
export function useProgramme(programme: Programme, pinned: ShownScene | null): RunningProgramme {
  const [state, setState] = useState(() => beginProgramme(engineNow()));
  const [wasPinned, setWasPinned] = useState(pinned);
  if (wasPinned !== pinned) {
    setWasPinned(pinned);
    if (pinned === null) setState({ ...state, sinceAt: engineNow() });
  }

  const at = pinned === null ? changesAt(state, programme) : null;
  useEffect(() => {
    if (at === null) return undefined;
    const timer = setTimeout(() => setState((known) => passTime(known, programme, engineNow())), Math.max(0, at - engineNow()) + 1);
    return () => clearTimeout(timer);
  }, [at, programme]);

  const stepBy = useCallback((by: number) => setState((known) => step(known, programme, by, engineNow())), [programme]);
  const holdOn = useCallback(() => setState((known) => hold(known, programme, engineNow())), [programme]);
  const goOn = useCallback(() => setState((known) => giveWay(known, programme, engineNow())), [programme]);
  const { scene } = pinned === null ? entryOf(state, programme) : { scene: pinned };
  return {
    scene,
    next: pinned === null ? nextScene(state, programme) : null,
    index: pinned === null ? state.index % programme.length : programme.findIndex((entry) => entry.scene === pinned),
    sinceAt: state.sinceAt,
    stay: pinned !== null ? "pinned" : isHeld(state, programme) ? "held" : null,
    step: stepBy,
    hold: holdOn,
    giveWay: goOn,
  };
}
