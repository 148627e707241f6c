import type { DeskAct } from "#contract/desk.ts";

/** A question that is asked once for many cases. */
export interface BulkQuestion {
  readonly count: number;
  readonly onAct: (act: DeskAct) => void;
  readonly onClose: () => void;
}
