/** What can go wrong between us and X. Faults that say "after" let the request take effect first. */
export type Fault =
  /** 429: too many requests. The window opens again after so many milliseconds (rounded up to a second). */
  | { readonly kind: "rate-limited"; readonly resetAfterMs?: number }
  /** 429: the plan's posts for the month are used up. */
  | { readonly kind: "usage-capped" }
  /** 429: a stream is open already. */
  | { readonly kind: "too-many-connections" }
  /** 402: nothing is left to pay with. */
  | { readonly kind: "out-of-credits" }
  | { readonly kind: "unauthorized" }
  | { readonly kind: "forbidden" }
  | { readonly kind: "server-error"; readonly status?: number; readonly when?: "before" | "after-effect" }
  /** An answer of the load balancer in front of X: HTML, not JSON. */
  | { readonly kind: "html"; readonly status?: number }
  /** A good answer that comes in drops over so many milliseconds. */
  | { readonly kind: "slow"; readonly overMs: number }
  /** No byte of an answer for so long, then the good answer. */
  | { readonly kind: "late"; readonly byMs: number }
  /** A good answer cut in the middle, sent as if it were whole. */
  | { readonly kind: "half-json" }
  /** The connection breaks: at once, before the answer though the request took effect, or in the middle of the answer. */
  | { readonly kind: "dropped"; readonly when: "before" | "after-effect" | "mid-answer" }
  /** A page without posts whose token goes on to those it left out. */
  | { readonly kind: "empty-page" }
  /** A good answer beside which `errors` says that some posts could not be shown. */
  | { readonly kind: "partial-errors" };

export type FaultMatch = string | RegExp;

interface Planned {
  readonly fault: Fault;
  readonly match: FaultMatch | undefined;
  times: number;
}

/** Faults to come, in order. Each is applied to the next request that it fits, once unless said otherwise. */
export class FaultPlan {
  #planned: Planned[] = [];

  /** `path` is text that the request path holds, or a pattern found in it; without it the fault meets any request. */
  next(fault: Fault, options: { readonly path?: FaultMatch; readonly times?: number } = {}): this {
    this.#planned.push({ fault, match: options.path, times: options.times ?? 1 });
    return this;
  }

  /** How many are still to come. */
  get pending(): number {
    return this.#planned.reduce((sum, { times }) => sum + times, 0);
  }

  clear(): void {
    this.#planned = [];
  }

  take(path: string): Fault | null {
    const planned = this.#planned.find(({ match }) => fits(path, match));
    if (!planned) return null;
    planned.times -= 1;
    if (planned.times <= 0) this.#planned = this.#planned.filter((each) => each !== planned);
    return planned.fault;
  }
}

function fits(path: string, match: FaultMatch | undefined): boolean {
  if (match === undefined) return true;
  return typeof match === "string" ? path.includes(match) : match.test(path);
}
