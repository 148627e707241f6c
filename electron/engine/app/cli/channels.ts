import { Command } from "commander";
import { testSentence } from "#contract/channelSentences.ts";
import type { ChannelField, ChannelForm } from "#contract/channels.ts";
import { secretVariableOf } from "#contract/secretVariables.ts";
import { LOCALES } from "#contract/settings.ts";
import type { Locale } from "#contract/settings.ts";
import { createEngineSettings } from "../../core/settings/engineSettings.ts";
import type { EngineSettings } from "../../core/settings/engineSettings.ts";
import { CHANNEL_PLUGINS } from "../../channels/channels.ts";
import { NO_OFFICES, addChannelOptions, channelSaid, channelsHere, secretsSaid, usageErrorOf } from "./channelOptions.ts";
import type { ChannelOptions } from "./channelOptions.ts";
import { EXIT, UsageError, printError, printResult } from "./print.ts";
import { requireUnlocked } from "./unlocked.ts";
import { MADE_IF_MISSING, recordVerb, verbOf, withWriter } from "./verb.ts";
import type { RecordOptions } from "./verb.ts";

/** `channels list|test|put|sign-in|pause|resume|remove`: what can be set up, whether it would work, and what `serve` reads. */
export function channelsCommand(): Command {
  const about = "The channels: what each is set up with, and whether its platform answers.";
  return verbOf("channels", about, [listVerb(), testVerb(), putVerb(), signInVerb(), pauseVerb(true), pauseVerb(false), removeVerb()]);
}

interface Spoken {
  readonly lang: string;
  readonly json: boolean;
}

function spoken(command: Command): Command {
  return command
    .option("--lang <language>", `the language of what is printed: ${LOCALES.join(" or ")}`, "en")
    .option("--json", "one JSON document on stdout", false);
}

function localeOf({ lang }: Spoken): Locale {
  const locale = LOCALES.find((each) => each === lang);
  if (locale === undefined) throw new UsageError(`--lang takes ${LOCALES.join(" or ")}.`);
  return locale;
}

function listVerb(): Command {
  return spoken(new Command("list").description("Every channel with its fields, and the variables that give its secrets.")).action(
    (options: Spoken) => {
      const locale = localeOf(options);
      const forms = CHANNEL_PLUGINS.map(({ form }) => form);
      if (options.json)
        printResult({ channels: forms.map((form) => ({ ...form, fields: form.fields.map((each) => listed(form, each)) })) }, true);
      else process.stdout.write(`${forms.map((form) => linesOf(form, locale).join("\n")).join("\n\n")}\n`);
    },
  );
}

/** A field as it is declared; a secret with the variable that gives it. */
function listed({ kind }: ChannelForm, field: ChannelField): object {
  return field.type === "secret" ? { ...field, variable: secretVariableOf(kind, field.name) } : field;
}

function linesOf({ kind, name, about, fields }: ChannelForm, locale: Locale): readonly string[] {
  return [
    `${kind}: ${name[locale]}`,
    ...about[locale].split("\n").map((line) => `  ${line}`),
    ...fields.map((field) => `  ${lineOf(kind, field)}: ${field.label[locale]}`),
  ];
}

function lineOf(kind: string, field: ChannelField): string {
  if (field.type === "secret") return `${secretVariableOf(kind, field.name)}=… (secret${field.isRequired ? ", needed" : ""})`;
  const isNeeded = field.type === "text" && field.isRequired && field.default === "";
  const type =
    field.type === "number"
      ? `number from ${field.min} to ${field.max}`
      : field.type === "choice"
        ? field.options.map(({ value }) => value).join("|")
        : field.type;
  return `--set ${field.name}=${field.default ?? ""} (${type}${isNeeded ? ", needed" : ""})`;
}

function testVerb(): Command {
  return spoken(
    addChannelOptions(new Command("test").description("Asks the platform once and says in one sentence what is wrong.")),
  ).action(async (options: ChannelOptions & Spoken) => {
    const locale = localeOf(options);
    const { form, said } = channelSaid(options);
    const channels = channelsHere({ settings: null, databaseFile: "record.db", offices: NO_OFFICES });
    const tested = await channels.test(form.kind, said, {}, new AbortController().signal);
    if (tested.outcome !== "tested") throw usageErrorOf(form.kind, tested);
    const sentence = testSentence(form.name, tested.test)[locale];
    if (options.json) printResult({ ...tested.test, sentence }, true);
    else process.stdout.write(`${sentence}\n`);
    process.exitCode = tested.test.ok ? EXIT.done : EXIT.refused;
  });
}

function putVerb(): Command {
  const about = "Stores a channel in a record, so that serve and the app read it. Its secrets are not stored.";
  return addChannelOptions(recordVerb("put", about, MADE_IF_MISSING)).action((options: ChannelOptions & RecordOptions) => {
    const { form, said } = channelSaid(options);
    requireUnlocked("channels");
    return withWriter(options.db, async (record) => {
      const settings = createEngineSettings(record, Date.now);
      const channels = channelsHere({ settings, databaseFile: options.db, offices: NO_OFFICES });
      const put = await channels.put(form.kind, said, secretsSaid(form));
      if (put.outcome !== "stored") throw put.outcome === "no-keyring" ? new Error("No keyring") : usageErrorOf(form.kind, put);
      printResult({ stored: form.kind, values: channels.get(form.kind)?.values ?? {} }, options.json);
    });
  });
}

/** For a machine without windows: the sign-in lies beside the record in a file that its owner alone may read, and `serve` renews it there. */
function signInVerb(): Command {
  const about = "Signs in for a channel that is set up: prints the address to open in a browser. Not while serve runs.";
  return recordVerb("sign-in", about, MADE_IF_MISSING)
    .requiredOption("--channel <kind>", "the channel")
    .option("--code", "by a code, in a browser on any device, where the platform has such a way (Microsoft 365)", false)
    .action(({ channel, code, db, json }: RecordOptions & { readonly channel: string; readonly code: boolean }) => {
      const { kind } = channelSaid({ channel, set: [] }).form;
      return withWriter(db, async (record) => {
        const channels = channelsHere({ settings: createEngineSettings(record, Date.now), databaseFile: db, offices: NO_OFFICES });
        const onDidChange = () => {
          const waits = channels.get(kind)?.signIn?.waits ?? null;
          if (waits !== null && waits.code !== null)
            printError(`Open ${waits.address} on any device and type the code ${waits.code} there.`);
        };
        const openBrowser = async (address: string) => {
          printError(`Open this address in a browser on this machine:\n${address}`);
          return false;
        };
        const outcome = await channels.signIn(kind, { way: code ? "code" : "browser", openBrowser, onDidChange });
        if (outcome === null) throw new UsageError(`${kind} is not set up in ${db}; channels put does that.`);
        if (channels.get(kind)?.signIn?.isReady === false)
          throw new UsageError(`${kind} lacks the client ID or the client secret of its app.`);
        if (code && channels.get(kind)?.signIn?.hasCode !== true)
          throw new UsageError(`${kind} has no sign-in by a code; leave out --code.`);
        if (!outcome.ok) throw new Error(`Nobody is signed in (${outcome.code}). ${outcome.detail}`.trim());
        printResult({ signedIn: kind, account: outcome.account }, json);
      });
    });
}

function pauseVerb(isPaused: boolean): Command {
  const [name, about] = isPaused
    ? (["pause", "Has a channel rest: nothing is asked there and nothing sent, until it is resumed."] as const)
    : (["resume", "Has a paused channel go on from where it was."] as const);
  return onChannel(name, about, (settings, kind, db) => {
    if (settings.channel(kind) === null) throw new UsageError(`${kind} is not set up in ${db}; channels put does that.`);
    settings.pauseChannel(kind, isPaused);
    return { channel: kind, paused: isPaused };
  });
}

function removeVerb(): Command {
  return onChannel("remove", "Takes a channel out of a record. What was read stays.", (settings, kind) => ({
    removed: settings.removeChannel(kind),
  }));
}

function onChannel(name: string, about: string, work: (settings: EngineSettings, kind: string, db: string) => object): Command {
  return recordVerb(name, about, MADE_IF_MISSING)
    .requiredOption("--channel <kind>", "the channel")
    .action(({ channel, db, json }: RecordOptions & { readonly channel: string }) => {
      const { kind } = channelSaid({ channel, set: [] }).form;
      requireUnlocked("channels");
      return withWriter(db, (record) => printResult(work(createEngineSettings(record, Date.now), kind, db), json));
    });
}
