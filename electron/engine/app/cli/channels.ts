import { Command } from "commander";
import { testSentence } from "#contract/channelSentences.ts";
import type { ChannelField, ChannelForm } from "#contract/channels.ts";
import { secretVariableOf } from "#contract/secretVariables.ts";
import { LOCALES } from "#contract/settings.ts";
import type { Locale } from "#contract/settings.ts";
import { openWriter } from "#db/opening/open.ts";
import { createEngineSettings } from "../../core/settings/engineSettings.ts";
import { CHANNEL_PLUGINS } from "../../channels/channels.ts";
import { NO_OFFICES, addChannelOptions, channelSaid, channelsHere, secretsSaid, usageErrorOf } from "./channelOptions.ts";
import type { ChannelOptions } from "./channelOptions.ts";
import { EXIT } from "./exitCodes.ts";
import { printResult } from "./print.ts";
import { UsageError } from "./usageError.ts";

/** `channels list|test|put|pause|resume|remove`: what can be set up, whether it would work, and what `serve` reads. */
export function channelsCommand(): Command {
  const command = new Command("channels").description("The channels: what each is set up with, and whether its platform answers.");
  for (const each of [listCommand(), testCommand(), putCommand(), pauseCommand(true), pauseCommand(false), removeCommand()]) {
    command.addCommand(each.copyInheritedSettings(command));
  }
  return command;
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

function listCommand(): Command {
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
  return [`${kind}: ${name[locale]}`, `  ${about[locale]}`, ...fields.map((field) => `  ${lineOf(kind, field)}: ${field.label[locale]}`)];
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

function testCommand(): Command {
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

interface Stored {
  readonly db: string;
  readonly json: boolean;
}

function stored(command: Command): Command {
  return command
    .requiredOption("--db <file>", "the record; made if it is not there")
    .option("--json", "one JSON document on stdout", false);
}

function putCommand(): Command {
  const command = new Command("put").description(
    "Stores a channel in a record, so that serve and the app read it. Its secrets are not stored.",
  );
  return stored(addChannelOptions(command)).action(async (options: ChannelOptions & Stored) => {
    const { form, said } = channelSaid(options);
    const record = openWriter(options.db);
    try {
      const settings = createEngineSettings(record, Date.now);
      const channels = channelsHere({ settings, databaseFile: options.db, offices: NO_OFFICES });
      const put = await channels.put(form.kind, said, secretsSaid(form));
      if (put.outcome !== "stored") throw put.outcome === "no-keyring" ? new Error("No keyring") : usageErrorOf(form.kind, put);
      printResult({ stored: form.kind, values: channels.get(form.kind)?.values ?? {} }, options.json);
    } finally {
      record.close();
    }
  });
}

function pauseCommand(isPaused: boolean): Command {
  const command = isPaused
    ? new Command("pause").description("Has a channel rest: nothing is asked there and nothing sent, until it is resumed.")
    : new Command("resume").description("Has a paused channel go on from where it was.");
  return stored(command.requiredOption("--channel <kind>", "the channel")).action(
    ({ channel, db, json }: Stored & { readonly channel: string }) => {
      const { kind } = channelSaid({ channel, set: [] }).form;
      const record = openWriter(db);
      try {
        const settings = createEngineSettings(record, Date.now);
        if (settings.channel(kind) === null) throw new UsageError(`${kind} is not set up in ${db}; channels put does that.`);
        settings.pauseChannel(kind, isPaused);
        printResult({ channel: kind, paused: isPaused }, json);
      } finally {
        record.close();
      }
    },
  );
}

function removeCommand(): Command {
  const command = new Command("remove").description("Takes a channel out of a record. What was read stays.");
  return stored(command.requiredOption("--channel <kind>", "the channel")).action(
    async ({ channel, db, json }: Stored & { readonly channel: string }) => {
      const { form } = channelSaid({ channel, set: [] });
      const record = openWriter(db);
      try {
        printResult({ removed: createEngineSettings(record, Date.now).removeChannel(form.kind) }, json);
      } finally {
        record.close();
      }
    },
  );
}
