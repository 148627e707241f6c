import { useState } from "react";
import type { CaseHistory } from "#contract/grievances.ts";
import { useMay } from "../../../ui/people/sitting.ts";
import { canBeAnswered } from "../possible/possible.ts";
import type { CommandScope } from "../possible/scope.ts";
import type { ReplyDraft } from "./useReplyDraft.ts";

/** Whether an act also writes to the citizen. */
export interface Telling {
  /** False where nobody here can, whatever is wished. */
  readonly writes: boolean;
  readonly tells: boolean;
  readonly setTells: (tells: boolean) => void;
}

/** As the person says; until they do, wherever the words can go out. */
export function useTelling(history: CaseHistory, draft: ReplyDraft, scope: CommandScope): Telling {
  const may = useMay();
  const [chosen, setTells] = useState<boolean | null>(null);
  const writes = canBeAnswered(history) && may("prepare-reply");
  // Of an incident each citizen has a way of their own.
  const isCutOff = !scope.isWide && draft.warnings.includes("other-channel");
  return { writes, tells: writes && (chosen ?? !isCutOff), setTells };
}
