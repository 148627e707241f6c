import type { SourceFault, SourceStatus } from "#contract/sources.ts";

type Told = Pick<SourceStatus, "state" | "lastAnswerAt" | "fault" | "readElsewhere">;

/** Whether posts come in: `resting` where the network is not to blame that none do; `elsewhere`: another seat reads them for all. */
export type Standing = "live" | "connecting" | "elsewhere" | "resting" | "offline";

/** `syncedAt` is when a source last answered, milliseconds UTC. */
export function lastSync(sources: readonly Told[]): { readonly is: Standing; readonly syncedAt: number | null } {
  const answers = sources.flatMap(({ lastAnswerAt }) => lastAnswerAt ?? []);
  return { is: standingOf(sources), syncedAt: answers.length === 0 ? null : Math.max(...answers) };
}

function standingOf(sources: readonly Told[]): Standing {
  if (sources.some(({ state }) => state === "live")) return "live";
  if (sources.some(({ state }) => state === "starting")) return "connecting";
  if (sources.length === 0 || sources.some(({ fault }) => fault !== null && OF_NETWORK.has(fault.code))) return "offline";
  return sources.some(({ readElsewhere }) => readElsewhere !== undefined) ? "elsewhere" : "resting";
}

const OF_NETWORK: ReadonlySet<SourceFault> = new Set([
  "unreachable",
  "timeout",
  "proxy-login",
  "proxy-refused",
  "proxy-down",
  "certificate",
] as const);
