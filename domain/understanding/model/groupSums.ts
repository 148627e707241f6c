import type { Group } from "./featureList.ts";

/** Adds up what features say, into `sums` from `at` on. Returns a number that is kept beside the sum. */
type AddUp = (hashes: readonly number[], sums: Float64Array, at: number) => number;

/** As many groups are remembered; then all are forgotten, so that the size is bounded. More than are in any post. */
const MOST_GROUPS = 10_000;
const FIRST_GROUPS = 500;

/** What each group of features says together, added up once: words repeat, and the pieces of a word are many. */
export class GroupSums {
  readonly #width: number;
  readonly #addUp: AddUp;
  #count = 0;
  /** Grows each time that all are forgotten. */
  #since = 0;
  #sums: Float64Array;
  readonly #beside = new Float64Array(MOST_GROUPS);

  constructor(width: number, addUp: AddUp) {
    this.#width = width;
    this.#addUp = addUp;
    this.#sums = new Float64Array(FIRST_GROUPS * width);
  }

  /** The places of groups that are asked for until the next call stay valid as long. */
  makeRoom(groups: number): void {
    if (this.#count + groups <= MOST_GROUPS) return;
    this.#count = 0;
    this.#since += 1;
  }

  /** Where the group is; call {@link makeRoom} first. */
  placeOf(group: Group): number {
    return group.keptBy === this && group.keptSince === this.#since ? group.place : this.#add(group);
  }

  /** All sums, one behind the other in the order of their places; valid until another place is asked for. */
  get sums(): Float64Array {
    return this.#sums;
  }

  beside(place: number): number {
    return this.#beside[place] ?? 0;
  }

  #add(group: Group): number {
    const place = this.#count;
    this.#count += 1;
    const start = place * this.#width;
    if (start + this.#width > this.#sums.length) {
      const larger = new Float64Array(Math.min(MOST_GROUPS * this.#width, this.#sums.length * 2));
      larger.set(this.#sums);
      this.#sums = larger;
    }
    this.#sums.fill(0, start, start + this.#width);
    this.#beside[place] = this.#addUp(group.hashes, this.#sums, start);
    group.keptBy = this;
    group.keptSince = this.#since;
    group.place = place;
    return place;
  }
}
