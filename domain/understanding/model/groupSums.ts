import type { Group } from "./featureList.ts";
import { MOST_KEPT } from "./rowSums.ts";
import type { RowSums } from "./rowSums.ts";

/** Adds up what features say, in sums that are cleared. Returns a number that is kept beside them. */
type AddUp = (hashes: readonly number[]) => number;

/**
 * What each group of features says together, added up once: words repeat, and the pieces of a word are many. As many are remembered as there are places in the
 * sums, more than groups in any post; then all are forgotten.
 */
export class GroupSums {
  readonly #sums: RowSums;
  readonly #addUp: AddUp;
  #count = 0;
  /** Grows each time that all are forgotten. */
  #since = 0;
  readonly #beside = new Float64Array(MOST_KEPT);

  constructor(sums: RowSums, addUp: AddUp) {
    this.#sums = sums;
    this.#addUp = addUp;
  }

  /** The places of groups that are asked for until the next call stay valid as long. */
  makeRoom(groups: number): void {
    if (this.#count + groups <= MOST_KEPT) return;
    this.#count = 0;
    this.#since += 1;
  }

  /** Where in the sums the group is kept; call {@link makeRoom} first. What was added up may be lost. */
  placeOf(group: Group): number {
    return group.keptBy === this && group.keptSince === this.#since ? group.place : this.#add(group);
  }

  beside(place: number): number {
    return this.#beside[place] ?? 0;
  }

  #add(group: Group): number {
    const place = this.#count;
    this.#count += 1;
    this.#sums.clear();
    this.#beside[place] = this.#addUp(group.hashes);
    this.#sums.keep(place);
    group.keptBy = this;
    group.keptSince = this.#since;
    group.place = place;
    return place;
  }
}
