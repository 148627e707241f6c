import { createContext, useContext } from "react";
import type { ReplayBoard, ReplayFrame } from "#contract/wallReplay.ts";

/** What a replay shows at this moment. */
export interface Replayed {
  /** Null until it is read, and where it cannot be. */
  readonly board: ReplayBoard | null;
  readonly isFailed: boolean;
  readonly untilAt: number;
  /** How many steps of the day have been told. */
  readonly frame: number;
  readonly isPaused: boolean;
}

export const ReplayContext = createContext<Replayed | null>(null);

/** Whether a frame tells of an instant before the record begins, of which nothing is known. */
export function isBeforeRecord({ knownFrom }: Pick<ReplayBoard, "knownFrom">, { at }: Pick<ReplayFrame, "at">): boolean {
  return knownFrom === null || at < knownFrom;
}

/** The board with the frame that is shown now; else the message that stands in its place. */
export function useReplayed():
  | { readonly is: "shown"; readonly board: ReplayBoard; readonly frame: number; readonly told: ReplayFrame }
  | { readonly is: "none" | "waiting" | "failed" } {
  const replayed = useContext(ReplayContext);
  if (replayed === null) return { is: "none" };
  const { board, frame, isFailed } = replayed;
  const told = board?.frames[frame];
  if (board === null || told === undefined) return { is: isFailed ? "failed" : "waiting" };
  return { is: "shown", board, frame, told };
}
