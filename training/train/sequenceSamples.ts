import type { Group } from "#domain/understanding/model/featureList.ts";
import type { SequenceWord } from "#domain/understanding/model/sequence.ts";

/** Posts as the rows of their words, one behind the other. Row 0 stands for what is not learned. */
export interface SequenceSamples {
  /** The hash of each row; that of row 0 is none. */
  readonly hashes: Uint32Array;
  /** By post: where its words begin. */
  readonly posts: Uint32Array;
  /** By word: where its rows begin. */
  readonly words: Uint32Array;
  readonly rows: Uint32Array;
}

/** What fewer posts have is not learned. */
export function sequenceSamples(posts: readonly (readonly SequenceWord[])[], fewest: number): SequenceSamples {
  const counts = new Map<number, number>();
  for (const post of posts) for (const hash of new Set(post.flatMap(hashesOf))) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  const kept = [...counts].filter(([hash, count]) => count >= fewest && hash !== 0).map(([hash]) => hash);
  const hashes = Uint32Array.from([0, ...kept.toSorted((one, other) => one - other)]);
  const rowOf = new Map(Array.from(hashes, (hash, row) => [hash, row]));
  const words: number[] = [0];
  const rows: number[] = [];
  const starts = [0];
  for (const post of posts) {
    for (const word of post.length === 0 ? [[]] : post.map(hashesOf)) {
      const known = word.map((hash) => rowOf.get(hash) ?? 0).filter((row) => row > 0);
      for (const row of known.length === 0 ? [0] : known) rows.push(row);
      words.push(rows.length);
    }
    starts.push(words.length - 1);
  }
  return { hashes, posts: Uint32Array.from(starts), words: Uint32Array.from(words), rows: Uint32Array.from(rows) };
}

/** In the order in which they have always been learned: the same posts give the same bytes. */
export function hashesOf({ form, before, said }: SequenceWord): readonly number[] {
  const [word = [], ...pieces] = form.hashes;
  const single = (groups: readonly Group[]) => groups.flatMap(({ hashes }) => hashes);
  return [word, single(before), pieces, single(said)].flat();
}
