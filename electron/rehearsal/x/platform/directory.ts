import { snowflakes } from "./snowflake.ts";
import type { FakePlace, FakeUser, PlaceSeed, UserSeed } from "./post.ts";

const TWITTER_OPENED_AT = Date.UTC(2013, 0, 1);
const TWELVE_YEARS_MS = 12 * 365 * 86_400_000;

/** Accounts and places of the fake platform. Handles are found whatever their case, as on X. */
export class Directory {
  readonly #byId = new Map<string, FakeUser>();
  readonly #byHandle = new Map<string, FakeUser>();
  readonly #places = new Map<string, FakePlace>();
  readonly #nextId = snowflakes();
  #made = 0;

  /** Adds an account, or changes the one that has this handle. */
  put(seed: UserSeed): FakeUser {
    const before = this.#byHandle.get(seed.username.toLowerCase());
    if (!/^[A-Za-z0-9_]{1,15}$/.test(seed.username)) throw new Error(`X has no handle like ${seed.username}`);
    const createdAt = seed.createdAt ?? before?.createdAt ?? openedAt((this.#made += 1));
    const user: FakeUser = {
      id: before?.id ?? this.#nextId(createdAt),
      name: seed.username,
      location: null,
      description: "",
      verified: false,
      verifiedType: "none",
      followers: 40,
      protected: false,
      suspended: false,
      takesMessages: false,
      ...before,
      ...seed,
      createdAt,
    };
    if (before && before.id !== user.id) this.#byId.delete(before.id);
    this.#byId.set(user.id, user);
    this.#byHandle.set(user.username.toLowerCase(), user);
    return user;
  }

  byId(id: string): FakeUser | undefined {
    return this.#byId.get(id);
  }

  byHandle(handle: string): FakeUser | undefined {
    return this.#byHandle.get(handle.toLowerCase());
  }

  /** The account of this handle, made on the spot if nobody has it yet. */
  ensure(author: string | UserSeed): FakeUser {
    if (typeof author !== "string") return this.put(author);
    return this.byHandle(author) ?? this.put({ username: author });
  }

  place(seed: PlaceSeed): FakePlace {
    const id = seed.id ?? placeId(seed.fullName);
    const known = this.#places.get(id);
    if (known) return known;
    const place: FakePlace = {
      id,
      name: seed.fullName.split(",")[0] ?? seed.fullName,
      country: "India",
      countryCode: "IN",
      placeType: "city",
      boundingBox: [74.4, 27.6, 77.6, 30.9],
      ...seed,
    };
    this.#places.set(id, place);
    return place;
  }
}

/** Accounts were opened over the years, the same one always on the same day. */
function openedAt(ordinal: number): number {
  return TWITTER_OPENED_AT + ((ordinal * 9_176_263_571) % TWELVE_YEARS_MS);
}

/** Sixteen hexadecimal digits that depend on the name alone. */
function placeId(fullName: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(fullName)) hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
  return hash.toString(16).padStart(16, "0");
}
