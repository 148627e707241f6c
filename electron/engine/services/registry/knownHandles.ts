import type { Reader } from "#db/connection.ts";
import { readRegistry, readRepresentatives } from "#db/registry/registry.ts";
import { knownHandlesAt } from "#domain/registry/knownHandles.ts";
import { createRegistry } from "#domain/registry/registry.ts";
import type { KnownHandles } from "#domain/understanding/speaker.ts";

/** Whose posts are no citizen's, by the registry of a record; `now` is milliseconds UTC. */
export function knownHandles(record: Reader, now: number): KnownHandles {
  return record.snapshot(() => knownHandlesAt(createRegistry(readRegistry(record)), readRepresentatives(record), now));
}
