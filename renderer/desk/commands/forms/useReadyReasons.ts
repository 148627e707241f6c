import type { ReasonKind } from "#domain/readyWords/reasonKinds.ts";
import { type ReadyReason, reasonsFor } from "#domain/readyWords/reasonSettings.ts";
import { useAnswer } from "../../../client/useAnswer.ts";

const NONE: readonly ReadyReason[] = [];

/** The short reasons that a dialog offers. The pane of a case has them at hand before a dialog asks. */
export function useReadyReasons(kind: ReasonKind): readonly ReadyReason[] {
  const { data } = useAnswer((ask) => ask.readyWords.reasons.get);
  return data === undefined ? NONE : reasonsFor(kind, data);
}
