import type { ConnectionTest, Words } from "#contract/channels.ts";
import type { ChannelPlugin, Given } from "../../core/ports/channel.ts";
import { SourceError } from "../../core/ports/source.ts";
import { identityOf } from "../common/identityOf.ts";
import { ExplainedError, tested } from "../common/tested.ts";
import { createBotApi } from "./botApi.ts";
import type { BotApi } from "./botApi.ts";
import { TELEGRAM_FORM, telegramValuesSchema } from "./form.ts";
import type { TelegramValues } from "./form.ts";
import { createTelegramReplies } from "./replies.ts";
import { createUpdatesSource } from "./updatesSource.ts";

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
    const identity = identityOf([given.values.apiUrl, token]);
    return [createTelegramReplies(apiOf(given), { botId: botIdOf(given), identity, files: given.files })];
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

/** Asks whose token it is, and whether another program gets the messages. Does not ask for updates: that would cut off who reads them. */
function testTelegram(api: BotApi, takesOver: boolean, signal: AbortSignal): Promise<ConnectionTest> {
  return tested(
    async () => {
      const bot = await api.getMe(signal);
      const webhook = await api.webhook(signal);
      if (webhook !== null && !takesOver) {
        // Only the host: the rest of a webhook's address is often a secret.
        const host = URL.canParse(webhook) ? new URL(webhook).host : "?";
        throw new ExplainedError("forbidden", `A webhook is set: ${host}`, webhookIsSet(host));
      }
      return bot.username === undefined ? String(bot.id) : `@${bot.username}`;
    },
    ({ fault }) => (fault === "unauthorised" ? WRONG_TOKEN : null),
  );
}

const WRONG_TOKEN: Words = {
  en: "Telegram does not accept the bot token: it is mistyped or was revoked. Ask @BotFather for it (/token) and enter it here.",
  hi: "टेलीग्राम पर बॉट का टोकन स्वीकार नहीं हुआ: वह गलत लिखा है या रद्द हो चुका है। @BotFather से टोकन लें (/token) और यहाँ भरें।",
};

function webhookIsSet(host: string): Words {
  return {
    en: `Another program (${host}) has set a webhook and gets this bot's messages. If it is no longer used, say yes to “End a webhook that another program has set”, or make a bot of your own for this office.`,
    hi: `एक दूसरे प्रोग्राम (${host}) का वेबहुक लगा है और इस बॉट के संदेश उसी को जाते हैं। वह अब काम में न हो तो “किसी दूसरे प्रोग्राम का वेबहुक बंद कर दें” पर हाँ चुनें, या इस कार्यालय के लिए अलग बॉट बनाएँ।`,
  };
}
