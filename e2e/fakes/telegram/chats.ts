/** Somebody who writes. */
export interface FakePerson {
  readonly id: number;
  readonly is_bot: boolean;
  readonly first_name: string;
  readonly last_name?: string;
  readonly username?: string;
  readonly language_code?: string;
}

interface FakeChat {
  readonly id: number;
  readonly type: "private" | "group" | "supergroup" | "channel";
  readonly title?: string;
  readonly username?: string;
  readonly first_name?: string;
}

/** A message as the Bot API shows it. */
export interface FakeMessage {
  readonly message_id: number;
  readonly date: number;
  readonly chat: FakeChat;
  readonly from?: FakePerson;
  readonly text?: string;
  readonly [field: string]: unknown;
}

/** What is written: where nothing else is said, by one citizen to the bot alone. */
export interface MessageSeed {
  readonly from?: Partial<FakePerson>;
  /** Left out for a private chat with the one who writes. */
  readonly chat?: FakeChat;
  readonly text?: string;
  readonly replyTo?: FakeMessage;
  /** Milliseconds UTC. */
  readonly at?: number;
  /** Any other field of a message: `location`, `photo`, `caption`. */
  readonly fields?: Readonly<Record<string, unknown>>;
}

const CITIZEN: FakePerson = {
  id: 5_001,
  is_bot: false,
  first_name: "Sunita",
  last_name: "Devi",
  username: "sunita_hisar",
  language_code: "hi",
};

/** All that was written, and the entities that Telegram finds in it. */
export class Chats {
  readonly #messages = new Map<string, FakeMessage>();
  #lastId = 0;

  write({ from, chat, text, replyTo, at, fields }: MessageSeed, now: number): FakeMessage {
    const author = { ...CITIZEN, ...from };
    const where = chat ?? { id: author.id, type: "private", first_name: author.first_name };
    return this.add({
      ...(where.type === "channel" ? { sender_chat: where } : { from: author }),
      chat: where,
      date: Math.floor((at ?? now) / 1_000),
      ...(text === undefined ? {} : { text, ...entitiesIn(text, "entities") }),
      ...(replyTo && { reply_to_message: withoutItsOwnReply(replyTo) }),
      ...captioned(fields),
    });
  }

  add(message: Omit<FakeMessage, "message_id">): FakeMessage {
    this.#lastId += 1;
    const whole = { ...message, message_id: this.#lastId } as FakeMessage;
    this.#messages.set(keyOf(whole), whole);
    return whole;
  }

  edit(message: FakeMessage, changes: Readonly<Record<string, unknown>>, now: number): FakeMessage {
    const { text } = changes;
    const edited: FakeMessage = {
      ...message,
      ...changes,
      ...(typeof text === "string" ? entitiesIn(text, "entities") : {}),
      edit_date: Math.floor(now / 1_000),
    };
    this.#messages.set(keyOf(edited), edited);
    return edited;
  }

  find(chatId: number, messageId: number): FakeMessage | undefined {
    return this.#messages.get(`${chatId}/${messageId}`);
  }

  remove(message: FakeMessage): void {
    this.#messages.delete(keyOf(message));
  }

  knows(chatId: number): boolean {
    return [...this.#messages.values()].some(({ chat }) => chat.id === chatId);
  }
}

function keyOf({ chat, message_id }: FakeMessage): string {
  return `${chat.id}/${message_id}`;
}

/** Telegram shows one step of a conversation and no more. */
export function withoutItsOwnReply(message: FakeMessage): Omit<FakeMessage, "reply_to_message"> {
  const { reply_to_message: _inner, ...rest } = message;
  return rest;
}

function captioned(fields: MessageSeed["fields"]): Readonly<Record<string, unknown>> {
  const caption = fields?.["caption"];
  return { ...fields, ...(typeof caption === "string" ? entitiesIn(caption, "caption_entities") : {}) };
}

/** Offsets count UTF-16 units, as Telegram's do. */
function entitiesIn(text: string, field: string): Readonly<Record<string, unknown>> {
  const found = [...text.matchAll(/(?<![\w@/])(?:@\w+|\/\w+(?:@\w+)?)/gu)].map((match) => ({
    type: match[0].startsWith("/") ? "bot_command" : "mention",
    offset: match.index,
    length: match[0].length,
  }));
  return found.length > 0 ? { [field]: found } : {};
}
