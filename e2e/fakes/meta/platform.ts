import type { Specification } from "./specification.ts";
import type { Store } from "./store.ts";
import type { FakePerson, Thing } from "./thing.ts";

/** What the parts of the server share. */
export interface MetaPlatform {
  readonly store: Store;
  readonly specification: Specification;
  readonly page: FakePerson;
  /** Null where the page is joined with none. */
  readonly instagram: FakePerson | null;
  readonly token: string;
  readonly appSecret: string | null;
  readonly now: () => number;
  /** The address under which the server can be reached. */
  readonly url: () => string;
  readonly state: PlatformState;
}

/** What can be changed while it runs. */
export interface PlatformState {
  permissions: Set<string>;
  /** The token is that of a person. */
  isPersonal: boolean;
  /** So many more requests until the token expires; null for never. */
  callsLeft: number | null;
  isExpired: boolean;
  requiresProof: boolean;
  /** Whether Meta granted the feature "Page Public Content Access". */
  mayReadOtherPages: boolean;
  isBlocked: boolean;
  /** Whether Meta approved the app for answers of persons (Human Agent). */
  isHumanAgent: boolean;
  /** Pictures that were put on the page and are shown nowhere yet, by their ids, and how many bytes each has. */
  readonly uploads: Map<string, number>;
  /** Comments whose authors were sent their one message. */
  readonly answeredPrivately: Set<string>;
  /** Things of the page before that come again on the next. */
  repeats: number;
  /** The second page of every list names itself as the next. */
  isCircling: boolean;
  isShuffled: boolean;
  ignoresOrder: boolean;
  /** Where the address of a next page points; the server itself where left out. */
  nextHost: string | null;
  usage: { readonly percent: number; readonly regainMinutes: number } | null;
  /** Fields that are refused, whatever the specification says. */
  refusedFields: Set<string>;
  /** More things than so many on a page are refused. */
  mostOnPage: number | null;
  /** Ids of comments and pictures of others in which the account is named. */
  readonly mentions: Set<string>;
}

export type Shown = Readonly<Record<string, unknown>>;
export type Lists = (platform: MetaPlatform, thing: Thing, given: URLSearchParams) => readonly Thing[];
