import type { Answer } from "./jsonServer.ts";

/** What can go wrong between us and a platform. `after-effect` lets the request take effect first. */
export type HttpFault =
  /** The platform says no in its own words: an expired token, a spent quota, too many requests. */
  | { readonly kind: "refusal"; readonly answer: Answer; readonly when?: "before" | "after-effect" }
  /** An answer of what is in front of the platform: HTML, not JSON. */
  | { readonly kind: "html"; readonly status?: number }
  /** A good answer cut in the middle, sent as if it were whole. */
  | { readonly kind: "half-json" }
  /** A good answer that comes in drops over so many milliseconds. */
  | { readonly kind: "slow"; readonly overMs: number }
  /** No byte for so long, then the good answer. */
  | { readonly kind: "late"; readonly byMs: number }
  /** The connection breaks: at once, before the answer though the request took effect, or in the middle of the answer. */
  | { readonly kind: "dropped"; readonly when: "before" | "after-effect" | "mid-answer" };

interface Planned {
  readonly fault: HttpFault;
  readonly path: string | undefined;
  readonly method: string | undefined;
  times: number;
}

/** Faults to come, in order. Each is applied to the next request that it fits, once unless said otherwise. */
export class HttpFaultPlan {
  #planned: Planned[] = [];

  /** `path` is text that the request's path holds; without it, or without `method`, the fault meets any request. */
  next(fault: HttpFault, options: { readonly path?: string; readonly method?: string; readonly times?: number } = {}): this {
    const { path, method, times = 1 } = options;
    this.#planned.push({ fault, path, method, times });
    return this;
  }

  /** How many are still to come. */
  get pending(): number {
    return this.#planned.reduce((sum, { times }) => sum + times, 0);
  }

  clear(): void {
    this.#planned = [];
  }

  take(path: string, method: string): HttpFault | null {
    const planned = this.#planned.find(
      (each) => (each.path === undefined || path.includes(each.path)) && (each.method === undefined || each.method === method),
    );
    if (!planned) return null;
    planned.times -= 1;
    if (planned.times <= 0) this.#planned = this.#planned.filter((each) => each !== planned);
    return planned.fault;
  }
}
