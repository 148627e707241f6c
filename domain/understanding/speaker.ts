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

/** Who speaks, by the registered handles alone, since names and profiles prove nothing. */
export function speakerOf(handle: string | null, known: KnownHandles): Speaker {
  return handle === null ? "citizen" : (speakersOf(known).get(handleKey(handle)) ?? "citizen");
}

/** Indexed, since every post is looked up among hundreds of handles. */
const speakersOf = madeOnce((known: KnownHandles): ReadonlyMap<string, Speaker> => {
  const each = (handles: readonly string[] = [], speaker: Speaker) => handles.map((handle) => [handleKey(handle), speaker] as const);
  // A handle in several lists is ours before an officer's, and an officer's before a representative's.
  return new Map([...each(known.representatives, "representative"), ...each(known.officers, "officer"), ...each(known.ours, "ours")]);
});
