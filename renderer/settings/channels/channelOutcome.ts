import { ORPCError } from "@orpc/client";
import { testSentence } from "#contract/channelSentences.ts";
import type { ChannelForm, ChannelSetUp, ConnectionTest, Words as InBoth } from "#contract/channels.ts";
import type { SourceFault } from "#contract/sources.ts";
import { secretVariableOf } from "#contract/secretVariables.ts";
import { CHANNELS, manifestOf } from "#domain/post/channel.ts";
import type { MessageId } from "../../i18n/en.ts";
import type { Words } from "../../i18n/useWords.ts";
import { callFailure } from "../../ui/failure.ts";

/** How something that was asked for came out: one sentence, and what it rests on. */
export interface ChannelOutcome {
  readonly good: boolean;
  readonly sentence: (words: Words) => string;
  /** Words of the platform, or, where it said nothing that could be read, what was met instead. */
  readonly detail: { readonly of: "channels.platformSays" | "channels.technically"; readonly said: string } | null;
}

interface Unsaved {
  /** Nothing of it is saved yet, and a test saves nothing. */
  readonly isNew: boolean;
  /** Secrets that were typed and cannot be kept, since this system has no keyring. */
  readonly unkept: readonly string[];
}

export function outcomeOfTest({ name, kind }: ChannelForm, test: ConnectionTest, { isNew, unkept }: Unsaved): ChannelOutcome {
  const said = testSentence(name, test);
  const sentence = ({ locale, say }: Words) => {
    if (!test.ok) return said[locale];
    const variables = unkept.map((field) => secretVariableOf(kind, field)).join(", ");
    if (variables !== "") return `${said[locale]} ${say("channels.nowStart", { variables })}`;
    return isNew ? `${said[locale]} ${say("channels.nowSave")}` : said[locale];
  };
  if (test.ok || test.detail === "") return { good: test.ok, sentence, detail: null };
  const isOurs = OF_THE_WAY.has(test.fault);
  return { good: false, sentence, detail: { of: isOurs ? "channels.technically" : "channels.platformSays", said: test.detail } };
}

/** What is met before the platform itself has said anything. */
const OF_THE_WAY: ReadonlySet<SourceFault> = new Set([
  "unreachable",
  "bad-answer",
  "proxy-login",
  "proxy-refused",
  "proxy-down",
  "certificate",
]);

export function done({ name }: ChannelForm, message: Extract<MessageId, `channels.${string}`>): ChannelOutcome {
  return { good: true, sentence: ({ say, locale }) => say(message, { name: name[locale] }), detail: null };
}

/** Nothing is read of a channel that rests, nor of one whose account has to sign in before. */
export function outcomeOfSaving({ form, isPaused, signIn }: ChannelSetUp): ChannelOutcome {
  if (isPaused) return done(form, "channels.savedPaused");
  if (isSentOnly(form)) return done(form, "channels.savedSending");
  return done(form, signIn?.isNeeded === true ? "channels.savedSignIn" : "channels.saved");
}

export function outcomeOfResting({ form, isPaused }: ChannelSetUp): ChannelOutcome {
  if (isPaused) return done(form, "channels.isPaused");
  return done(form, isSentOnly(form) ? "channels.sendsAgain" : "channels.isResumed");
}

/** Nothing comes in by it. */
function isSentOnly({ kind }: ChannelForm): boolean {
  return CHANNELS.some((channel) => channel === kind && manifestOf(channel).entry === "sent-only");
}

/** `entered` names the secrets that were to be stored. */
export function outcomeOfError(error: unknown, { kind }: ChannelForm, entered: readonly string[]): ChannelOutcome {
  const failed = (message: MessageId, values?: Record<string, string>): ChannelOutcome => ({
    good: false,
    sentence: ({ say }) => say(message, values),
    detail: null,
  });
  if (error instanceof ORPCError && error.defined && error.code === "NO_KEYRING") {
    return failed("channels.noKeyring", { variables: entered.map((field) => secretVariableOf(kind, field)).join(", ") });
  }
  return failed(callFailure(error));
}

/** What is wrong with one field, by its name, where the engine knew better than the window; null where the error is about none. */
export function fieldFaultOf(error: unknown): Readonly<Record<string, InBoth>> | null {
  if (!(error instanceof ORPCError) || !error.defined) return null;
  const { field, why } = (error.data ?? {}) as { readonly field?: unknown; readonly why?: InBoth };
  if (typeof field !== "string") return null;
  if (error.code === "SECRET_NEEDED") return { [field]: SECRET_NEEDED };
  return error.code === "INVALID" && why ? { [field]: why } : null;
}

const SECRET_NEEDED: InBoth = {
  en: "This is needed. Where one was stored, it was for another address or account, and goes to no other.",
  hi: "यह भरना ज़रूरी है। यदि कोई सहेजा हुआ था तो वह दूसरे पते या खाते का था, और कहीं और नहीं भेजा जाता।",
};
