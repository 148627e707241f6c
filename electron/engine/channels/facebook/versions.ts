import { createHash } from "node:crypto";
import type { IncomingPost } from "#domain/post/incomingPost.ts";

/*
 * Meta tells no version of a thing and of most things not even that they were edited. So a version is named by what it holds: the thing's id
 * and a hash of its words and of whether it is hidden (not of its pictures, whose addresses are signed again with every answer). The same
 * words are the same version for the record, no matter who reads them and how often. Its index is 0 where the thing was first met, else the
 * time at which the words were seen: it rises with every change, and the record keeps the later one.
 */

/** What is hashed. */
export function versionIdOf(externalId: string, text: string, isHidden: boolean): string {
  const hash = createHash("sha256")
    .update(`${isHidden ? "hidden" : "shown"}\n${text}`)
    .digest("base64url");
  return `${externalId}@${hash.slice(0, 11)}`;
}

/** The index of a version that was seen at a time, milliseconds UTC. */
export function versionIndexAt(seenAt: number): number {
  return Math.max(1, Math.floor(seenAt));
}

interface Sighting {
  readonly version: string;
  readonly versionIndex: number;
  /** Versions that it had earlier. */
  readonly before: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

/** So many things are remembered; the least recently met are forgotten first. */
const REMEMBERED = 50_000;

/**
 * What this run has met and handed over. Nothing rests on it but how little is handed over twice, and that words that came back to what
 * they were, or a comment that is shown again, count as one more version though the record has those words already.
 */
export class Sightings {
  readonly #met = new Map<string, Sighting>();

  knows(externalId: string): boolean {
    return this.#met.has(externalId);
  }

  isChanged({ externalId, versionId }: IncomingPost): boolean {
    const known = this.#met.get(externalId);
    return known !== undefined && known.version !== versionId;
  }

  /** A changed post as a version of its own, seen at `seenAt` (milliseconds UTC). */
  asChanged(post: IncomingPost, seenAt: number): IncomingPost {
    const known = this.#met.get(post.externalId);
    const cameBack = known?.before.has(post.versionId) ?? false;
    // A clock that was set back must not make it the older one.
    const versionIndex = Math.max(versionIndexAt(seenAt), (known?.versionIndex ?? 0) + 1);
    return { ...post, versionIndex, versionId: cameBack ? `${post.versionId}.${versionIndex}` : post.versionId };
  }

  /** To be called only once the record has it. */
  remember({ externalId, versionId, versionIndex }: Pick<IncomingPost, "externalId" | "versionId" | "versionIndex">): void {
    const version = versionId.replace(/(@[\w-]{11})\.\d+$/u, "$1");
    const known = this.#met.get(externalId);
    this.#met.delete(externalId);
    const before = known === undefined || known.version === version ? (known?.before ?? NONE) : new Set([...known.before, known.version]);
    this.#met.set(externalId, { version, versionIndex: Math.max(versionIndex, known?.versionIndex ?? 0), before });
    if (this.#met.size > REMEMBERED) this.#forgetOldest();
  }

  #forgetOldest(): void {
    const [oldest] = this.#met.keys();
    if (oldest !== undefined) this.#met.delete(oldest);
  }
}
