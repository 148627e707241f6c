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

/**
 * The weight of each feature for each label, in flat lists instead of maps, so that a post is scored in microseconds
 * and years of lessons are loaded in milliseconds.
 */
export class LearnerWeights {
  readonly #seen = new Uint32Array(BUCKETS);
  /** The first entry of each bucket; 0 for none. */
  readonly #first = new Int32Array(BUCKETS);
  /** Entry 0 stays empty. */
  #used = 1;
  #next = new Int32Array(FIRST_ROOM);
  #label = new Uint8Array(FIRST_ROOM);
  #weight = new Int32Array(FIRST_ROOM);

  static from({ buckets, seen, counts, labels, weights }: WeightTable): LearnerWeights {
    const read = new LearnerWeights();
    read.#makeRoom(weights.length + 1);
    let at = 0;
    for (const [index, bucket] of buckets.entries()) {
      read.#seen[bucket] = seen[index] ?? 0;
      const end = at + (counts[index] ?? 0);
      for (; at < end; at += 1) read.#append(bucket, labels[at] ?? 0, weights[at] ?? 0);
    }
    return read;
  }

  /** In how many lessons the feature occurred. */
  seen(bucket: number): number {
    return this.#seen[bucket] ?? 0;
  }

  countLesson(buckets: readonly number[]): void {
    for (const bucket of buckets) this.#seen[bucket] = this.seen(bucket) + 1;
  }

  /** Adds to `scores`, by label, what features of these values say. */
  addTo(scores: Float64Array, buckets: readonly number[], values: readonly number[]): void {
    // Hot path: the fields are read once.
    const next = this.#next;
    const labels = this.#label;
    const weights = this.#weight;
    for (let at = 0; at < buckets.length; at += 1) {
      const share = (values[at] ?? 0) / UNIT;
      for (let entry = this.#first[buckets[at] ?? 0] ?? 0; entry !== 0; entry = next[entry] ?? 0) {
        const label = labels[entry] ?? 0;
        scores[label] = (scores[label] ?? 0) + (weights[entry] ?? 0) * share;
      }
    }
  }

  /** On the scale of the word lists. */
  weight(bucket: number, label: number): number {
    const entry = this.#entryOf(bucket, label);
    return entry === 0 ? 0 : (this.#weight[entry] ?? 0) / UNIT;
  }

  /** Moves one weight; never beyond `most` on either side. */
  move(bucket: number, label: number, by: number, most: number): void {
    const entry = this.#entryOf(bucket, label) || this.#append(bucket, label, 0);
    const moved = (this.#weight[entry] ?? 0) + Math.round(by * UNIT);
    this.#weight[entry] = Math.max(-most * UNIT, Math.min(most * UNIT, moved));
  }

  table(): WeightTable {
    const buckets: number[] = [];
    for (let bucket = 0; bucket < BUCKETS; bucket += 1) if (this.#first[bucket] !== 0 || this.seen(bucket) > 0) buckets.push(bucket);
    const seen = Uint32Array.from(buckets, (bucket) => this.seen(bucket));
    const counts = new Uint8Array(buckets.length);
    const labels = new Uint8Array(this.#used - 1);
    const weights = new Int32Array(this.#used - 1);
    let at = 0;
    for (const [index, bucket] of buckets.entries()) {
      const start = at;
      for (let entry = this.#first[bucket] ?? 0; entry !== 0; entry = this.#next[entry] ?? 0) {
        labels[at] = this.#label[entry] ?? 0;
        weights[at] = this.#weight[entry] ?? 0;
        at += 1;
      }
      counts[index] = at - start;
    }
    return { buckets: Uint32Array.from(buckets), seen, counts, labels, weights };
  }

  /** 0 where there is none. */
  #entryOf(bucket: number, label: number): number {
    let entry = this.#first[bucket] ?? 0;
    while (entry !== 0 && this.#label[entry] !== label) entry = this.#next[entry] ?? 0;
    return entry;
  }

  /** Last in its bucket, so that a table that was read back has the order of the one that was written. */
  #append(bucket: number, label: number, weight: number): number {
    const entry = this.#used;
    this.#makeRoom(entry + 1);
    this.#used += 1;
    this.#label[entry] = label;
    this.#weight[entry] = weight;
    let last = this.#first[bucket] ?? 0;
    if (last === 0) this.#first[bucket] = entry;
    else {
      while (this.#next[last] !== 0) last = this.#next[last] ?? 0;
      this.#next[last] = entry;
    }
    return entry;
  }

  #makeRoom(needed: number): void {
    if (needed <= this.#weight.length) return;
    const room = Math.max(needed, this.#weight.length * 2);
    const grown = <List extends Int32Array | Uint8Array>(larger: List, list: List): List => {
      larger.set(list);
      return larger;
    };
    this.#next = grown(new Int32Array(room), this.#next);
    this.#label = grown(new Uint8Array(room), this.#label);
    this.#weight = grown(new Int32Array(room), this.#weight);
  }
}
