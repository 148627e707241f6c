import type { DeskCommand, Weighed } from "#contract/desk.ts";

/** What was selected when a key was pressed: those rows and no others, as they were then. */
export interface Frozen {
  /** Tells one press from another. */
  readonly press: number;
  readonly count: number;
  /** As the engine takes them. */
  readonly rows: string;
  readonly asOf: Promise<string>;
}

/** A question that is asked once for many cases. */
export interface BulkQuestion {
  readonly frozen: Frozen;
  /** Does it to what was weighed, which is what the question told. */
  readonly onAct: (act: DeskCommand, weighed: Weighed) => void;
  readonly onClose: () => void;
}
