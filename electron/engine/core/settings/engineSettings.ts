import { z } from "zod";
import { activitySettingsSchema } from "#contract/activity.ts";
import type { ActivitySettings } from "#contract/activity.ts";
import { channelValuesSchema } from "#contract/channels.ts";
import { DEFAULT_PICTURE_SETTINGS, pictureSettingsSchema } from "#contract/files.ts";
import type { PictureSettings } from "#contract/files.ts";
import { xSourceSettingsSchema } from "#contract/xSource.ts";
import type { XSourceSettings } from "#contract/xSource.ts";
import { DEFAULT_LETTERHEAD, letterheadSchema } from "#domain/letter/letterhead.ts";
import type { Letterhead } from "#domain/letter/letterhead.ts";
import { DEFAULT_OFFICER_MAIL_SETTINGS, officerMailSettingsSchema } from "#domain/officerMail/officerMailSettings.ts";
import type { OfficerMailSettings } from "#domain/officerMail/officerMailSettings.ts";
import { DEFAULT_REPLY_SETTINGS, replySettingsSchema } from "#domain/reply/replySettings.ts";
import type { ReplySettings } from "#domain/reply/replySettings.ts";
import type { Writer } from "#db/connection.ts";
import { readSetting, removeSetting, writeSetting } from "#db/settings.ts";
import { CHANNELS, createFirstSettings, X_SOURCE } from "./firstSettings.ts";
import type { FirstSettings } from "./firstSettings.ts";
import { X_KIND, xValuesOf, xValuesSchema } from "../../channels/x/form.ts";

/** Settings live in the real record, in rehearsal too. One that cannot be read counts as not set. */
export interface EngineSettings extends FirstSettings {
  xSource(): XSourceSettings | null;
  putXSource(settings: XSourceSettings): void;
  removeXSource(): boolean;
  /** A channel as it was set up, by its kind; null where it is not. */
  channel(kind: string): StoredChannel | null;
  putChannel(kind: string, channel: StoredChannel): void;
  /** Whether a channel rests, which it may before it is set up: X is also given for one run alone. */
  isChannelPaused(kind: string): boolean;
  pauseChannel(kind: string, isPaused: boolean): void;
  removeChannel(kind: string): boolean;
  /** Whether official accounts are asked after, and for how much. */
  activity(): ActivitySettings;
  putActivity(settings: ActivitySettings): void;
  /** How replies are written and sent. */
  replies(): ReplySettings;
  putReplies(settings: ReplySettings): void;
  letterhead(): Letterhead;
  putLetterhead(letterhead: Letterhead): void;
  /** What officers are told by e-mail. */
  officerMail(): OfficerMailSettings;
  putOfficerMail(settings: OfficerMailSettings): void;
  /** How much room fetched pictures may take. */
  pictures(): PictureSettings;
  putPictures(settings: PictureSettings): void;
}

const storedChannelSchema = z.strictObject({ values: channelValuesSchema, isPaused: z.boolean() });
/** What was said in a channel's form, and whether it rests. */
type StoredChannel = z.infer<typeof storedChannelSchema>;

const REPLIES = "replies";
const LETTERHEAD = "letterhead";
const NOTICES = "notices";
const PICTURES = "pictures";
/** Beside the settings of X: whether it rests. */
const X_PAUSED = "source.x.paused";
const channelKey = (kind: string) => `${CHANNELS}${kind}`;
const ACTIVITY = "activity";
/** Off until somebody has set a budget: every account costs reads. */
const DEFAULT_ACTIVITY: ActivitySettings = { isOn: false, monthlyBudgetUsd: 50 };

export function createEngineSettings(record: Writer, now: () => number): EngineSettings {
  const other = (kind: string) => storedChannelSchema.safeParse(readSetting(record, channelKey(kind))).data ?? null;
  const settings: EngineSettings = {
    ...createFirstSettings(record, now),
    xSource() {
      const stored = xSourceSettingsSchema.safeParse(readSetting(record, X_SOURCE));
      return stored.success ? stored.data : null;
    },
    putXSource: (settings) => writeSetting(record, X_SOURCE, settings, now()),
    removeXSource() {
      removeSetting(record, X_PAUSED);
      return removeSetting(record, X_SOURCE);
    },
    channel(kind) {
      if (kind !== X_KIND) return other(kind);
      const source = settings.xSource();
      return source && { values: xValuesOf(source), isPaused: settings.isChannelPaused(kind) };
    },
    putChannel(kind, channel) {
      if (kind !== X_KIND) return writeSetting(record, channelKey(kind), channel, now());
      settings.putXSource(xValuesSchema.parse(channel.values));
      settings.pauseChannel(kind, channel.isPaused);
    },
    isChannelPaused: (kind) => (kind === X_KIND ? readSetting(record, X_PAUSED) === true : (other(kind)?.isPaused ?? false)),
    pauseChannel(kind, isPaused) {
      if (kind === X_KIND) return writeSetting(record, X_PAUSED, isPaused, now());
      const stored = other(kind);
      if (stored) writeSetting(record, channelKey(kind), { ...stored, isPaused }, now());
    },
    removeChannel: (kind) => (kind === X_KIND ? settings.removeXSource() : removeSetting(record, channelKey(kind))),
    activity: () => activitySettingsSchema.safeParse(readSetting(record, ACTIVITY)).data ?? DEFAULT_ACTIVITY,
    putActivity: (settings) => writeSetting(record, ACTIVITY, settings, now()),
    replies: () => replySettingsSchema.safeParse(readSetting(record, REPLIES)).data ?? DEFAULT_REPLY_SETTINGS,
    putReplies: (settings) => writeSetting(record, REPLIES, settings, now()),
    letterhead: () => letterheadSchema.safeParse(readSetting(record, LETTERHEAD)).data ?? DEFAULT_LETTERHEAD,
    officerMail: () => officerMailSettingsSchema.safeParse(readSetting(record, NOTICES)).data ?? DEFAULT_OFFICER_MAIL_SETTINGS,
    putOfficerMail: (settings) => writeSetting(record, NOTICES, settings, now()),
    pictures: () => pictureSettingsSchema.safeParse(readSetting(record, PICTURES)).data ?? DEFAULT_PICTURE_SETTINGS,
    putPictures: (settings) => writeSetting(record, PICTURES, settings, now()),
    putLetterhead: (letterhead) => writeSetting(record, LETTERHEAD, letterhead, now()),
  };
  return settings;
}
