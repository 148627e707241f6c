import type { SourceStatus } from "#contract/sources.ts";
import { RecordError } from "#db/faults.ts";
import { SourceError } from "../ports/source.ts";
import type { Source } from "../ports/source.ts";

type Fault = NonNullable<SourceStatus["fault"]>;
type Health = Pick<SourceStatus, "state" | "lastAnswerAt" | "lastPostAt" | "fault">;

/** What the record remembers of a source from before this start. Milliseconds UTC. */
export type KnownHealth = Pick<SourceStatus, "lastAnswerAt" | "lastPostAt">;

/** How one source is, as it is shown. Polls decide the state; a stream that fails beside polls that succeed is only a fault to be named. */
export class SourceHealth {
  readonly #source: Source;
  readonly #onDidChange: () => void;
  #state: Health["state"] = "starting";
  #lastAnswerAt: number | null;
  #lastPostAt: number | null;
  #pollFault: Fault | null = null;
  #streamFault: Fault | null = null;

  constructor(source: Source, known: KnownHealth, onDidChange: () => void) {
    this.#source = source;
    this.#onDidChange = onDidChange;
    this.#lastAnswerAt = known.lastAnswerAt;
    this.#lastPostAt = known.lastPostAt;
  }

  get status(): Pick<SourceStatus, "key" | "channel" | "label"> & Health {
    const { key, channel, label } = this.#source;
    const fault = this.#pollFault ?? this.#streamFault;
    return { key, channel, label, state: this.#state, lastAnswerAt: this.#lastAnswerAt, lastPostAt: this.#lastPostAt, fault };
  }

  /** An answer came; `newestPostAt` is the time of its newest post. */
  answered(at: number, newestPostAt: number | null, way: "poll" | "stream"): void {
    this.#lastAnswerAt = at;
    if (newestPostAt !== null) this.#lastPostAt = Math.max(this.#lastPostAt ?? newestPostAt, newestPostAt);
    if (way === "stream") this.#streamFault = null;
    else {
      this.#pollFault = null;
      this.#state = "live";
    }
    this.#onDidChange();
  }

  failed(error: SourceError, at: number, way: "poll" | "stream"): void {
    const before = way === "poll" ? this.#pollFault : this.#streamFault;
    const sinceAt = before?.code === error.fault ? before.sinceAt : at;
    const fault = faultOf(error, sinceAt);
    if (way === "stream") this.#streamFault = fault;
    else {
      this.#pollFault = fault;
      this.#state = error.retryAt === null ? "failing" : "waiting";
    }
    this.#onDidChange();
  }

  /** Whether the platform itself said that it is to be left alone, and still does by the clock of this machine. Milliseconds UTC. */
  isToldToWait(way: "poll" | "stream", now: number): boolean {
    const fault = way === "poll" ? this.#pollFault : this.#streamFault;
    if (fault === null) return false;
    return fault.retryAt === null ? TOLD_TO_WAIT.has(fault.code) : fault.retryAt > now;
  }

  /** Nothing is asked any more: by a person, or because the budget is spent. */
  stopped(because: SourceError | null, at: number): void {
    const code = because?.fault ?? null;
    if (this.#state === "stopped" && code === (this.#pollFault?.code ?? null)) return;
    this.#streamFault = null;
    this.#pollFault = because && faultOf(because, at);
    this.#state = "stopped";
    this.#onDidChange();
  }

  resumed(): void {
    if (this.#state !== "stopped") return;
    this.#pollFault = null;
    this.#state = "starting";
    this.#onDidChange();
  }
}

/** No network that comes back changes these. */
const TOLD_TO_WAIT: ReadonlySet<Fault["code"]> = new Set([
  "rate-limited",
  "too-many-connections",
  "usage-cap",
  "out-of-credits",
  "budget-spent",
]);

function faultOf(error: SourceError, sinceAt: number): Fault {
  return { code: error.fault, detail: error.message, sinceAt, retryAt: error.retryAt };
}

/** Anything thrown, as a fault; what is not the platform's is our own. */
export function faultIn(error: unknown): SourceError {
  if (error instanceof SourceError) return error;
  if (error instanceof RecordError) return new SourceError("not-recorded", error.message, { cause: error });
  return new SourceError("internal", error instanceof Error ? error.message : String(error), { cause: error });
}
