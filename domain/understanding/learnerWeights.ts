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

/** What is kept of a bucket: where its entries begin, in how many lessons it occurred, and how many entries it has. */
const BUCKET = { first: 0, seen: 1, count: 2, size: 3 } as const;
/** What is kept of an entry: a label, and its weight. */
const ENTRY = { label: 0, weight: 1, size: 2 } as const;

/**
 * The weight of each feature for each label, in flat lists instead of maps, so that a post is scored in microseconds
 * and years of lessons are loaded in milliseconds. The entries of a bucket stand one behind the other: the lists are larger than the
 * memory that is near. There is room for as many as the next power of two says.
 */
export class LearnerWeights {
  readonly #buckets = new Int32Array(BUCKETS * BUCKET.size);
  #used = 0;
  #entries = new Int32Array(FIRST_ROOM * ENTRY.size);
  /** By the power of two: where room has become free. */
  readonly #free: number[][] = [];

  static from({ buckets, seen, counts, labels, weights }: WeightTable): LearnerWeights {
    const read = new LearnerWeights();
    read.#makeRoom(weights.length);
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
    // Hot path: the fields are read once.
    const places = this.#buckets;
    const entries = this.#entries;
    for (let at = 0; at < buckets.length; at += 1) {
      const share = values[at]! / UNIT;
      const bucket = buckets[at]! * BUCKET.size;
      const first = places[bucket + BUCKET.first]! * ENTRY.size;
      const end = first + places[bucket + BUCKET.count]! * ENTRY.size;
      for (let entry = first; entry < end; entry += ENTRY.size)
        scores[entries[entry + ENTRY.label]!]! += entries[entry + ENTRY.weight]! * share;
    }
  }

  /** On the scale of the word lists. */
  weight(bucket: number, label: number): number {
    const entry = this.#entryOf(bucket, label);
    return entry < 0 ? 0 : this.#of(entry, ENTRY.weight) / UNIT;
  }

  /** Moves one weight; never beyond `most` on either side. */
  move(bucket: number, label: number, by: number, most: number): void {
    const known = this.#entryOf(bucket, label);
    const entry = known < 0 ? this.#append(bucket, label, 0) : known;
    const moved = this.#of(entry, ENTRY.weight) + Math.round(by * UNIT);
    this.#entries[entry * ENTRY.size + ENTRY.weight] = Math.max(-most * UNIT, Math.min(most * UNIT, moved));
  }

  table(): WeightTable {
    const buckets: number[] = [];
    let all = 0;
    for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
      const count = this.#countOf(bucket);
      if (count > 0 || this.seen(bucket) > 0) buckets.push(bucket);
      all += count;
    }
    const seen = Uint32Array.from(buckets, (bucket) => this.seen(bucket));
    const counts = Uint8Array.from(buckets, (bucket) => this.#countOf(bucket));
    const labels = new Uint8Array(all);
    const weights = new Int32Array(all);
    let at = 0;
    for (const bucket of buckets) {
      const first = this.#firstOf(bucket);
      for (let entry = first; entry < first + this.#countOf(bucket); entry += 1) {
        labels[at] = this.#of(entry, ENTRY.label);
        weights[at] = this.#of(entry, ENTRY.weight);
        at += 1;
      }
    }
    return { buckets: Uint32Array.from(buckets), seen, counts, labels, weights };
  }

  #firstOf(bucket: number): number {
    return this.#buckets[bucket * BUCKET.size + BUCKET.first]!;
  }

  #countOf(bucket: number): number {
    return this.#buckets[bucket * BUCKET.size + BUCKET.count]!;
  }

  #of(entry: number, what: number): number {
    return this.#entries[entry * ENTRY.size + what]!;
  }

  /** Below 0 where there is none. */
  #entryOf(bucket: number, label: number): number {
    const first = this.#firstOf(bucket);
    const end = first + this.#countOf(bucket);
    for (let entry = first; entry < end; entry += 1) if (this.#of(entry, ENTRY.label) === label) return entry;
    return NO_ENTRY;
  }

  /** Last in its bucket, so that a table that was read back has the order of the one that was written. */
  #append(bucket: number, label: number, weight: number): number {
    const count = this.#countOf(bucket);
    const isFull = (count & (count - 1)) === 0;
    if (isFull) this.#enlarge(bucket, count);
    const entry = this.#firstOf(bucket) + count;
    this.#entries[entry * ENTRY.size + ENTRY.label] = label;
    this.#entries[entry * ENTRY.size + ENTRY.weight] = weight;
    this.#buckets[bucket * BUCKET.size + BUCKET.count] = count + 1;
    return entry;
  }

  /** Moves the entries of a bucket to where there is twice the room. */
  #enlarge(bucket: number, count: number): void {
    const power = count === 0 ? 0 : 32 - Math.clz32(count);
    const to = this.#free[power]?.pop() ?? this.#take(2 ** power);
    const from = this.#firstOf(bucket);
    if (count > 0) {
      this.#entries.copyWithin(to * ENTRY.size, from * ENTRY.size, (from + count) * ENTRY.size);
      (this.#free[power - 1] ??= []).push(from);
    }
    this.#buckets[bucket * BUCKET.size + BUCKET.first] = to;
  }

  #take(count: number): number {
    this.#makeRoom(this.#used + count);
    this.#used += count;
    return this.#used - count;
  }

  #makeRoom(needed: number): void {
    if (needed * ENTRY.size <= this.#entries.length) return;
    const larger = new Int32Array(Math.max(needed * ENTRY.size, this.#entries.length * 2));
    larger.set(this.#entries);
    this.#entries = larger;
  }
}

const NO_ENTRY = -1;
