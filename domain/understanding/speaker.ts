import { madeOnce } from "../remembered.ts";
import { handleKey } from "../text/lookAlike.ts";
import type { Speaker } from "../proposal/proposal.ts";

/** Registered handles, without the leading @ and in any case of letters. */
export interface KnownHandles {
  readonly ours?: readonly string[];
  /** MLAs, MPs and ministers: their references are flagged and reported apart. */
  readonly representatives?: readonly string[];
  readonly officers?: readonly string[];
}

/** Who speaks, by the registry alone: a name or a profile proves nothing. */
export function speakerOf(handle: string | null, known: KnownHandles): Speaker {
  return handle === null ? "citizen" : (speakersOf(known).get(handleKey(handle)) ?? "citizen");
}

/** Looked up for every post, among hundreds of offices. */
const speakersOf = madeOnce((known: KnownHandles): ReadonlyMap<string, Speaker> => {
  const each = (handles: readonly string[] = [], speaker: Speaker) => handles.map((handle) => [handleKey(handle), speaker] as const);
  // Of one that is in two lists the later word counts: our own first, then the office.
  return new Map([...each(known.representatives, "representative"), ...each(known.officers, "officer"), ...each(known.ours, "ours")]);
});
