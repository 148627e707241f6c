import { checkChannelValues } from "#contract/checkChannelValues.ts";
import type { ChannelSetUp, ChannelValues, ConnectionTest, Words } from "#contract/channels.ts";
import type { EngineSettings } from "../engineSettings.ts";
import type { FileStore } from "../files/fileStore.ts";
import type { ReplySender } from "../outbox/replySender.ts";
import type { Secrets } from "../secrets.ts";
import type { ChannelPlugin, Given, OfficeAccounts, Rechecker } from "./channel.ts";
import type { Feed } from "./listening.ts";

/** The channels that are set up in the settings, put together from what is stored and what the keychain holds. */
export interface ChannelSetUps {
  list(): readonly ChannelSetUp[];
  get(kind: string): ChannelSetUp | null;
  put(kind: string, values: ChannelValues, secrets: Readonly<Record<string, string>>): Promise<PutOutcome>;
  test(kind: string, values: ChannelValues, secrets: Readonly<Record<string, string>>, signal: AbortSignal): Promise<TestOutcome>;
  pause(kind: string, isPaused: boolean): boolean;
  remove(kind: string): Promise<boolean>;
  /** True where at least one channel is set up. */
  readonly any: boolean;
  feeds(): readonly Feed[];
  senders(): readonly ReplySender[];
  recheckers(): readonly Rechecker[];
  mayFetchPicture(url: URL): boolean;
}

export type SetUpFault =
  | { readonly outcome: "unknown-channel" }
  | { readonly outcome: "invalid"; readonly field: string; readonly why: Words }
  | { readonly outcome: "secret-needed"; readonly field: string };
export type PutOutcome = SetUpFault | { readonly outcome: "no-keyring" } | { readonly outcome: "stored" };
export type TestOutcome = SetUpFault | { readonly outcome: "tested"; readonly test: ConnectionTest };

export interface ChannelSetUpsOptions {
  readonly plugins: readonly ChannelPlugin[];
  readonly settings: Pick<EngineSettings, "channel" | "putChannel" | "removeChannel">;
  readonly secrets: Secrets;
  readonly files: FileStore;
  readonly offices: () => OfficeAccounts;
  readonly now: () => number;
}

export function createChannelSetUps({ plugins, settings, secrets, files, offices, now }: ChannelSetUpsOptions): ChannelSetUps {
  const pluginOf = (kind: string) => plugins.find(({ form }) => form.kind === kind);
  const setUp = () => plugins.flatMap((plugin) => active(plugin) ?? []);

  /** A channel with what it is put together from; null while it is not set up, or what is stored cannot be read any more. */
  function active(plugin: ChannelPlugin) {
    const { kind } = plugin.form;
    const stored = settings.channel(kind);
    const parsed = stored && plugin.schema.safeParse(stored.values);
    if (!stored || !parsed?.success) return null;
    return { plugin, isPaused: stored.isPaused, given: given(parsed.data, (field) => secrets.get(secretNameOf(kind, field))) };
  }

  function given(values: ChannelValues, secret: (field: string) => string | undefined): Given<ChannelValues> {
    return { values, secret, now, offices: offices(), files };
  }

  function shown(plugin: ChannelPlugin): ChannelSetUp {
    const { form } = plugin;
    const stored = settings.channel(form.kind);
    const secretFields = form.fields.filter(({ type }) => type === "secret");
    return {
      form,
      values: stored?.values ?? null,
      hasSecret: Object.fromEntries(secretFields.map(({ name }) => [name, secrets.get(secretNameOf(form.kind, name)) !== undefined])),
      isPaused: stored?.isPaused ?? false,
    };
  }

  /** What was said, checked, with the secrets that go with it: those stored for another address or account are none. */
  function checked(kind: string, said: ChannelValues, told: Readonly<Record<string, string>>) {
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
    const keepsSecrets = stored === null || plugin.secretsBelongTo(stored.given.values) === plugin.secretsBelongTo(parsed.data);
    const secret = (field: string) => told[field] ?? (keepsSecrets ? secrets.get(secretNameOf(kind, field)) : undefined);
    for (const field of plugin.form.fields) {
      if (field.type !== "secret") continue;
      const isStored = secrets.get(secretNameOf(kind, field.name)) !== undefined;
      if (secret(field.name) === undefined && (field.isRequired || (isStored && !keepsSecrets))) {
        return { ok: false, fault: { outcome: "secret-needed", field: field.name } } as const;
      }
    }
    return { ok: true, plugin, values: check.values, given: given(parsed.data, secret) } as const;
  }

  return {
    list: () => plugins.map((plugin) => shown(plugin)),
    get: (kind) => {
      const plugin = pluginOf(kind);
      return plugin ? shown(plugin) : null;
    },
    async put(kind, said, told) {
      const check = checked(kind, said, told);
      if (!check.ok) return check.fault;
      for (const field of check.plugin.form.fields) {
        const value = field.type === "secret" ? told[field.name] : undefined;
        if (value !== undefined && !(await secrets.store(secretNameOf(kind, field.name), value))) return { outcome: "no-keyring" };
      }
      settings.putChannel(kind, { values: check.values, isPaused: settings.channel(kind)?.isPaused ?? false });
      return { outcome: "stored" };
    },
    async test(kind, said, told, signal) {
      const check = checked(kind, said, told);
      return check.ok ? { outcome: "tested", test: await check.plugin.test(check.given, signal) } : check.fault;
    },
    pause(kind, isPaused) {
      const stored = settings.channel(kind);
      if (stored) settings.putChannel(kind, { ...stored, isPaused });
      return stored !== null;
    },
    async remove(kind) {
      const removed = settings.removeChannel(kind);
      for (const field of pluginOf(kind)?.form.fields ?? []) {
        if (field.type === "secret") await secrets.forget(secretNameOf(kind, field.name));
      }
      return removed;
    },
    get any() {
      return setUp().length > 0;
    },
    feeds: () =>
      setUp().map(({ plugin, given: from, isPaused }) => ({
        kind: plugin.form.kind,
        channel: plugin.channel,
        label: plugin.form.name.en,
        isPaused,
        sources: () => plugin.sources(from),
      })),
    senders: () => setUp().flatMap(({ plugin, given: from, isPaused }) => (isPaused ? [] : (plugin.senders?.(from) ?? []))),
    recheckers: () => setUp().flatMap(({ plugin, given: from, isPaused }) => (isPaused ? [] : (plugin.rechecker?.(from) ?? []))),
    mayFetchPicture: (url) => setUp().some(({ plugin, given: { values } }) => plugin.mayFetchPicture?.(url, values) ?? false),
  };
}

const UNUSABLE: Words = { en: "This cannot be used.", hi: "यह मान नहीं चलेगा।" };

/** Under which name the keychain keeps the secret of a field: `facebook.page-token`. */
export function secretNameOf(kind: string, field: string): string {
  return `${kind}.${field.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`;
}
