import { BUCKETS } from "./learnerFeatures.ts";

/** The weights as plain data; equal lessons give equal tables. */
export interface WeightTable {
  /** The buckets of all lessons, ascending; the next two lists are parallel to it. */
  readonly buckets: Uint32Array;
  /** In how many lessons each occurred. */
  readonly seen: Uint32Array;
  /** How many weights it has. */
  readonly counts: Uint8Array;
  /** The label of each weight, bucket by bucket; a label is a number that the learner gives. */
  readonly labels: Uint8Array;
  /** In millionths. */
  readonly weights: Int32Array;
}

/** Weights are integers, so that sums do not depend on the order of additions. */
const UNIT = 1e6;
const FIRST_ROOM = 1_024;

/** What is kept of a bucket: the number of its first entry, 0 for none, and in how many lessons it occurred. */
const BUCKET = { first: 0, seen: 1, size: 2 } as const;
/** What is kept of an entry: the number of the next one of its bucket, 0 for none, a label, and its weight. */
const ENTRY = { next: 0, label: 1, weight: 2, size: 3 } as const;

/**
 * The weight of each feature for each label, in flat lists instead of maps, so that a post is scored in microseconds
 * and years of lessons are loaded in milliseconds. What is read together lies together: the lists are larger than the
 * memory that is near.
 */
export class LearnerWeights {
  readonly #buckets = new Int32Array(BUCKETS * BUCKET.size);
  /** Entry 0 stays empty. */
  #used = 1;
  #entries = new Int32Array(FIRST_ROOM * ENTRY.size);

  static from({ buckets, seen, counts, labels, weights }: WeightTable): LearnerWeights {
    const read = new LearnerWeights();
    read.#makeRoom(weights.length + 1);
    let at = 0;
    for (const [index, bucket] of buckets.entries()) {
      read.#buckets[bucket * BUCKET.size + BUCKET.seen] = seen[index] ?? 0;
      const end = at + (counts[index] ?? 0);
      for (; at < end; at += 1) read.#append(bucket, labels[at] ?? 0, weights[at] ?? 0);
    }
    return read;
  }

  /** In how many lessons the feature occurred. */
  seen(bucket: number): number {
    return this.#buckets[bucket * BUCKET.size + BUCKET.seen] ?? 0;
  }

  countLesson(buckets: readonly number[]): void {
    for (const bucket of buckets) this.#buckets[bucket * BUCKET.size + BUCKET.seen] = this.seen(bucket) + 1;
  }

  /** Adds to `scores`, by label, what features of these values say. */
  addTo(scores: Float64Array, buckets: readonly number[], values: readonly number[]): void {
    // Hot path: the field is read once.
    const entries = this.#entries;
    for (let at = 0; at < buckets.length; at += 1) {
      const share = (values[at] ?? 0) / UNIT;
      for (let entry = this.#firstOf(buckets[at] ?? 0); entry !== 0; entry = entries[entry * ENTRY.size + ENTRY.next] ?? 0) {
        const label = entries[entry * ENTRY.size + ENTRY.label] ?? 0;
        scores[label] = (scores[label] ?? 0) + (entries[entry * ENTRY.size + ENTRY.weight] ?? 0) * share;
      }
    }
  }

  /** On the scale of the word lists. */
  weight(bucket: number, label: number): number {
    const entry = this.#entryOf(bucket, label);
    return entry === 0 ? 0 : this.#of(entry, ENTRY.weight) / UNIT;
  }

  /** Moves one weight; never beyond `most` on either side. */
  move(bucket: number, label: number, by: number, most: number): void {
    const entry = this.#entryOf(bucket, label) || this.#append(bucket, label, 0);
    const moved = this.#of(entry, ENTRY.weight) + Math.round(by * UNIT);
    this.#entries[entry * ENTRY.size + ENTRY.weight] = Math.max(-most * UNIT, Math.min(most * UNIT, moved));
  }

  table(): WeightTable {
    const buckets: number[] = [];
    for (let bucket = 0; bucket < BUCKETS; bucket += 1) if (this.#firstOf(bucket) !== 0 || this.seen(bucket) > 0) buckets.push(bucket);
    const seen = Uint32Array.from(buckets, (bucket) => this.seen(bucket));
    const counts = new Uint8Array(buckets.length);
    const labels = new Uint8Array(this.#used - 1);
    const weights = new Int32Array(this.#used - 1);
    let at = 0;
    for (const [index, bucket] of buckets.entries()) {
      const start = at;
      for (let entry = this.#firstOf(bucket); entry !== 0; entry = this.#of(entry, ENTRY.next)) {
        labels[at] = this.#of(entry, ENTRY.label);
        weights[at] = this.#of(entry, ENTRY.weight);
        at += 1;
      }
      counts[index] = at - start;
    }
    return { buckets: Uint32Array.from(buckets), seen, counts, labels, weights };
  }

  #firstOf(bucket: number): number {
    return this.#buckets[bucket * BUCKET.size + BUCKET.first] ?? 0;
  }

  #of(entry: number, what: number): number {
    return this.#entries[entry * ENTRY.size + what] ?? 0;
  }

  /** 0 where there is none. */
  #entryOf(bucket: number, label: number): number {
    let entry = this.#firstOf(bucket);
    while (entry !== 0 && this.#of(entry, ENTRY.label) !== label) entry = this.#of(entry, ENTRY.next);
    return entry;
  }

  /** Last in its bucket, so that a table that was read back has the order of the one that was written. */
  #append(bucket: number, label: number, weight: number): number {
    const entry = this.#used;
    this.#makeRoom(entry + 1);
    this.#used += 1;
    this.#entries[entry * ENTRY.size + ENTRY.label] = label;
    this.#entries[entry * ENTRY.size + ENTRY.weight] = weight;
    let last = this.#firstOf(bucket);
    if (last === 0) this.#buckets[bucket * BUCKET.size + BUCKET.first] = entry;
    else {
      for (let next = this.#of(last, ENTRY.next); next !== 0; next = this.#of(last, ENTRY.next)) last = next;
      this.#entries[last * ENTRY.size + ENTRY.next] = entry;
    }
    return entry;
  }

  #makeRoom(needed: number): void {
    if (needed * ENTRY.size <= this.#entries.length) return;
    const larger = new Int32Array(Math.max(needed * ENTRY.size, this.#entries.length * 2));
    larger.set(this.#entries);
    this.#entries = larger;
  }
}
