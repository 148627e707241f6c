import { z } from "zod";
import { lenient, lenientList } from "../common/lenient.ts";

/* Telegram's objects as far as they are used. Only an update without its number, or a message without chat, number and time, is refused. */

/** Up to 52 bits, as Telegram promises. */
const idSchema = z.number().int();

const personSchema = z.object({
  id: idSchema,
  first_name: lenient(z.string()),
  last_name: lenient(z.string()),
  username: lenient(z.string()),
});

const chatSchema = z.object({
  id: idSchema,
  type: z.string(),
  title: lenient(z.string()),
  username: lenient(z.string()),
});

const entitySchema = z.object({ type: z.string(), offset: z.number().int(), length: z.number().int(), user: lenient(personSchema) });

const fileSchema = z.object({
  file_id: z.string(),
  file_size: lenient(z.number()),
  width: lenient(z.number().int().positive()),
  height: lenient(z.number().int().positive()),
  duration: lenient(z.number().nonnegative()),
  file_name: lenient(z.string()),
  mime_type: lenient(z.string()),
});
export type TelegramFile = z.infer<typeof fileSchema>;

const withThumbnail = fileSchema.extend({ thumbnail: lenient(fileSchema) });

const locationSchema = z.object({ latitude: z.number(), longitude: z.number(), live_period: lenient(z.number()) });

const plainMessage = z.object({
  message_id: idSchema,
  date: z.number().int(),
  edit_date: lenient(z.number().int()),
  chat: chatSchema,
  from: lenient(personSchema),
  sender_chat: lenient(chatSchema),
  message_thread_id: lenient(idSchema),
  is_topic_message: lenient(z.boolean()),
  text: lenient(z.string()),
  entities: lenientList(entitySchema),
  caption: lenient(z.string()),
  caption_entities: lenientList(entitySchema),
  photo: lenientList(fileSchema),
  document: lenient(fileSchema),
  video: lenient(withThumbnail),
  video_note: lenient(withThumbnail),
  animation: lenient(withThumbnail),
  voice: lenient(fileSchema),
  audio: lenient(fileSchema),
  location: lenient(locationSchema),
  venue: lenient(z.object({ location: locationSchema, title: lenient(z.string()), address: lenient(z.string()) })),
  contact: lenient(z.object({ phone_number: z.string(), first_name: lenient(z.string()), last_name: lenient(z.string()) })),
});

export const messageSchema = plainMessage.extend({ reply_to_message: lenient(plainMessage) });
export type TelegramMessage = z.infer<typeof messageSchema>;

export const updateIdSchema = z.object({ update_id: idSchema });

/** The kinds of updates that carry what somebody wrote. */
export const MESSAGE_UPDATES = ["message", "edited_message", "channel_post", "edited_channel_post"] as const;

/** Whose token it is. */
export const botSchema = z.object({ id: idSchema, username: lenient(z.string()) });
export type TelegramBot = z.infer<typeof botSchema>;
