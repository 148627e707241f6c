import type { Command } from "commander";
import { Option } from "commander";
import { dirname, join } from "node:path";
import { assertNever } from "#domain/assertNever.ts";
import type { ChannelField, ChannelForm, ChannelValues } from "#contract/channels.ts";
import { secretVariableOf, secretsOfEnvironment } from "#contract/secretVariables.ts";
import type { Writer } from "#db/connection.ts";
import type { ChannelSettings, EngineSettings } from "../../core/settings/engineSettings.ts";
import { createAttachmentRoom } from "../../core/files/attachmentRoom.ts";
import { createFileStore } from "../../core/files/fileStore.ts";
import { claimSignIn } from "../../core/signIn/ownership.ts";
import { privateFile } from "../../core/signIn/privateFile.ts";
import { SIGN_INS_FILE } from "../../core/signIn/signInHome.ts";
import { createSignIns } from "../../core/signIn/signIns.ts";
import { memorySecrets } from "../../core/ports/secrets.ts";
import type { OfficeAccounts } from "../../core/ports/channel.ts";
import { createChannelSetUps, secretNameOf } from "../../channels/channelSetUps.ts";
import type { ChannelSetUps, SetUpFault } from "../../channels/channelSetUps.ts";
import { CHANNEL_PLUGINS, channelPluginOf } from "../../channels/channels.ts";
import { UsageError } from "./print.ts";

export interface ChannelOptions {
  readonly channel?: string;
  readonly set: readonly string[];
}

const kinds = () => CHANNEL_PLUGINS.map(({ form }) => form.kind).join(", ");

export function addChannelOptions(command: Command): Command {
  return command
    .option("--channel <kind>", `the channel: ${kinds()} ("channels list" tells their fields)`)
    .addOption(
      new Option("--set <name=value>", "a field of the channel; may be given several times; secrets come by the environment")
        .argParser((pair: string, pairs: readonly string[]) => [...pairs, pair])
        .default([], "every field its default"),
    );
}

/** Which channel, and what was said of its fields. Throws a sentence on what does not fit. */
export function channelSaid({ channel, set }: ChannelOptions): { readonly form: ChannelForm; readonly said: ChannelValues } {
  if (channel === undefined) throw new UsageError(`Say which channel: --channel KIND, one of ${kinds()}.`);
  const form = channelPluginOf(channel)?.form;
  if (form === undefined) throw new UsageError(`There is no channel ${channel}. Those there are: ${kinds()}.`);
  return { form, said: Object.fromEntries(set.map((pair) => fieldSaid(form, pair))) };
}

function fieldSaid(form: ChannelForm, pair: string): readonly [string, ChannelValues[string]] {
  const end = pair.indexOf("=");
  if (end < 1) throw new UsageError(`--set takes name=value, not “${pair.slice(0, Math.max(end, 0)) || pair}”.`);
  const name = pair.slice(0, end);
  const field = form.fields.find((each) => each.name === name);
  if (field === undefined) {
    const known = form.fields.filter(({ type }) => type !== "secret").map((each) => each.name);
    throw new UsageError(`${form.kind} has no field ${name}. Those it has: ${known.join(", ")}.`);
  }
  return [name, valueSaid(form.kind, field, pair.slice(end + 1))];
}

const YES = new Set(["yes", "true", "1", "on"]);
const NO = new Set(["no", "false", "0", "off"]);

function valueSaid(kind: string, field: ChannelField, text: string): ChannelValues[string] {
  switch (field.type) {
    case "text":
    case "web-address":
    case "choice":
      return text;
    case "number":
      if (text.trim() === "") return null;
      if (!Number.isFinite(Number(text))) throw new UsageError(`${field.name} takes a number.`);
      return Number(text);
    case "yes-no":
      if (YES.has(text.toLowerCase())) return true;
      if (NO.has(text.toLowerCase())) return false;
      throw new UsageError(`${field.name} takes yes or no.`);
    case "secret":
      // On the command line it would stand in the list of processes and in the history of the shell.
      throw new UsageError(`${field.name} is a secret: give it by the environment variable ${secretVariableOf(kind, field.name)}.`);
    default:
      return assertNever(field);
  }
}

/** The secrets of a channel that the environment gives: they were given for this run, whatever is stored for another address or account. */
export function secretsSaid({ kind, fields }: ChannelForm): Readonly<Record<string, string>> {
  const given = secretsOfEnvironment(process.env);
  return Object.fromEntries(
    fields.flatMap(({ type, name }) => {
      const value = type === "secret" ? given[secretNameOf(kind, name)] : undefined;
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

export interface BareChannels {
  /** Whose settings hold what is set up; null for one run alone. */
  readonly settings: EngineSettings | null;
  /** Beside which files that come with posts are kept. */
  readonly databaseFile: string;
  readonly offices: OfficeAccounts;
  /** Counts what letters bring; without it nothing is kept of them for long, and nothing is counted. */
  readonly record?: Writer;
}

/** The channels without an engine, with secrets from the environment. */
export function channelsHere({ settings, databaseFile, offices, record }: BareChannels): ChannelSetUps {
  const folder = join(dirname(databaseFile), "files");
  return createChannelSetUps({
    plugins: CHANNEL_PLUGINS,
    settings: settings ?? settingsOfThisRun(),
    secrets: memorySecrets(secretsOfEnvironment(process.env)),
    signIns: createSignIns({
      home: privateFile(join(dirname(databaseFile), SIGN_INS_FILE)),
      now: Date.now,
      claim: (grant) => claimSignIn(grant, { self: `the command line, process ${process.pid}` }),
    }),
    files: createFileStore(folder),
    ...(record && { attachmentRoom: createAttachmentRoom({ record, folder, now: Date.now }) }),
    offices: () => offices,
    now: Date.now,
  });
}

function settingsOfThisRun(): ChannelSettings {
  const stored = new Map<string, Parameters<EngineSettings["putChannel"]>[1]>();
  return {
    channel: (kind) => stored.get(kind) ?? null,
    putChannel: (kind, channel) => void stored.set(kind, channel),
    isChannelPaused: (kind) => stored.get(kind)?.isPaused ?? false,
    pauseChannel: (kind, isPaused) => {
      const channel = stored.get(kind);
      if (channel) stored.set(kind, { ...channel, isPaused });
    },
    removeChannel: (kind) => stored.delete(kind),
  };
}

/** What is wrong with what was said of a channel, as a fault of the words of the command. */
export function usageErrorOf(kind: string, fault: SetUpFault): UsageError {
  switch (fault.outcome) {
    case "unknown-channel":
      return new UsageError(`There is no channel ${kind}. Those there are: ${kinds()}.`);
    case "invalid":
      return new UsageError(`--set ${fault.field}: ${fault.why.en}`);
    case "secret-needed":
      return new UsageError(`A secret is needed: the environment variable ${secretVariableOf(kind, fault.field)}.`);
    default:
      return assertNever(fault);
  }
}

export const NO_OFFICES: OfficeAccounts = { x: new Set(), facebook: new Set(), email: new Set() };
