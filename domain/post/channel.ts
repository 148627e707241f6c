import type { Words } from "../text/words.ts";

/** What the program knows of a channel beforehand. Adding one is a row of {@link CHANNEL_MANIFEST}; the compiler then names what it still lacks. */
export interface ChannelManifest {
  /** In both languages of the room. */
  readonly names: Words;
  /** What people also type for it in a search of the desk. */
  readonly typedAs: readonly string[];
  /** `connected` is read by a folder of `engine/channels`, `portal` comes as exports of another portal, `typed-in` is written down by somebody. */
  readonly entry: "connected" | "portal" | "typed-in";
  /** How long an answer may be; null where nobody can be answered there, but is called or written a letter. */
  readonly reply: { readonly inPublic: LengthLimit; readonly inPrivate: LengthLimit } | null;
  /** Messages to one person: whether we may begin such a chat, only answer in it, or write letters; `none` where there are none. */
  readonly privateChats: "begin" | "answer" | "letters" | "none";
  /** Whether posts that their authors deleted must go here too, and how we hear of it: the platform is asked again, or it tells us. */
  readonly deletionDuty: "ask-again" | "none";
}

/** `weighted` as X counts, `letters` in UTF-16 units: of platforms that count in a way of their own the figure may be too high, never too low. */
export interface LengthLimit {
  readonly most: number;
  readonly counts: "weighted" | "letters" | "bytes";
}

/** As long as any reply may be that the record takes. */
export const LONGEST_REPLY_LETTERS = 25_000;

const letters = (most: number): LengthLimit => ({ most, counts: "letters" });
const inBoth = (limit: LengthLimit) => ({ inPublic: limit, inPrivate: limit });

/** The ways in which a citizen reaches the office, in the order in which they are listed. */
export const CHANNEL_MANIFEST = {
  x: {
    names: { en: "X", hi: "X" },
    typedAs: ["twitter", "एक्स", "ट्विटर"],
    entry: "connected",
    reply: { inPublic: { most: 280, counts: "weighted" }, inPrivate: letters(10_000) },
    privateChats: "begin",
    deletionDuty: "ask-again",
  },
  facebook: {
    names: { en: "Facebook", hi: "फ़ेसबुक" },
    typedAs: ["fb", "फ़ेसबुक"],
    entry: "connected",
    reply: { inPublic: letters(8_000), inPrivate: letters(2_000) },
    privateChats: "begin",
    deletionDuty: "ask-again",
  },
  instagram: {
    names: { en: "Instagram", hi: "इंस्टाग्राम" },
    typedAs: ["insta", "इंस्टाग्राम"],
    entry: "connected",
    reply: { inPublic: letters(2_200), inPrivate: { most: 1_000, counts: "bytes" } },
    privateChats: "begin",
    deletionDuty: "ask-again",
  },
  email: {
    names: { en: "E-mail", hi: "ई-मेल" },
    typedAs: ["mail", "ई-मेल", "ईमेल"],
    entry: "connected",
    reply: inBoth(letters(LONGEST_REPLY_LETTERS)),
    privateChats: "letters",
    deletionDuty: "none",
  },
  "cm-window": {
    names: { en: "CM Window", hi: "सीएम विंडो" },
    typedAs: ["सीएम-विंडो"],
    entry: "portal",
    reply: null,
    privateChats: "none",
    deletionDuty: "none",
  },
  "har-samay": {
    names: { en: "Har Samay", hi: "हर समय" },
    typedAs: ["हर-समय"],
    entry: "portal",
    reply: null,
    privateChats: "none",
    deletionDuty: "none",
  },
  desk: {
    names: { en: "Desk", hi: "डेस्क" },
    typedAs: ["डेस्क"],
    entry: "typed-in",
    reply: null,
    privateChats: "none",
    deletionDuty: "none",
  },
  telegram: {
    names: { en: "Telegram", hi: "टेलीग्राम" },
    typedAs: ["टेलीग्राम"],
    entry: "connected",
    reply: inBoth(letters(4_096)),
    privateChats: "answer",
    deletionDuty: "none",
  },
  youtube: {
    names: { en: "YouTube", hi: "यूट्यूब" },
    typedAs: ["यूट्यूब"],
    entry: "connected",
    reply: inBoth(letters(10_000)),
    privateChats: "none",
    deletionDuty: "ask-again",
  },
} as const satisfies Readonly<Record<string, ChannelManifest>>;

export type Channel = keyof typeof CHANNEL_MANIFEST;

/** Channels whose row says just this. */
type ChannelWith<Row extends Partial<ChannelManifest>> = {
  [Name in Channel]: (typeof CHANNEL_MANIFEST)[Name] extends Row ? Name : never;
}[Channel];

/** Those that a folder of the engine reads and, where answers can be written, writes. */
export type ConnectedChannel = ChannelWith<{ readonly entry: "connected" }>;
/** Those whose exports are read. */
export type PortalChannel = ChannelWith<{ readonly entry: "portal" }>;
/** Those that are asked again after posts. */
export type RecheckedChannel = ChannelWith<{ readonly deletionDuty: "ask-again" }>;

export const CHANNELS = Object.keys(CHANNEL_MANIFEST) as readonly Channel[];

/** The row of a channel, without the values of the others. */
export function manifestOf(channel: Channel): ChannelManifest {
  return CHANNEL_MANIFEST[channel];
}

export const PORTALS = CHANNELS.filter((channel): channel is PortalChannel => manifestOf(channel).entry === "portal");
