import { checkChannelValues } from "#contract/checkChannelValues.ts";
import type { ChannelSetUp, ChannelValues, ConnectionTest, Words } from "#contract/channels.ts";
import { manifestOf } from "#domain/post/channel.ts";
import type { Channel } from "#domain/post/channel.ts";
import type { ChannelSettings } from "../core/settings/engineSettings.ts";
import type { FileStore } from "../core/ports/fileStore.ts";
import type { MailTransport } from "../core/ports/mailTransport.ts";
import type { ReplySender } from "../core/ports/replySender.ts";
import { createChannelSignIns } from "./channelSignIns.ts";
import type { Begun, EndedSignIn } from "./channelSignIns.ts";
import type { AccountReader } from "../core/ports/accountReader.ts";
import type { Secrets } from "../core/ports/secrets.ts";
import type { ChannelPlugin, ChannelSource, Given, OfficeAccounts, Rechecker } from "../core/ports/channel.ts";
import { concealing, withoutSecrets, withoutSecretsIn } from "../core/sources/concealing.ts";
import type { Feed } from "../core/sources/listening.ts";
import { SourceError } from "../core/ports/source.ts";
import type { SignInOutcome } from "#contract/signIn.ts";
import type { SignIns } from "../core/signIn/signIns.ts";

export type ChannelSetUps = ReturnType<typeof createChannelSetUps>;

type Told = Readonly<Record<string, string>>;

export type SetUpFault =
  | { readonly outcome: "unknown-channel" }
  | { readonly outcome: "invalid"; readonly field: string; readonly why: Words }
  | { readonly outcome: "secret-needed"; readonly field: string };
type PutOutcome = SetUpFault | { readonly outcome: "no-keyring" } | { readonly outcome: "stored" };
type TestOutcome = SetUpFault | { readonly outcome: "tested"; readonly test: ConnectionTest };

export interface ChannelSetUpsOptions {
  readonly plugins: readonly ChannelPlugin[];
  readonly settings: ChannelSettings;
  readonly secrets: Secrets;
  readonly signIns: SignIns;
  /** Where browsers come back to, where not as registered: for tests. */
  readonly callbackPorts?: readonly number[];
  readonly files: FileStore;
  /** How much of what letters bring may be kept. */
  readonly attachmentRoom?: NonNullable<Given<unknown>["attachmentRoom"]>;
  readonly offices: () => OfficeAccounts;
  readonly now: () => number;
  /** What proves the reply addresses of our own letters. */
  readonly replyKey?: () => string;
  /** What our own accounts wrote, by the record. */
  readonly ourPosts?: NonNullable<Given<unknown>["ourPosts"]>;
  /** Of which a trial sends an example; left out where nothing may be sent. */
  readonly trialText?: NonNullable<Given<unknown>["trialText"]>;
  /** Takes what is a channel's own fault to the log of the program. */
  readonly log?: (line: string) => void;
}

/** The channels that are set up in the settings, put together from what is stored and what the keychain holds. */
export function createChannelSetUps(options: ChannelSetUpsOptions) {
  const { plugins, settings, secrets, files, attachmentRoom, offices, now, replyKey, ourPosts, trialText, log = toStandardError } = options;
  const { callbackPorts: ports } = options;
  const people = createChannelSignIns(options.signIns, { now, ...(ports && { ports }) });
  const pluginOf = (kind: string) => plugins.find(({ form }) => form.kind === kind);
  const setUp = () => plugins.flatMap((plugin) => active(plugin) ?? []);
  const atWork = () => setUp().filter(({ isPaused }) => !isPaused);

  /** What was said of a channel; null while it is not set up, or what is stored cannot be read any more. */
  function valuesOf(plugin: ChannelPlugin): { readonly values: ChannelValues; readonly isPaused: boolean } | null {
    const stored = settings.channel(plugin.form.kind);
    const parsed = stored && plugin.schema.safeParse(stored.values);
    return stored && parsed?.success ? { values: parsed.data, isPaused: stored.isPaused } : null;
  }

  /** The same with everything that the channel is created from. */
  function active(plugin: ChannelPlugin): Active | null {
    const stored = valuesOf(plugin);
    if (stored === null) return null;
    const { kind } = plugin.form;
    return { plugin, isPaused: stored.isPaused, given: given(plugin, stored.values, (field) => secrets.get(secretNameOf(kind, field))) };
  }

  function given(plugin: ChannelPlugin, values: ChannelValues, secret: (field: string) => string | undefined): Given<ChannelValues> {
    const signedIn = people.signedIn(plugin, values, secret);
    const common = {
      values,
      secret,
      ...(signedIn && { signedIn }),
      now,
      offices: offices(),
      files,
      ...(ourPosts && { ourPosts }),
      ...(trialText && { trialText }),
      ...(attachmentRoom && { attachmentRoom }),
    };
    // Made when a channel asks for it: one that writes no letters leaves no key behind.
    return replyKey === undefined ? common : Object.defineProperty(common, "replyKey", { get: replyKey, enumerable: true });
  }

  /** What is known to be secret of a channel now. */
  function secretsOf(plugin: ChannelPlugin, secret: (field: string) => string | undefined): readonly string[] {
    return [...enteredSecretsOf(plugin, secret), ...people.secrets(plugin)];
  }

  function enteredSecretsOf({ form }: ChannelPlugin, secret: (field: string) => string | undefined): readonly string[] {
    return form.fields.flatMap(({ type, name }) => (type === "secret" ? secret(name)?.trim() || [] : []));
  }

  /** The answers of several channels; one that fails is logged and left out. */
  function answersOf<Answer>(
    channels: readonly Active[],
    ask: (plugin: ChannelPlugin, from: Given<ChannelValues>) => readonly Answer[] | Answer | null | undefined,
  ): readonly Answer[] {
    return channels.flatMap(({ plugin, given: from }): readonly Answer[] | Answer => {
      try {
        return ask(plugin, from) ?? [];
      } catch (error) {
        if (!(error instanceof SourceError))
          log(`${plugin.form.kind}: ${withoutSecretsIn(error, secretsOf(plugin, from.secret)).stack ?? ""}`);
        return [];
      }
    });
  }

  function feedOf(plugin: ChannelPlugin): readonly Feed[] {
    const { kind, name } = plugin.form;
    const stored = settings.channel(kind);
    if (stored === null) return [];
    const found = active(plugin);
    const shownAs = (found && plugin.shownAs?.(found.given.values)) ?? { key: kind, label: name.en };
    const about = { kind, channel: plugin.channel, ...shownAs, isPaused: stored.isPaused };
    // What an earlier release stored may lack what this one asks for.
    if (found === null) return [{ ...about, madeOf: JSON.stringify(stored.values), sources: refused }];
    const entered = enteredSecretsOf(plugin, found.given.secret);
    const { x, facebook, email } = found.given.offices;
    // A sign-in that is renewed is the same; one that a person made, or that is over, is another.
    const { identity = null, isOver = null } = found.given.signedIn ?? {};
    const madeOf = JSON.stringify([
      found.given.values,
      entered,
      ...[x, facebook, email].map((accounts) => [...accounts]),
      identity,
      isOver,
    ]);
    return [{ ...about, madeOf, sources: () => begun(found) }];
  }

  function begun({ plugin, given: from }: Active): readonly ChannelSource[] {
    const hidden = () => secretsOf(plugin, from.secret);
    try {
      return plugin.sources(from).map((each) => ({ ...each, source: concealing(each.source, hidden) }));
    } catch (error) {
      throw withoutSecretsIn(error, hidden());
    }
  }

  function shown(plugin: ChannelPlugin): ChannelSetUp {
    const { form } = plugin;
    const stored = settings.channel(form.kind);
    const secretFields = form.fields.filter(({ type }) => type === "secret");
    return {
      form,
      values: stored?.values ?? null,
      hasSecret: Object.fromEntries(secretFields.map(({ name }) => [name, secrets.get(secretNameOf(form.kind, name)) !== undefined])),
      keepsSecrets: secrets.hasKeyring,
      isPaused: stored?.isPaused ?? false,
      signIn: people.state(plugin, active(plugin)?.given ?? null),
    };
  }

  /** What was said, checked, with the secrets that go with it: those stored for another address or account are none. */
  function checked(kind: string, said: ChannelValues, told: Told) {
    const plugin = pluginOf(kind);
    if (!plugin) return { ok: false, fault: { outcome: "unknown-channel" } } as const;
    const check = checkChannelValues(plugin.form, said);
    if (!check.ok) return { ok: false, fault: { outcome: "invalid", field: check.field, why: check.why } } as const;
    const parsed = plugin.schema.safeParse(check.values);
    if (!parsed.success) {
      const field = String(parsed.error.issues[0]?.path[0] ?? plugin.form.fields[0]?.name ?? "");
      return { ok: false, fault: { outcome: "invalid", field, why: UNUSABLE } } as const;
    }
    const stored = active(plugin);
    const keepsSecret = (field: string) =>
      stored === null || plugin.secretsBelongTo(stored.given.values, field) === plugin.secretsBelongTo(parsed.data, field);
    const secret = (field: string) => told[field] ?? (keepsSecret(field) ? secrets.get(secretNameOf(kind, field)) : undefined);
    for (const field of plugin.form.fields) {
      if (field.type !== "secret") continue;
      const isStored = secrets.get(secretNameOf(kind, field.name)) !== undefined;
      if (secret(field.name) === undefined && (field.isRequired || (isStored && !keepsSecret(field.name)))) {
        return { ok: false, fault: { outcome: "secret-needed", field: field.name } } as const;
      }
    }
    return { ok: true, plugin, values: check.values, given: given(plugin, parsed.data, secret) } as const;
  }

  return {
    list: (): readonly ChannelSetUp[] => plugins.map((plugin) => shown(plugin)),
    get: (kind: string): ChannelSetUp | null => {
      const plugin = pluginOf(kind);
      return plugin ? shown(plugin) : null;
    },
    async put(kind: string, said: ChannelValues, told: Told): Promise<PutOutcome> {
      const check = checked(kind, said, told);
      if (!check.ok) return check.fault;
      for (const field of check.plugin.form.fields) {
        const value = field.type === "secret" ? told[field.name] : undefined;
        if (value !== undefined && !(await secrets.store(secretNameOf(kind, field.name), value))) return { outcome: "no-keyring" };
      }
      settings.putChannel(kind, { values: check.values, isPaused: settings.channel(kind)?.isPaused ?? false });
      return { outcome: "stored" };
    },
    async test(kind: string, said: ChannelValues, told: Told, signal: AbortSignal): Promise<TestOutcome> {
      const check = checked(kind, said, told);
      if (!check.ok) return check.fault;
      const hidden = secretsOf(check.plugin, check.given.secret);
      try {
        const test = await check.plugin.test(check.given, signal);
        return { outcome: "tested", test: test.ok ? test : { ...test, detail: withoutSecrets(test.detail, hidden) } };
      } catch (error) {
        const failure = withoutSecretsIn(error, hidden);
        if (failure instanceof SourceError) {
          return { outcome: "tested", test: { ok: false, fault: failure.fault, detail: failure.message, explanation: null } };
        }
        log(`${kind}: ${failure.stack ?? failure.message}`);
        return { outcome: "tested", test: { ok: false, fault: "internal", detail: failure.message, explanation: null } };
      }
    },
    pause(kind: string, isPaused: boolean): boolean {
      const stored = settings.channel(kind);
      if (stored) settings.pauseChannel(kind, isPaused);
      return stored !== null;
    },
    /** A person signs in by the browser to a channel that is set up; null where there is none of the kind. */
    async signIn(kind: string, begin: Begun): Promise<SignInOutcome | null> {
      const plugin = pluginOf(kind);
      const found = plugin && active(plugin);
      return found ? people.begin(found.plugin, found.given, begin) : null;
    },
    /** Of channels that are set up and do not rest. */
    endedSignIns: (): readonly EndedSignIn[] => atWork().flatMap(({ plugin, given: from }) => people.ended(plugin, from) ?? []),
    /** Somebody was written to about the end of this one. False where that could not be written down. */
    async toldOfSignIn(kind: string): Promise<boolean> {
      const plugin = pluginOf(kind);
      return plugin !== undefined && people.told(plugin, now());
    },
    /** The engine comes to rest: nobody can sign in any more. */
    endSignIns: () => people.end(),
    giveUpSignIn: () => people.giveUp(),
    async signOut(kind: string): Promise<void> {
      const plugin = pluginOf(kind);
      if (plugin) await people.signOut(plugin, active(plugin)?.given ?? null);
    },
    async remove(kind: string): Promise<boolean> {
      const plugin = pluginOf(kind);
      if (plugin) await people.signOut(plugin, active(plugin)?.given ?? null);
      const removed = settings.removeChannel(kind);
      for (const field of plugin?.form.fields ?? []) {
        if (field.type === "secret") await secrets.forget(secretNameOf(kind, field.name));
      }
      return removed;
    },
    /** True where at least one channel is set up from which posts come: one that only writes gives a wall nothing to show. */
    get any(): boolean {
      return plugins.some((plugin) => manifestOf(plugin.channel).entry !== "sent-only" && valuesOf(plugin) !== null);
    },
    feeds: (): readonly Feed[] => plugins.flatMap((plugin) => feedOf(plugin)),
    senders: (): readonly ReplySender[] => answersOf(atWork(), (plugin, from) => plugin.senders?.(from)),
    /** On which channels answers can be written, those that pause among them. */
    writable: (): readonly Channel[] => answersOf(setUp(), (plugin, from) => plugin.senders?.(from)).map(({ channel }) => channel),
    /** The mailbox that letters are written from; null where none is set up, or it rests. */
    mailTransport: (): MailTransport | null => answersOf(atWork(), (plugin, from) => plugin.mail?.(from))[0] ?? null,
    recheckers: (): readonly Rechecker[] => answersOf(atWork(), (plugin, from) => plugin.rechecker?.(from)),
    /** Who asks after official accounts, of the channels at work. */
    accountReaders: (): readonly AccountReader[] => answersOf(atWork(), (plugin, from) => plugin.officialAccounts?.(from)),
    mayFetchPicture: (url: URL): boolean =>
      // Asked while a list of pictures is being read: nothing may be written meanwhile.
      plugins.some((plugin) => {
        const stored = valuesOf(plugin);
        return stored !== null && plugin.mayFetchPicture?.(url, stored.values) === true;
      }),
  };
}

interface Active {
  readonly plugin: ChannelPlugin;
  readonly isPaused: boolean;
  readonly given: Given<ChannelValues>;
}

function refused(): never {
  throw new SourceError("bad-request", "What is stored of this channel does not fit this release. Open it in the settings and save it.");
}

function toStandardError(line: string): void {
  process.stderr.write(`${line}\n`);
}

const UNUSABLE: Words = { en: "This cannot be used.", hi: "यह मान नहीं चलेगा।" };

/** Under which name the keychain keeps the secret of a field: `facebook.page-token`. */
export function secretNameOf(kind: string, field: string): string {
  return `${kind}.${field.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`;
}
