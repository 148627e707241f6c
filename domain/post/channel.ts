import type { Words } from "../text/words.ts";

/** The fixed properties of a channel. Adding one is a row of {@link CHANNEL_MANIFEST}; the compiler then names whatever is missing. */
export interface ChannelManifest {
  /** In both languages of the room. */
  readonly names: Words;
  /** Further names in searches of the desk. */
  readonly typedAs: readonly string[];
  /**
   * `connected` is read by a folder of `engine/channels`, `portal` comes as exports of a portal, `typed-in` is entered at the desk; by `sent-only` nothing
   * comes in: those who came by a portal or the desk are written to.
   */
  readonly entry: "connected" | "portal" | "typed-in" | "sent-only";
  /** The longest answer; null where citizens cannot be answered on the channel but only called or written a letter. */
  readonly reply: { readonly inPublic: LengthLimit; readonly inPrivate: LengthLimit } | null;
  /** Private messages: whether we may begin a chat, only answer in one, or write letters; `none` where the channel has none. */
  readonly privateChats: "begin" | "answer" | "letters" | "none";
  /** Whether posts that their authors delete must be deleted here too; `ask-again`: the platform has to be asked whether a post is still there. */
  readonly deletionDuty: "ask-again" | "none";
  /** Whether a source gets once more what it has read before: after a restore it then fetches the posts of the time that was lost. */
  readonly readsAgain: boolean;
}

/** `weighted` as X counts, `letters` in UTF-16 units. For platforms that count in other ways the result may be too high, never too low. */
export interface LengthLimit {
  readonly most: number;
  readonly counts: "weighted" | "letters" | "bytes";
}

/** The longest reply that the record accepts. */
export const LONGEST_REPLY_LETTERS = 25_000;

const letters = (most: number): LengthLimit => ({ most, counts: "letters" });
const inBoth = (limit: LengthLimit) => ({ inPublic: limit, inPrivate: limit });

/** The channels by which citizens reach the office, in the order of lists. */
export const CHANNEL_MANIFEST = {
  x: {
    names: { en: "X", hi: "X" },
    typedAs: ["twitter", "एक्स", "ट्विटर"],
    entry: "connected",
    reply: { inPublic: { most: 280, counts: "weighted" }, inPrivate: letters(10_000) },
    privateChats: "begin",
    deletionDuty: "ask-again",
    readsAgain: true,
  },
  facebook: {
    names: { en: "Facebook", hi: "फ़ेसबुक" },
    typedAs: ["fb", "फ़ेसबुक"],
    entry: "connected",
    reply: { inPublic: letters(8_000), inPrivate: letters(2_000) },
    privateChats: "begin",
    deletionDuty: "ask-again",
    readsAgain: true,
  },
  instagram: {
    names: { en: "Instagram", hi: "इंस्टाग्राम" },
    typedAs: ["insta", "इंस्टाग्राम"],
    entry: "connected",
    reply: { inPublic: letters(2_200), inPrivate: { most: 1_000, counts: "bytes" } },
    privateChats: "begin",
    deletionDuty: "ask-again",
    readsAgain: true,
  },
  email: {
    names: { en: "E-mail", hi: "ई-मेल" },
    typedAs: ["mail", "ई-मेल", "ईमेल"],
    entry: "connected",
    reply: inBoth(letters(LONGEST_REPLY_LETTERS)),
    privateChats: "letters",
    deletionDuty: "none",
    readsAgain: true,
  },
  "cm-window": {
    names: { en: "CM Window", hi: "सीएम विंडो" },
    typedAs: ["सीएम-विंडो"],
    entry: "portal",
    reply: null,
    privateChats: "none",
    deletionDuty: "none",
    readsAgain: false,
  },
  "har-samay": {
    names: { en: "Har Samay", hi: "हर समय" },
    typedAs: ["हर-समय"],
    entry: "portal",
    reply: null,
    privateChats: "none",
    deletionDuty: "none",
    readsAgain: false,
  },
  // Complaints and demands that citizens hand to the Chief Minister in public: a module of NIC under CM Window (Hindustan Times, 8 April 2023).
  "jan-samvad": {
    names: { en: "Jan Samvad", hi: "जन संवाद" },
    typedAs: ["jansamvad", "जन-संवाद", "जनसंवाद"],
    entry: "portal",
    reply: null,
    privateChats: "none",
    deletionDuty: "none",
    readsAgain: false,
  },
  // Hearings of the Deputy Commissioners and SDOs (Civil), Monday and Thursday 10 to 12 (Millennium Post, 3 January 2026).
  "samadhan-shivir": {
    names: { en: "Samadhan Shivir", hi: "समाधान शिविर" },
    typedAs: ["samadhan", "shivir", "समाधान-शिविर"],
    entry: "portal",
    reply: null,
    privateChats: "none",
    deletionDuty: "none",
    readsAgain: false,
  },
  desk: {
    names: { en: "Desk", hi: "डेस्क" },
    typedAs: ["डेस्क"],
    entry: "typed-in",
    reply: null,
    privateChats: "none",
    deletionDuty: "none",
    readsAgain: false,
  },
  telegram: {
    names: { en: "Telegram", hi: "टेलीग्राम" },
    typedAs: ["टेलीग्राम"],
    entry: "connected",
    reply: inBoth(letters(4_096)),
    privateChats: "answer",
    deletionDuty: "none",
    readsAgain: false,
  },
  youtube: {
    names: { en: "YouTube", hi: "यूट्यूब" },
    typedAs: ["यूट्यूब"],
    entry: "connected",
    reply: inBoth(letters(10_000)),
    privateChats: "none",
    deletionDuty: "ask-again",
    readsAgain: true,
  },
  sms: {
    names: { en: "SMS", hi: "SMS" },
    typedAs: ["एसएमएस"],
    entry: "sent-only",
    reply: inBoth(letters(1_000)),
    privateChats: "letters",
    deletionDuty: "none",
    readsAgain: false,
  },
} as const satisfies Readonly<Record<string, ChannelManifest>>;

export type Channel = keyof typeof CHANNEL_MANIFEST;

/** Channels whose row has these values. */
type ChannelWith<Row extends Partial<ChannelManifest>> = {
  [Name in Channel]: (typeof CHANNEL_MANIFEST)[Name] extends Row ? Name : never;
}[Channel];

/** Channels that a folder of the engine reads and, where answers are possible, writes. */
export type ConnectedChannel = ChannelWith<{ readonly entry: "connected" }>;
/** Channels that a folder of the engine writes alone. */
export type SentOnlyChannel = ChannelWith<{ readonly entry: "sent-only" }>;
/** Channels whose exports are read. */
export type PortalChannel = ChannelWith<{ readonly entry: "portal" }>;
/** Channels that are asked whether posts are still there. */
export type RecheckedChannel = ChannelWith<{ readonly deletionDuty: "ask-again" }>;

export const CHANNELS = Object.keys(CHANNEL_MANIFEST) as readonly Channel[];

/** The row of a channel, without the values of the others. */
export function manifestOf(channel: Channel): ChannelManifest {
  return CHANNEL_MANIFEST[channel];
}

export const PORTALS = CHANNELS.filter((channel): channel is PortalChannel => manifestOf(channel).entry === "portal");
