import type { SourceFault, SourceStatus } from "#contract/sources.ts";
import type { Standing as EngineStanding } from "#contract/standing.ts";

type Told = Pick<SourceStatus, "state" | "lastAnswerAt" | "fault" | "readElsewhere">;
type AtHub = Pick<EngineStanding, "hub" | "isOfHub">;

/** Whether posts come in: `resting` where the network is not to blame that none do; `elsewhere`: another seat reads them for all; `alone`: it would, and this seat works without the hub. */
export type Standing = "live" | "connecting" | "elsewhere" | "alone" | "resting" | "offline";

/** `syncedAt` is when a source last answered, or since when nothing comes from the hub, milliseconds UTC. */
export function lastSync(sources: readonly Told[], atHub: AtHub): { readonly is: Standing; readonly syncedAt: number | null } {
  const is = standingOf(sources, atHub);
  if (is === "alone") return { is, syncedAt: atHub.hub?.sinceAt ?? null };
  // What another seat reads comes by the hub: when this one last read says nothing of it.
  const answers = is === "elsewhere" ? [] : sources.flatMap(({ lastAnswerAt }) => lastAnswerAt ?? []);
  return { is, syncedAt: answers.length === 0 ? null : Math.max(...answers) };
}

function standingOf(sources: readonly Told[], { hub, isOfHub }: AtHub): Standing {
  const byHub = hub === null ? "elsewhere" : "alone";
  if (sources.some(({ state }) => state === "live")) return "live";
  if (sources.some(({ state }) => state === "starting")) return "connecting";
  if (sources.length === 0) return isOfHub ? byHub : "offline";
  if (sources.some(({ fault }) => fault !== null && OF_NETWORK.has(fault.code))) return "offline";
  return sources.some(({ readElsewhere }) => readElsewhere !== undefined) || hub !== null ? byHub : "resting";
}

const OF_NETWORK: ReadonlySet<SourceFault> = new Set([
  "unreachable",
  "timeout",
  "proxy-login",
  "proxy-refused",
  "proxy-down",
  "certificate",
] as const);
