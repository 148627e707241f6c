import type { CaseHistory } from "#contract/grievances.ts";
import { knownAddressesAt, xHandlesIn } from "#domain/registry/knownAddresses.ts";
import type { Registry } from "#domain/registry/registry.ts";
import type { Representative } from "#domain/registry/representative.ts";
import { lookAlikes } from "#domain/text/lookAlike.ts";
import type { LookAlikes } from "#domain/text/lookAlike.ts";

interface Known {
  readonly registry: () => Registry;
  readonly offices: { representatives(): readonly Representative[] };
  /** Milliseconds UTC. */
  readonly now: () => number;
}

/** The case with each citizen's post saying whether its account looks like that of an office or of a representative, and is another. */
export function withLookAlikes(known: Known, history: CaseHistory): CaseHistory {
  const looksLike = ofRegistry(known);
  // An office or a representative who is known by another address bears the name with right.
  const isKnown = history.grievance.speaker !== "citizen";
  return {
    ...history,
    posts: history.posts.map((post) => ({
      ...post,
      // The known accounts are of X: the same name on another platform may be anybody's.
      looksLike: post.role === "citizen" && !isKnown ? looksLike({ ...post, isOnPlatform: post.channel === "x" }) : null,
    })),
  };
}

/** The registry is made again when something of it changes. */
const made = new WeakMap<Registry, LookAlikes>();

function ofRegistry({ registry, offices, now }: Known): LookAlikes {
  const current = registry();
  const before = made.get(current);
  if (before !== undefined) return before;
  const { officers = [], representatives = [] } = knownAddressesAt(current, offices.representatives(), now());
  const looksLike = lookAlikes(xHandlesIn([...officers, ...representatives]));
  made.set(current, looksLike);
  return looksLike;
}
