import type { TelegramBot, TelegramMessage } from "./payload.ts";

/**
 * Whether a message is written to the bot: in a private chat all is; elsewhere what names the bot or answers it. A bot with
 * privacy mode off is shown all that a group says, which is none of our business.
 */
export function isForUs(message: TelegramMessage, bot: TelegramBot): boolean {
  if (message.chat.type === "private") return true;
  return message.reply_to_message?.from?.id === bot.id || namesBot(message, bot);
}

function namesBot({ text, caption, entities = [], caption_entities = [] }: TelegramMessage, { id, username }: TelegramBot): boolean {
  const [words, marks] = text === undefined ? [caption ?? "", caption_entities] : [text, entities];
  const name = `@${username ?? ""}`.toLowerCase();
  return marks.some(({ type, offset, length, user }) => {
    const marked = words.slice(offset, offset + length).toLowerCase();
    switch (type) {
      case "mention":
        return marked === name;
      case "text_mention":
        return user?.id === id;
      case "bot_command":
        return marked.endsWith(name) && name.length > 1;
      default:
        return false;
    }
  });
}

/** What a person's first tap on a bot sends, and other buttons of Telegram itself: no words of theirs. */
export function isBareCommand({ text = "" }: TelegramMessage): boolean {
  return /^\/(?:start|help|settings|stop)(?:@\w+)?(?:\s+[\w-]{1,64})?$/u.test(text.trim());
}
