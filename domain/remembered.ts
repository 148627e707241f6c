/** `make`, remembering what it made of each key. All is forgotten when `most` are known, so that the size is bounded. */
export function remembered<Key, Made extends {}>(most: number, make: (key: Key) => Made): (key: Key) => Made {
  const known = new Map<Key, Made>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = make(key);
    if (known.size >= most) known.clear();
    known.set(key, made);
    return made;
  };
}

/** The same, of things of which equal keys mean that the same is made. */
export function rememberedBy<Of, Made extends {}>(most: number, keyOf: (of: Of) => string, make: (of: Of) => Made): (of: Of) => Made {
  const known = new Map<string, Made>();
  return (of) => {
    const key = keyOf(of);
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = make(of);
    if (known.size >= most) known.clear();
    known.set(key, made);
    return made;
  };
}

/** `make`, remembering what it made of an object for as long as the object lives. */
export function madeOnce<Of extends object, Made extends {}>(make: (of: Of) => Made): (of: Of) => Made {
  const known = new WeakMap<Of, Made>();
  return (of) => {
    const before = known.get(of);
    if (before !== undefined) return before;
    const made = make(of);
    known.set(of, made);
    return made;
  };
}

const kept: { forget(): void }[] = [];

/** What was made of texts that come again soon, as the posts of one page do: of the last `most` of them, however many came before, and of none that is longer than `longest`. */
export class Recent<Made extends {}> {
  readonly #most: number;
  readonly #longest: number;
  #young = new Map<string, Made>();
  #old: ReadonlyMap<string, Made> = new Map();

  constructor({ most, longest }: { readonly most: number; readonly longest: number }) {
    this.#most = most;
    this.#longest = longest;
    kept.push(this);
  }

  of(text: string): Made | undefined {
    return this.#young.get(text) ?? this.#old.get(text);
  }

  forget(): void {
    this.#young = new Map();
    this.#old = new Map();
  }

  keep(text: string, made: Made): void {
    if (text.length > this.#longest) return;
    if (this.#young.size >= this.#most) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(text, made);
  }
}

/** Of a text that is erased nothing stays in the memory of this thread. */
export function forgetTexts(): void {
  for (const each of kept) each.forget();
}
