import type { LearnedTarget } from "./learner.ts";

/** One correction as it is remembered: what was seen, and what a person said it was. */
export interface Remembered {
  readonly features: readonly string[];
  readonly labels: Readonly<Partial<Record<LearnedTarget, string>>>;
}

const MOST_REMEMBERED = 2_000;
/** Two posts that share this part of their features are alike. */
const ALIKE = 0.25;
/** A feature of more posts than this finds nobody. */
const COMMONEST = 150;

/** The latest corrections, found by what they share with a text. */
export class LearnerMemory {
  #remembered: Remembered[] = [];
  /** How many were dropped already: the number of `#remembered[0]`. */
  #first = 0;
  readonly #byFeature = new Map<string, number[]>();

  get remembered(): readonly Remembered[] {
    return this.#remembered;
  }

  add(remembered: Remembered): void {
    const number = this.#first + this.#remembered.push(remembered) - 1;
    for (const feature of remembered.features) {
      const numbers = this.#byFeature.get(feature);
      if (numbers) numbers.push(number);
      else this.#byFeature.set(feature, [number]);
    }
    if (this.#remembered.length > MOST_REMEMBERED) this.#dropOldest();
  }

  similar(features: readonly string[]): readonly Remembered[] {
    const shared = new Map<number, number>();
    for (const feature of features) {
      const numbers = this.#byFeature.get(feature) ?? NONE;
      if (numbers.length <= COMMONEST) for (const number of numbers) shared.set(number, (shared.get(number) ?? 0) + 1);
    }
    const alike: Remembered[] = [];
    for (const [number, count] of shared) {
      const remembered = this.#remembered[number - this.#first];
      if (remembered && count / (features.length + remembered.features.length - count) >= ALIKE) alike.push(remembered);
    }
    return alike;
  }

  #dropOldest(): void {
    const oldest = this.#remembered.shift();
    for (const feature of oldest?.features ?? NONE) {
      const numbers = this.#byFeature.get(feature);
      // The oldest stands first in every list it is in.
      if (numbers && numbers.length > 1) numbers.shift();
      else this.#byFeature.delete(feature);
    }
    this.#first += 1;
  }
}

const NONE: readonly never[] = [];
