/** Features that always come together, such as the pieces of a word; made once for each word, so that what they say together is found again. */
export class Group {
  readonly hashes: readonly number[];
  /** Whose sums have it, since when these were last empty, and where; set by those sums alone. */
  keptBy: object | null = null;
  keptSince = 0;
  place = 0;

  #twin: Group | null = null;

  constructor(hashes: readonly number[]) {
    this.hashes = hashes;
  }

  /** The same features, for another table to remember. */
  get twin(): Group {
    return (this.#twin ??= new Group(this.hashes));
  }
}

/** The features of one post that are weighed together: hashes of 32 bits, how strong each is, and the word of the text that it is of. */
export class FeatureList {
  readonly hashes: number[];
  readonly values: number[];
  /** The index of the token; -1 for what no single word says. */
  readonly tokens: number[];
  /** Further features, of the value 1 each. */
  readonly groups: Group[];
  readonly groupTokens: number[];

  constructor(hashes: number[] = [], values: number[] = [], tokens: number[] = [], groups: Group[] = [], groupTokens: number[] = []) {
    this.hashes = hashes;
    this.values = values;
    this.tokens = tokens;
    this.groups = groups;
    this.groupTokens = groupTokens;
  }

  /** The same list for another table: that remembers groups of its own, and takes none of this one's away. */
  twin(): FeatureList {
    const groups = this.groups.map(({ twin }) => twin);
    return new FeatureList(this.hashes, this.values, this.tokens, groups, this.groupTokens);
  }

  add(hash: number, value: number, token = -1): void {
    this.hashes.push(hash);
    this.values.push(value);
    this.tokens.push(token);
  }

  addGroup(group: Group, token: number): void {
    this.groups.push(group);
    this.groupTokens.push(token);
  }
}

/** FNV-1a over the code units with a final mix. */
export function hashOf(feature: string): number {
  let hash = 0x81_1c_9d_c5;
  for (let at = 0; at < feature.length; at += 1) hash = Math.imul(hash ^ feature.charCodeAt(at), 0x01_00_01_93);
  return mixed(hash);
}

/** Of two features in this order. */
export function hashOfPair(one: number, other: number): number {
  return mixed(Math.imul(one, 0x9e_37_79_b1) ^ other);
}

function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 15), 0x2c_1b_3c_6d);
  return (once ^ (once >>> 13)) >>> 0;
}
