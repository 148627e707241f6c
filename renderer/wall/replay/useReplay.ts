import { useEffect, useState } from "react";
import { REPLAY_STEPS } from "#domain/wall/replay.ts";
import { useAnswer } from "../../client/useAnswer.ts";
import { engineNow } from "../../client/useNow.ts";
import type { Replayed } from "../parts/replayed.ts";
import { frameOf, type ReplayRun } from "./replayRun.ts";

/** What a replay shows now. It is read once: what happens while it plays belongs to no hour that it tells of. */
export function useReplay(run: ReplayRun | null): Replayed | null {
  const until = run?.replay.untilAt ?? 0;
  const { data, isError } = useAnswer((ask) => ask.walls.replay.board, {
    input: { until },
    enabled: run !== null,
    staleTime: Infinity,
    gcTime: 0,
  });
  const frame = useFrame(run);
  if (run === null) return null;
  return { board: data ?? null, isFailed: isError, untilAt: until, frame, isPaused: run.replay.isPaused };
}

/** Where less motion is asked for, it goes hour by hour. */
const CALM_STEPS = 4;

function useFrame(run: ReplayRun | null): number {
  const [now, setNow] = useState(engineNow);
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches ? CALM_STEPS : 1;
  const isPlaying = run !== null && !run.replay.isPaused;
  const { sinceAt = 0, positionMs = 0 } = run?.replay ?? {};
  const stepMs = ((run?.playsMs ?? 0) * calm) / REPLAY_STEPS;
  useEffect(() => {
    if (!isPlaying) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      const played = engineNow() - sinceAt + positionMs;
      timer = setTimeout(step, stepMs - (((played % stepMs) + stepMs) % stepMs) + 1);
    };
    const step = () => {
      setNow(engineNow());
      wait();
    };
    wait();
    return () => clearTimeout(timer);
  }, [isPlaying, sinceAt, positionMs, stepMs]);
  return run === null ? 0 : frameOf(run, now, calm);
}
