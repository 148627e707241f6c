import { activitySettingsSchema } from "#contract/activity.ts";
import type { ActivitySettings } from "#contract/activity.ts";
import { channelValuesSchema } from "#contract/channels.ts";
import type { ChannelValues } from "#contract/channels.ts";
import { DEFAULT_PICTURE_SETTINGS, pictureSettingsSchema } from "#contract/files.ts";
import type { PictureSettings } from "#contract/files.ts";
import { DEFAULT_NETWORK, networkSettingsSchema } from "#contract/network.ts";
import type { NetworkSettings } from "#contract/network.ts";
import { scanSettingsSchema } from "#contract/scans.ts";
import type { ScanSettings } from "#contract/scans.ts";
import { DEFAULT_LETTERHEAD, letterheadSchema } from "#domain/letter/letterhead.ts";
import type { Letterhead } from "#domain/letter/letterhead.ts";
import { DEFAULT_OFFICER_MAIL_SETTINGS, officerMailSettingsSchema } from "#domain/officerMail/officerMailSettings.ts";
import type { OfficerMailSettings } from "#domain/officerMail/officerMailSettings.ts";
import { DEFAULT_FLOOD_SETTINGS, floodSettingsSchema } from "#domain/desk/floods.ts";
import type { FloodSettings } from "#domain/desk/floods.ts";
import { DEFAULT_REPLY_SETTINGS, replySettingsSchema } from "#domain/reply/replySettings.ts";
import type { ReplySettings } from "#domain/reply/replySettings.ts";
import { reasonSettingsSchema } from "#domain/readyWords/reasonSettings.ts";
import type { ReasonSettings } from "#domain/readyWords/reasonSettings.ts";
import { snippetSettingsSchema } from "#domain/readyWords/snippets.ts";
import type { SnippetSettings } from "#domain/readyWords/snippets.ts";
import type { Writer } from "#db/connection.ts";
import { readSetting, removeSetting, writeSetting } from "#db/settings.ts";
import type { ManagedValues } from "../managed/managedState.ts";
import { CHANNELS, createFirstSettings } from "./firstSettings.ts";
import type { FirstSettings } from "./firstSettings.ts";

/** Settings live in the real record, in rehearsal too. One that cannot be read counts as not set. */
export interface EngineSettings extends FirstSettings {
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
  /** The short reasons that the dialogs of a desk offer. */
  reasons(): ReasonSettings;
  putReasons(reasons: ReasonSettings): void;
  /** The pieces of text that are put into replies and letters. */
  snippets(): SnippetSettings;
  putSnippets(snippets: SnippetSettings): void;
  letterhead(): Letterhead;
  putLetterhead(letterhead: Letterhead): void;
  /** What officers are told by e-mail. */
  officerMail(): OfficerMailSettings;
  putOfficerMail(settings: OfficerMailSettings): void;
  /** How much room fetched pictures may take. */
  pictures(): PictureSettings;
  putPictures(settings: PictureSettings): void;
  /** How this machine reaches others. */
  network(): NetworkSettings;
  putNetwork(settings: NetworkSettings): void;
  /** Whether scans are read by themselves. */
  scans(): ScanSettings;
  putScans(settings: ScanSettings): void;
  /** What marks a case as perhaps one of a flood. */
  floods(): FloodSettings;
  putFloods(settings: FloodSettings): void;
}

/** What was said in a channel's form, and whether it rests. */
interface StoredChannel {
  readonly values: ChannelValues;
  readonly isPaused: boolean;
}

/** The channels' part, for those who set channels up. */
export type ChannelSettings = Pick<EngineSettings, "channel" | "putChannel" | "isChannelPaused" | "pauseChannel" | "removeChannel">;

const REPLIES = "replies";
const REASONS = "reasons";
const SNIPPETS = "snippets";
const LETTERHEAD = "letterhead";
const NOTICES = "notices";
const PICTURES = "pictures";
const NETWORK = "network";
const SCANS = "scans";
const FLOODS = "floods";
const channelKey = (kind: string) => `${CHANNELS}${kind}`;
const pausedKey = (kind: string) => `channelPaused.${kind}`;
const ACTIVITY = "activity";
/** Off until somebody has set a budget: every account costs reads. */
const DEFAULT_ACTIVITY: ActivitySettings = { isOn: false, monthlyBudgetUsd: 50 };

/** `managed` are values that the administrator of the machine has set: they are in force in place of what is stored, which stays as it was. */
export function createEngineSettings(record: Writer, now: () => number, managed?: ManagedValues): EngineSettings {
  const isChannelPaused = (kind: string) => readSetting(record, pausedKey(kind)) === true;
  const pauseChannel = (kind: string, isPaused: boolean) => writeSetting(record, pausedKey(kind), isPaused, now());
  return {
    ...createFirstSettings(record, now, managed),
    channel(kind) {
      const values = channelValuesSchema.safeParse(readSetting(record, channelKey(kind))).data;
      return values === undefined ? null : { values, isPaused: isChannelPaused(kind) };
    },
    putChannel(kind, { values, isPaused }) {
      writeSetting(record, channelKey(kind), values, now());
      pauseChannel(kind, isPaused);
    },
    isChannelPaused,
    pauseChannel,
    removeChannel(kind) {
      removeSetting(record, pausedKey(kind));
      return removeSetting(record, channelKey(kind));
    },
    activity: () => activitySettingsSchema.safeParse(readSetting(record, ACTIVITY)).data ?? DEFAULT_ACTIVITY,
    putActivity: (settings) => writeSetting(record, ACTIVITY, settings, now()),
    replies: () => replySettingsSchema.safeParse(readSetting(record, REPLIES)).data ?? DEFAULT_REPLY_SETTINGS,
    putReplies: (settings) => writeSetting(record, REPLIES, settings, now()),
    reasons: () => reasonSettingsSchema.safeParse(readSetting(record, REASONS)).data ?? {},
    putReasons: (reasons) => writeSetting(record, REASONS, reasons, now()),
    snippets: () => snippetSettingsSchema.safeParse(readSetting(record, SNIPPETS)).data ?? {},
    putSnippets: (snippets) => writeSetting(record, SNIPPETS, snippets, now()),
    letterhead: () => letterheadSchema.safeParse(readSetting(record, LETTERHEAD)).data ?? DEFAULT_LETTERHEAD,
    officerMail: () => officerMailSettingsSchema.safeParse(readSetting(record, NOTICES)).data ?? DEFAULT_OFFICER_MAIL_SETTINGS,
    putOfficerMail: (settings) => writeSetting(record, NOTICES, settings, now()),
    pictures: () => pictureSettingsSchema.safeParse(readSetting(record, PICTURES)).data ?? DEFAULT_PICTURE_SETTINGS,
    scans: () => scanSettingsSchema.safeParse(readSetting(record, SCANS)).data ?? { reads: true },
    floods: () => floodSettingsSchema.safeParse(readSetting(record, FLOODS)).data ?? DEFAULT_FLOOD_SETTINGS,
    putFloods: (settings) => writeSetting(record, FLOODS, settings, now()),
    putScans: (settings) => writeSetting(record, SCANS, settings, now()),
    putPictures: (settings) => writeSetting(record, PICTURES, settings, now()),
    network: () => managed?.network ?? networkSettingsSchema.safeParse(readSetting(record, NETWORK)).data ?? DEFAULT_NETWORK,
    putNetwork(settings) {
      if ((managed?.network ?? null) === null) writeSetting(record, NETWORK, settings, now());
    },
    putLetterhead: (letterhead) => writeSetting(record, LETTERHEAD, letterhead, now()),
  };
}
