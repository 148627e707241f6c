import type { ChannelPlugin, Given } from "../../core/ports/channel.ts";
import { SourceError } from "../../core/ports/source.ts";
import { createBotApi } from "./botApi.ts";
import { TELEGRAM_FORM, telegramValuesSchema } from "./form.ts";
import type { TelegramValues } from "./form.ts";
import { createTelegramReplies } from "./replies.ts";
import { testTelegram } from "./testConnection.ts";
import { createUpdatesSource } from "./updatesSource.ts";
import { identityOf } from "../common/identityOf.ts";

/** Between two pulls, each of which holds the line by itself. */
const REST_MS = 1_000;

export const telegramChannel: ChannelPlugin<TelegramValues> = {
  channel: "telegram",
  form: TELEGRAM_FORM,
  schema: telegramValuesSchema,
  secretsBelongTo: ({ apiUrl }) => apiUrl,
  sources(given) {
    const { takesOver, waitSeconds } = given.values;
    const source = createUpdatesSource({
      api: apiOf(given),
      botId: botIdOf(given),
      waitSeconds,
      takesOver,
      files: given.files,
      now: given.now,
    });
    return [{ source, pollEveryMs: REST_MS, holdsAnswerMs: waitSeconds * 1_000, budgetUsd: null }];
  },
  test: (given, signal) => testTelegram(apiOf(given), given.values.takesOver, signal),
  senders(given) {
    const token = given.secret("token");
    if (token === undefined) return [];
    return [createTelegramReplies(apiOf(given), { botId: botIdOf(given), identity: identityOf([given.values.apiUrl, token]) })];
  },
};

function tokenOf(given: Given<TelegramValues>): string {
  const token = given.secret("token");
  if (token === undefined) throw new SourceError("unauthorised", "No bot token is stored on this machine.");
  return token;
}

function apiOf(given: Given<TelegramValues>) {
  return createBotApi({ apiUrl: given.values.apiUrl, token: tokenOf(given), now: given.now });
}

/** A token begins with the number of its bot, which stays when the token is replaced. */
function botIdOf(given: Given<TelegramValues>): string {
  const id = tokenOf(given).trim().split(":")[0] ?? "";
  return /^\d+$/u.test(id) ? id : "unknown";
}
