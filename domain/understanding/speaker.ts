import type { Speaker } from "./proposal.ts";

/** Registered handles, without the leading @ and in any case of letters. */
export interface KnownHandles {
  readonly ours?: readonly string[];
  /** MLAs, MPs and ministers: their references are flagged and reported apart. */
  readonly representatives?: readonly string[];
  readonly officers?: readonly string[];
}

/** Who speaks, by the registry alone: a name or a profile proves nothing. */
export function speakerOf(handle: string | null, known: KnownHandles): Speaker {
  if (handle === null) return "citizen";
  const plain = plainHandle(handle);
  const among = (handles: readonly string[] | undefined) => handles?.some((each) => plainHandle(each) === plain) ?? false;
  if (among(known.ours)) return "ours";
  if (among(known.officers)) return "officer";
  return among(known.representatives) ? "representative" : "citizen";
}

function plainHandle(handle: string): string {
  return handle.trim().replace(/^@/u, "").toLowerCase();
}
