import type { z } from "zod";
import type { ChannelForm, ChannelValues, ConnectionTest, Words } from "#contract/channels.ts";
import type { Channel, RecheckedChannel } from "#domain/post/channel.ts";
import type { IncomingPost } from "#domain/post/incomingPost.ts";
import type { PostReach } from "#domain/post/reach.ts";
import type { RegisteredText } from "#domain/reply/registeredText.ts";
import type { AccountReader } from "./accountReader.ts";
import type { FileStore } from "./fileStore.ts";
import type { SignedInAccount, SignInApp } from "./signInApp.ts";
import type { Login } from "./login.ts";
import type { MailTransport } from "./mailTransport.ts";
import type { ReplySender } from "./replySender.ts";
import type { AttachmentRoom } from "./attachmentRoom.ts";
import type { Reads, Source } from "./source.ts";

/**
 * A channel: everything that the program knows of one platform or kind of mail. Its folder exports one of these, `channels.ts` registers it,
 * and `#domain/post/channel.ts` has its row.
 */
export interface ChannelPlugin<Values = ChannelValues> {
  /** Of most of its posts: under whose name it is shown while it cannot begin. */
  readonly channel: Channel;
  /** What a person says when it is set up. */
  readonly form: ChannelForm;
  /** Reads the values of the form; its messages are never shown, since the form is checked by its own fields first. */
  readonly schema: z.ZodType<Values>;
  /** What the secret of a field was given for, such as a server's address and an account: with another one it is void. */
  secretsBelongTo(values: Values, field: string): string;
  /** What to read. Throws {@link SourceError} where it cannot even begin, as without a secret. */
  sources(given: Given<Values>): readonly ChannelSource[];
  /** Asks the platform once. Rejects only for our own faults. */
  test(given: Given<Values>, signal: AbortSignal): Promise<ConnectionTest>;
  /** Who writes answers there; one for each of a post's channels that it serves. Left out where nothing can be written. */
  senders?(given: Given<Values>): readonly ReplySender[];
  /** The mailbox that letters to officers are written from; left out by all but e-mail, and null where it cannot send. */
  mail?(given: Given<Values>): MailTransport | null;
  /** Who asks again after posts that were read once, one for each of a post's channels; left out where the platform tells of deletions by itself. */
  rechecker?(given: Given<Values>): Rechecker | readonly Rechecker[];
  /** Who asks what official accounts of offices do there in the open; left out where the platform shows nothing of them. */
  officialAccounts?(given: Given<Values>): AccountReader | readonly AccountReader[] | null;
  /** How a person signs in for the account; left out where nobody can. */
  readonly signIn?: ChannelSignIn<Values>;
  /** Under what name it is shown while it cannot begin; its kind and name where left out. */
  shownAs?(values: Values): { readonly key: string; readonly label: string };
  /** Where pictures of its posts lie. A post names any address it likes. */
  mayFetchPicture?(url: URL, values: Values): boolean;
}

export interface ChannelSignIn<Values> {
  /** What has to be done at the platform before, and how long a sign-in lasts there. */
  readonly about: Words;
  /** Whether the platform sends a browser back only to addresses that are registered there. */
  readonly registersCallbacks: boolean;
  /** Whether people sign in to what is set up, or go by another way; always where left out. */
  isFor?(values: Values): boolean;
  /** Whether nothing is read before a person signs in, since no secret that is stored speaks for the account; never where left out. */
  isNeeded?(given: Pick<Given<Values>, "secret">): boolean;
  /** Whether a sign-in is of what is set up now: of this account, at these servers. Always where left out. */
  fits?(values: Values, account: SignedInAccount): boolean;
  /** The mail address that hears when it has ended; empty for none. */
  warnTo(values: Values): string;
  /** Our app there; null while what it needs is not filled in. */
  app(given: Pick<Given<Values>, "values" | "secret">): SignInApp | null;
  /** What a sign-in that the platform ended after so long, milliseconds, most likely ended of, and what to do; null, or left out, where nothing is known. */
  adviceAtEnd?(values: Values, lastedMs: number): Words | null;
  /** Whose account it is. Rejects with {@link SignInFailure} where it is another than the one that is read, with {@link SourceError} where that cannot be had. */
  whose(given: Given<Values>, accessToken: string, signal: AbortSignal): Promise<SignedInAccount>;
}

/** What a channel is put together from. */
export interface Given<Values> {
  readonly values: Values;
  /** By the name of its field; undefined where it is not stored on this machine. Kept in memory only. */
  readonly secret: (field: string) => string | undefined;
  /** What speaks for the account that a person signed in to; left out where nobody did. */
  readonly signedIn?: SignedIn;
  /** Milliseconds UTC. */
  readonly now: () => number;
  readonly offices: OfficeAccounts;
  /** Keeps what came with a post, such as an attachment. */
  readonly files: FileStore;
  /** How much of what letters bring may be kept; left out where there is no limit, as in a test of the connection. */
  readonly attachmentRoom?: AttachmentRoom;
  /** What our own account wrote since an instant (milliseconds UTC), by the record; left out where there is none, as in a test of the connection. */
  readonly ourPosts?: (channel: Channel, accountId: string, since: number) => readonly string[];
  /** The registered text of which a trial sends an example; left out, and nothing is sent, in a rehearsal. */
  readonly trialText?: () => RegisteredText;
  /** What proves the reply addresses of our own letters (`../mail/replyAddress.ts`); nothing is proven without it. */
  readonly replyKey?: string;
}

export interface SignedIn {
  readonly login: Login;
  /** Another one after each sign-in of a person, and the same after a renewal. */
  readonly identity: string;
  /** True where only a person can sign in again. */
  readonly isOver: boolean;
}

/** Whose posts are an office's answer and no complaint: the accounts of the registry, as they are known when a channel begins. */
export interface OfficeAccounts {
  /** Handles on X, lower case, without the @. */
  readonly x: ReadonlySet<string>;
  /** Ids or names of Facebook pages, lower case. */
  readonly facebook: ReadonlySet<string>;
  /** E-mail addresses, lower case. */
  readonly email: ReadonlySet<string>;
  /** Those of representatives, lower case: what says that it comes from one is theirs only where that is proven. */
  readonly representativeEmail?: ReadonlySet<string>;
}

export interface ChannelSource {
  readonly source: Source;
  readonly pollEveryMs: number;
  /** How long the platform holds an answer back while nothing is new, as with long polling, milliseconds: such a source is not silent. */
  readonly holdsAnswerMs?: number;
  /** Calendar-month limit of what reads may cost, US dollars; null for none. */
  readonly budgetUsd: number | null;
}

/** Platforms oblige us to take back what its author took back. */
export interface Rechecker {
  readonly channel: RecheckedChannel;
  /** Keeps its spending apart. */
  readonly key: string;
  /** How many posts one call takes. */
  readonly mostAtOnce: number;
  readonly priceUsd: Reads;
  /** Calendar-month limit of what it may cost, US dollars, spent evenly over the month; none where left out. */
  readonly budgetUsd?: number | null;
  /** Throws {@link SourceError}. A post that is neither `gone` nor `changed` is as it was. */
  recheck(externalIds: readonly string[], signal: AbortSignal): Promise<Rechecked>;
}

export interface Rechecked {
  readonly gone: readonly string[];
  /** Those of which a later version came. */
  readonly changed: readonly IncomingPost[];
  /** How far each of those that are there has gone since; left out where the platform does not tell. */
  readonly measured?: readonly { readonly externalId: string; readonly reach: PostReach }[];
  readonly reads: Reads;
}
