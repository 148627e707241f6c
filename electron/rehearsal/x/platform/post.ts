/** What the fake platform keeps. Field names follow this project; `present.ts` turns them into X's. */

export interface FakeUser {
  readonly id: string;
  /** Without the leading @. */
  readonly username: string;
  readonly name: string;
  readonly location: string | null;
  readonly description: string;
  readonly createdAt: number;
  readonly verified: boolean;
  readonly verifiedType: "blue" | "government" | "business" | "none";
  readonly followers: number;
  /** Posts of a protected author cannot be read through a reference. */
  readonly protected: boolean;
  /** A suspended author is missing from every answer, which says so in `errors`. */
  readonly suspended: boolean;
  /** Takes direct messages from everybody; others only from those to whom they have written. */
  readonly takesMessages: boolean;
}

export type UserSeed = Pick<FakeUser, "username"> & Partial<Omit<FakeUser, "username">>;

export interface FakeMedia {
  readonly key: string;
  readonly type: "photo" | "video" | "animated_gif";
  readonly url: string | null;
  readonly previewUrl: string | null;
  readonly altText: string | null;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly durationMs: number | null;
}

export type MediaSeed = Pick<FakeMedia, "type"> & Partial<Omit<FakeMedia, "type">>;

export interface FakePlace {
  readonly id: string;
  readonly fullName: string;
  readonly name: string;
  readonly country: string;
  readonly countryCode: string;
  readonly placeType: "poi" | "neighborhood" | "city" | "admin" | "country" | "unknown";
  /** West, south, east, north in degrees. */
  readonly boundingBox: readonly [number, number, number, number];
}

export type PlaceSeed = Pick<FakePlace, "fullName"> & Partial<Omit<FakePlace, "fullName">>;

export interface FakePost {
  readonly id: string;
  readonly authorId: string;
  /** All that the author wrote, however long, without the links that X appends and without escapes. */
  readonly text: string;
  readonly createdAt: number;
  readonly lang: string;
  readonly conversationId: string;
  readonly replyTo: { readonly postId: string; readonly userId: string | null } | null;
  readonly reposts: string | null;
  readonly quotes: string | null;
  readonly media: readonly FakeMedia[];
  readonly place: FakePlace | null;
  readonly withheld: { readonly copyright: boolean; readonly countryCodes: readonly string[] } | null;
  /** Ids of all versions, oldest first; the last is the post's own unless an author edited it later. */
  readonly editHistory: readonly string[];
  readonly possiblySensitive: boolean;
  readonly metrics: {
    readonly reposts: number;
    readonly replies: number;
    readonly likes: number;
    readonly quotes: number;
    readonly bookmarks: number;
    readonly impressions: number;
  };
}

/** What a test or the rehearsal says of a post; the platform fills in the rest. */
export interface PostSeed {
  readonly text: string;
  /** A handle, or a whole author to be added to the directory. Unknown handles get an account of their own. */
  readonly author?: string | UserSeed;
  /** Milliseconds UTC; now where left out. */
  readonly at?: number;
  /** Where left out, an id of the moment `at`. */
  readonly id?: string;
  readonly lang?: string;
  readonly inReplyTo?: string;
  readonly conversationId?: string;
  readonly reposts?: string;
  readonly quotes?: string;
  readonly media?: readonly MediaSeed[];
  readonly place?: PlaceSeed;
  readonly withheld?: FakePost["withheld"];
  readonly editHistory?: readonly string[];
  readonly possiblySensitive?: boolean;
  readonly metrics?: Partial<FakePost["metrics"]>;
}

/** Characters as X counts them: code points, not UTF-16 units. */
export function charactersOf(text: string): readonly string[] {
  return Array.from(text);
}

const HANDLE_IN_TEXT = /(?<![A-Za-z0-9_@])@([A-Za-z0-9_]{1,15})(?![A-Za-z0-9_])/g;

/** Handles that a text mentions, lower case, each once. */
export function mentionedHandles(text: string): readonly string[] {
  return [...new Set([...text.matchAll(HANDLE_IN_TEXT)].map(([, handle = ""]) => handle.toLowerCase()))];
}

/** The language that X would name: by script, and English for everything in Latin letters. */
export function languageOf(text: string): string {
  const withoutNames = text.replaceAll(/[@#][A-Za-z0-9_]+|https?:\/\/\S+/g, "");
  if (/\p{Script=Gurmukhi}/u.test(withoutNames)) return "pa";
  if (/\p{Script=Devanagari}/u.test(withoutNames)) return "hi";
  return /\p{L}/u.test(withoutNames) ? "en" : "und";
}
