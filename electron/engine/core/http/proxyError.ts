import type { SourceFault } from "#contract/sources.ts";

/**
 * Why a proxy did not connect: it wants another name or password; it refuses this target; it cannot be reached, or cut the connection;
 * nobody can say which proxy is to be asked.
 */
export type ProxyProblem = "login" | "refused" | "down" | "unknown";

export const FAULT_OF_PROXY = {
  login: "proxy-login",
  refused: "proxy-refused",
  down: "proxy-down",
  unknown: "proxy-down",
} as const satisfies Readonly<Record<ProxyProblem, SourceFault>>;

/** Nothing of what was to be sent has gone out. */
export class ProxyError extends Error {
  override readonly name = "ProxyError";
  readonly problem: ProxyProblem;
  /** As errors of Node have one. */
  readonly code = "EPROXY";

  constructor(problem: ProxyProblem, sentence: string, cause?: unknown) {
    super(sentence, { cause });
    this.problem = problem;
  }
}

/** The proxy's refusal that an error is about; null where it is about something else. */
export function proxyErrorIn(error: unknown, depth = 0): ProxyError | null {
  if (error instanceof ProxyError) return error;
  if (typeof error !== "object" || error === null || depth > 4) return null;
  return "cause" in error ? proxyErrorIn(error.cause, depth + 1) : null;
}
