/** What is typed and kept nowhere yet, within a part of a window and the parts in it. */
export class Unsaved {
  readonly #typed = new Set<object>();
  readonly #inner = new Set<Unsaved>();
  readonly #keepers = new Set<object>();

  isThere(): boolean {
    return this.#keepers.size === 0 && (this.#typed.size > 0 || [...this.#inner].some((part) => part.isThere()));
  }

  /** `what` stands for a field as long as it is there. */
  put(what: object, isTyped: boolean): void {
    if (isTyped) this.#typed.add(what);
    else this.#typed.delete(what);
  }

  /** A part within this one, as long as it is there; answers with how to say that it is gone. */
  hold(part: Unsaved): () => void {
    this.#inner.add(part);
    return () => this.#inner.delete(part);
  }

  /** Somebody keeps each word of this part as it is typed, and brings it back: nothing of it can be lost. */
  keep(keeper: object): () => void {
    this.#keepers.add(keeper);
    return () => this.#keepers.delete(keeper);
  }
}

/** What was in a field at first, what a person put in last, and what is there now. */
interface Changed {
  readonly first: string;
  readonly written: string | null;
  readonly value: string;
}

/** Whether what is chosen is a person's own choice, of a day, a tick or one of several: also that there be none. */
export function isChosenBy({ first, written, value }: Changed): boolean {
  return value === written && value !== first;
}

/** Whether what a field holds is a person's own words: what was there at first is not, and nor is what the program has put there since. */
export function isTypedBy(changed: Changed): boolean {
  return isChosenBy(changed) && changed.value.trim() !== "";
}
