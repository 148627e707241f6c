import type { SourceStatus } from "#contract/sources.ts";
import type { IncomingPost } from "#domain/post/incomingPost.ts";
import { newestPostAt, SourceError } from "../ports/source.ts";
import type { Page, PushedPage, Source } from "../ports/source.ts";
import { Alarm } from "../time/alarm.ts";
import type { Random } from "../time/backOff.ts";
import type { Clock } from "../time/clock.ts";
import { followLoop } from "./followLoop.ts";
import { PartSize } from "./inParts.ts";
import { pollLoop } from "./pollLoop.ts";
import type { Recorder } from "./recorder.ts";
import { SourceHealth, faultIn } from "./sourceHealth.ts";
import type { KnownHealth } from "./sourceHealth.ts";
import { budgetStateOf, isBudgetSpent, monthOf, nextMonth, spendingOn } from "./spending.ts";

/** How a source is; under which kind of channel it is set up is not known here. */
export type RunStatus = Omit<SourceStatus, "kind">;

export interface ScheduledSource {
  readonly source: Source;
  readonly pollEveryMs: number;
  /** How long the platform holds an answer back while nothing is new, as with long polling; milliseconds. */
  readonly holdsAnswerMs?: number;
  /** Calendar-month limit, US dollars; null for none. */
  readonly budgetUsd: number | null;
  /** Shown until the source has answered. */
  readonly known?: KnownHealth;
}

export interface RunParts {
  readonly recorder: Recorder;
  readonly clock: Clock;
  readonly random: Random;
  readonly onDidChange: (status: RunStatus) => void;
  /** Told of what is our own fault and no platform's, for a log. */
  readonly onOwnFault: (sourceKey: string, fault: unknown) => void;
  readonly readyForPosts: () => Promise<void>;
}

/** One source that is polled and, where it can push, followed, until stopped. The two loops share what is here. */
export class SourceRun {
  readonly source: Source;
  readonly pollEveryMs: number;
  readonly parts: RunParts;
  readonly health: SourceHealth;
  readonly pollAlarm: Alarm;
  readonly streamAlarm: Alarm;
  /** Until then a platform asked to be left alone, by the clock that nobody sets. */
  readonly notBefore = { poll: 0, stream: 0 };
  readonly partSize = new PartSize();
  /** Resolves when both loops have ended. */
  readonly ended: Promise<void>;
  readonly #answersEveryMs: number;
  readonly #budgetUsd: number | null;
  readonly #stop = new AbortController();
  #active = new AbortController();
  #paused: boolean;

  constructor({ source, pollEveryMs, holdsAnswerMs = 0, budgetUsd, known = UNKNOWN }: ScheduledSource, parts: RunParts, isPaused: boolean) {
    this.source = source;
    this.pollEveryMs = pollEveryMs;
    this.#answersEveryMs = pollEveryMs * LONGEST_REST + holdsAnswerMs;
    this.#paused = isPaused;
    this.parts = parts;
    this.#budgetUsd = budgetUsd;
    this.health = new SourceHealth(source, known, () => parts.onDidChange(this.status));
    this.pollAlarm = new Alarm(parts.clock, this.#stop.signal);
    this.streamAlarm = new Alarm(parts.clock, this.#stop.signal);
    const loops = Promise.all([this.#whole(pollLoop(this)), this.#whole(followLoop(this))]);
    this.ended = this.#whole(loops.then(() => this.health.stopped(null, parts.clock.now())));
  }

  get status(): RunStatus {
    const { recorder, clock } = this.parts;
    const at = clock.now();
    return {
      ...this.health.status,
      answersEveryMs: this.#answersEveryMs,
      spentUsd: recorder.spentUsd(this.source.key, monthOf(at)),
      budgetUsd: this.#budgetUsd,
      budgetState: budgetStateOf(recorder, this.source, this.#budgetUsd, at),
    };
  }

  get stopped(): boolean {
    return this.#stop.signal.aborted;
  }

  /** Aborted as soon as nothing may be asked any more. Another one is here once asking is allowed again. */
  get activeSignal(): AbortSignal {
    return this.#active.signal;
  }

  /** False while paused, and while the month's budget is spent; says so in the status. */
  mayAsk(): boolean {
    const { recorder, clock } = this.parts;
    const spent = isBudgetSpent(recorder, this.source, this.#budgetUsd, clock.now());
    if (this.stopped || this.#paused || spent) {
      this.#active.abort();
      if (this.#paused) this.health.stopped(null, clock.now());
      else if (spent) this.health.stopped(budgetSpent(clock.now()), clock.now());
      return false;
    }
    if (this.#active.signal.aborted) this.#active = new AbortController();
    this.health.resumed();
    return true;
  }

  /** While nothing may be asked: a new month brings a new budget. */
  restMs(): number {
    const now = this.parts.clock.now();
    // Looked at again and again, for the clock may be set meanwhile, and the budget raised.
    return Math.min(nextMonth(now) - now, LONGEST_REST_MS);
  }

  /** Until the next poll, milliseconds. */
  untilNextMs(): number {
    return this.pollEveryMs * (SHORTEST_REST + (LONGEST_REST - SHORTEST_REST) * this.parts.random());
  }

  record(page: Page): void {
    const at = this.parts.clock.now();
    this.parts.recorder.record(this.source.key, page, spendingOn(page.reads, page.priceUsd ?? this.source.priceUsd, at));
    this.#answered(at, page.posts, "poll");
  }

  /** A part of a page that is polled; the cursor stays until its last part is recorded. */
  recordAhead(part: PushedPage): void {
    const at = this.parts.clock.now();
    this.parts.recorder.recordPushed(this.source.key, part, spendingOn(part.reads, part.priceUsd ?? this.source.priceUsd, at));
  }

  recordPushed(page: PushedPage): void {
    const at = this.parts.clock.now();
    const { posts, problems, reads, priceUsd = this.source.priceUsd, notRead = [], deleted = [] } = page;
    if (posts.length + problems.length + notRead.length + deleted.length + reads.posts + reads.users > 0) {
      this.parts.recorder.recordPushed(this.source.key, page, spendingOn(reads, priceUsd, at));
    }
    this.#answered(at, posts, "stream");
  }

  failed(error: SourceError, way: "poll" | "stream"): void {
    const at = this.parts.clock.now();
    this.health.failed(this.#noted(error, at), at, way);
  }

  /** What is to be shown: where the fault cannot even be written down, that. */
  #noted(error: SourceError, at: number): SourceError {
    if (error.fault === "not-recorded") return error;
    if (error.fault === "internal") {
      this.parts.onOwnFault(this.source.key, error.cause ?? error);
      return error;
    }
    try {
      this.parts.recorder.noteFault(this.source.key, { fault: error.fault, detail: error.message, at, retryAt: error.retryAt });
      return error;
    } catch (failure) {
      const own = faultIn(failure);
      if (own.fault === "internal") this.parts.onOwnFault(this.source.key, failure);
      return own;
    }
  }

  pause(): void {
    this.#paused = true;
    this.#ringBoth();
    this.mayAsk();
  }

  resume(): void {
    this.#paused = false;
    this.#ringBoth();
  }

  /** With `isLost` what is under way is begun again: nobody is at the other end of its connection. */
  networkIsBack(isLost: boolean): void {
    if (this.stopped || this.#paused) return;
    const now = this.parts.clock.now();
    if (isLost) this.#active.abort();
    for (const [way, alarm] of [["poll", this.pollAlarm] as const, ["stream", this.streamAlarm] as const]) {
      if (this.health.isToldToWait(way, now)) continue;
      // While the machine sleeps, the clock that nobody sets may stand still: the wait may be over.
      this.notBefore[way] = 0;
      alarm.ring();
    }
  }

  pollNow(): void {
    this.pollAlarm.ring();
  }

  stop(): void {
    this.#stop.abort();
    this.#active.abort();
  }

  /** A loop ends by itself only where even its faults cannot be told, as when the record is gone: that takes no other source along. */
  #whole(loop: Promise<void>): Promise<void> {
    return loop.catch((fault: unknown) => this.parts.onOwnFault(this.source.key, fault));
  }

  #answered(at: number, posts: readonly IncomingPost[], way: "poll" | "stream"): void {
    this.parts.recorder.noteAnswer(this.source.key, at);
    this.health.answered(at, newestPostAt(posts), way);
  }

  #ringBoth(): void {
    this.pollAlarm.ring();
    this.streamAlarm.ring();
  }
}

/** Of the time between two polls: sources that began together do not ask together for ever. */
const SHORTEST_REST = 0.9;
const LONGEST_REST = 1.1;

const LONGEST_REST_MS = 10 * 60_000;

const UNKNOWN: KnownHealth = { lastAnswerAt: null, lastPostAt: null };

function budgetSpent(now: number): SourceError {
  return new SourceError("budget-spent", "The month's budget for this source is spent.", { retryAt: nextMonth(now) });
}
