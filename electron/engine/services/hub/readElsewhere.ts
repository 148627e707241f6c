import type { SourceStatus } from "#contract/sources.ts";

interface Fetching {
  readonly fetches: boolean;
  /** What people call the seat that fetches, where it is known. */
  readonly senderName: string | null;
}

/** Says of what rests here since another seat of the hub reads it for all that it is so. What a person paused is paused. */
export function withReader(
  statuses: readonly SourceStatus[],
  hub: Fetching | null,
  isPaused: (kind: string) => boolean,
): readonly SourceStatus[] {
  if (hub === null || hub.fetches) return statuses;
  const readElsewhere = { name: hub.senderName };
  return statuses.map((status) => (status.isPaused && !isPaused(status.kind) ? { ...status, readElsewhere } : status));
}
