import { implement } from "@orpc/server";
import { contract } from "#contract/contract.ts";
import type { SourceStatus } from "#contract/sources.ts";
import type { SlaPolicy } from "#domain/clock/sla.ts";
import type { Writer } from "#db/connection.ts";
import type { EngineSettings } from "../engineSettings.ts";
import type { Changes } from "../live/changes.ts";
import type { Places } from "../places/places.ts";
import type { Runtime } from "../runtime.ts";
import type { Secrets } from "../secrets.ts";
import type { UnderstandingStep } from "../understanding/understandingStep.ts";

/** What the calls work on. */
export interface CallContext {
  /** Posts and cases: the real record, or the one of the rehearsal. */
  readonly record: Writer;
  readonly rehearsal: boolean;
  readonly settings: EngineSettings;
  readonly secrets: Secrets;
  readonly changes: Changes;
  readonly places: Places;
  readonly understanding: UnderstandingStep;
  readonly policy: () => SlaPolicy;
  readonly runtime: Runtime;
  sourceStatuses(): readonly SourceStatus[];
  /** Reads the settings of the sources anew and starts what they say. */
  restartSources(): void;
  onDidChangeLocale(): void;
}

/** Who acts from a window: until people sign in, whoever sits there. */
export const DESK = "desk";

export const calls = implement(contract).$context<CallContext>();
