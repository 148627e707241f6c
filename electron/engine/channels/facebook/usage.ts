import { z } from "zod";
import { systemClock } from "../../core/time/clock.ts";
import { SourceError } from "../../core/ports/source.ts";

/**
 * How much of what Meta allows is used. Meta says it beside its answers, in percent of three limits: calls, processor time, total time.
 * Near the limit requests are spread out; at it none is made before the time that Meta names, for every one made would prolong the wait.
 */
export class Usage {
  readonly #now: () => number;
  readonly #sleep: Sleep;
  readonly #elapsed: () => number;
  #percent = 0;
  /** By the clock that nobody sets, as all that is measured here; milliseconds. */
  #notedAt = -Infinity;
  #blockedUntil = 0;

  /** `elapsed`: milliseconds of a clock that nobody sets. */
  constructor(now: () => number, sleep: Sleep = systemClock.sleep, elapsed: () => number = () => performance.now()) {
    this.#now = now;
    this.#sleep = sleep;
    this.#elapsed = elapsed;
  }

  /** Milliseconds UTC by our clock before which Meta does not answer; null where it named no time. */
  get retryAt(): number | null {
    const leftMs = this.#blockedUntil - this.#elapsed();
    return leftMs > 0 ? this.#now() + leftMs : null;
  }

  note(headers: Headers): void {
    const used = usedOf(headers);
    if (used === null) return;
    this.#percent = used.percent;
    this.#notedAt = this.#elapsed();
    this.#blockedUntil = used.regainMs > 0 ? this.#elapsed() + Math.min(used.regainMs, LONGEST_REGAIN_MS) : 0;
  }

  /** Waits as long as is due before a request. Throws {@link SourceError} where Meta named a later time, and the reason of an abort. */
  async ready(signal: AbortSignal): Promise<void> {
    const { retryAt } = this;
    if (retryAt !== null) throw new SourceError("rate-limited", "Meta asks to wait: what it allows for this hour is used up.", { retryAt });
    const isFresh = this.#elapsed() - this.#notedAt < FRESH_MS;
    const waitMs = isFresh ? (SPREADING.find(([percent]) => this.#percent >= percent)?.[1] ?? 0) : 0;
    if (waitMs > 0) await this.#sleep(waitMs, signal);
    signal.throwIfAborted();
  }
}

export type Sleep = (forMs: number, signal: AbortSignal) => Promise<void>;

/** Meta counts by an hour that slides; each question at the limit prolongs the wait. */
const LONGEST_REGAIN_MS = 3_600_000;
/** What an answer said of the use holds so long: the limits are of an hour that slides. */
const FRESH_MS = 5 * 60_000;
/** From so many percent on, so many milliseconds between two requests. */
const SPREADING: readonly (readonly [number, number])[] = [
  [100, 10_000],
  [95, 3_000],
  [90, 1_000],
  [80, 250],
];

interface Used {
  /** Of the limit that is nearest. */
  readonly percent: number;
  /** How long until Meta answers again, milliseconds; 0 where it answers now. */
  readonly regainMs: number;
}

/** Null where an answer says nothing of the use. */
function usedOf(headers: Headers): Used | null {
  const parts = [...partsOf(headers.get("x-app-usage")), ...partsOf(headers.get("x-page-usage"))];
  for (const list of Object.values(jsonObject(headers.get("x-business-use-case-usage")))) {
    if (Array.isArray(list)) parts.push(...list.flatMap((each) => readPart(each)));
  }
  if (parts.length === 0) return null;
  return {
    percent: Math.max(...parts.map(({ call_count, total_cputime, total_time }) => Math.max(call_count, total_cputime, total_time))),
    regainMs: Math.max(...parts.map(({ estimated_time_to_regain_access }) => estimated_time_to_regain_access)) * 60_000,
  };
}

const count = z.coerce.number().nonnegative().catch(0);
const partSchema = z.object({
  call_count: count,
  total_cputime: count,
  total_time: count,
  /** Minutes. */
  estimated_time_to_regain_access: count,
});
type Part = z.infer<typeof partSchema>;

function partsOf(header: string | null): readonly Part[] {
  return header === null ? [] : readPart(jsonObject(header));
}

function readPart(value: unknown): readonly Part[] {
  const read = partSchema.safeParse(value);
  return read.success ? [read.data] : [];
}

function jsonObject(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? "{}");
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
