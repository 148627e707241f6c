import type { CaseHistory } from "#contract/grievances.ts";
import { knownHandlesAt } from "#domain/registry/knownHandles.ts";
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
  return {
    ...history,
    posts: history.posts.map((post) => ({ ...post, looksLike: post.role === "citizen" ? looksLike(post) : null })),
  };
}

/** The registry is made again when something of it changes. */
const made = new WeakMap<Registry, LookAlikes>();

function ofRegistry({ registry, offices, now }: Known): LookAlikes {
  const current = registry();
  const before = made.get(current);
  if (before !== undefined) return before;
  const { officers = [], representatives = [] } = knownHandlesAt(current, offices.representatives(), now());
  const looksLike = lookAlikes([...officers, ...representatives]);
  made.set(current, looksLike);
  return looksLike;
}
