import { addTo } from "../addTo.ts";
import type { LearnedTarget } from "./learner.ts";

/** A lesson in memory: the words of the text, and the labels by a person. */
export interface Remembered {
  /** The case; null where the caller names none. */
  readonly about: string | null;
  /** Its words, as buckets. */
  readonly words: readonly number[];
  readonly labels: Readonly<Partial<Record<LearnedTarget, string>>>;
}

const MOST_REMEMBERED = 2_000;
/** Two posts are similar where this share of their words is common. */
const ALIKE = 0.3;

/** The latest lessons, which are found by common words. A case is kept once, with its last labels. */
export class LearnerMemory {
  /** A ring buffer: lesson n is at n modulo its size. */
  readonly #ring: (Remembered | undefined)[] = [];
  #added = 0;
  readonly #placeOf = new Map<string, number>();
  /** Of each word, the places in the ring, the oldest first. */
  readonly #byWord = new Map<number, number[]>();
  readonly #shared = new Uint16Array(MOST_REMEMBERED);
  /** The number of words, by place in the ring; needed for nearly all lessons with every post. */
  readonly #lengths = new Uint32Array(MOST_REMEMBERED);

  /** The oldest first. */
  get remembered(): readonly Remembered[] {
    const oldest = this.#added > MOST_REMEMBERED ? this.#added % MOST_REMEMBERED : 0;
    return [...this.#ring.slice(oldest), ...this.#ring.slice(0, oldest)].filter((each) => each !== undefined);
  }

  add(remembered: Remembered): void {
    const { about, words, labels } = remembered;
    const known = about === null ? undefined : this.#placeOf.get(about);
    const before = known === undefined ? undefined : this.#ring[known];
    if (known !== undefined && before) {
      this.#ring[known] = { ...before, labels: { ...before.labels, ...labels } };
      return;
    }
    const place = this.#added % MOST_REMEMBERED;
    this.#forget(place);
    this.#ring[place] = remembered;
    this.#lengths[place] = words.length;
    this.#added += 1;
    if (about !== null) this.#placeOf.set(about, place);
    for (const word of words) addTo(this.#byWord, word, place);
  }

  similar(words: readonly number[]): readonly Remembered[] {
    const shared = this.#shared;
    shared.fill(0, 0, this.#ring.length);
    for (const word of words) for (const place of this.#byWord.get(word) ?? NONE) shared[place]! += 1;
    const alike: Remembered[] = [];
    // Of most lessons too few words are common, however short they are.
    const fewest = Math.max(1, Math.ceil(words.length * ALIKE));
    for (let place = 0; place < this.#ring.length; place += 1) {
      const count = shared[place]!;
      if (count < fewest || count / (words.length + this.#lengths[place]! - count) < ALIKE) continue;
      const remembered = this.#ring[place];
      if (remembered) alike.push(remembered);
    }
    return alike;
  }

  #forget(place: number): void {
    const oldest = this.#ring[place];
    if (!oldest) return;
    for (const word of oldest.words) {
      const places = this.#byWord.get(word);
      // The oldest is first in every list it is in.
      if (places && places.length > 1) places.shift();
      else this.#byWord.delete(word);
    }
    if (oldest.about !== null) this.#placeOf.delete(oldest.about);
  }
}

const NONE: readonly never[] = [];
