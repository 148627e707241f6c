import { z } from "zod";
import { settingsSchema } from "#contract/settings.ts";
import type { Settings } from "#contract/settings.ts";
import type { PersonId } from "#domain/ids.ts";
import { OF_ITS_PEOPLE, seatBelongingSchema } from "#domain/people/seatBelonging.ts";
import type { SeatBelonging } from "#domain/people/seatBelonging.ts";
import { STANDARD_WALL_SETTINGS } from "#domain/wall/standardSettings.ts";
import { wallSettingsSchema } from "#domain/wall/wallSettings.ts";
import type { WallSettings } from "#domain/wall/wallSettings.ts";
import type { Reader, Writer } from "#db/connection.ts";
import { hasSettingUnder, readSetting, writeSetting } from "#db/settings.ts";
import type { ManagedValues } from "../managed/managedState.ts";

/** Of the settings those that a window asks before it shows anything. */
export interface FirstSettings {
  read(): Settings;
  change(change: { readonly [Name in keyof Settings]?: Settings[Name] | undefined }): Settings;
  /** What the walls show, and how. */
  wall(): WallSettings;
  putWall(settings: WallSettings): void;
  /** Whose seat this is. */
  seat(): SeatBelonging;
  putSeat(belonging: SeatBelonging): void;
  /** Who sat at this seat last and sees a part of the record only. */
  satLast(): readonly PersonId[];
  putSatLast(people: readonly PersonId[]): void;
  /** Whether anything is stored of any channel, be it of use or not. */
  hasAnyChannel(): boolean;
}

const LOCALE = "locale";
const LEARNING = "learning";
const LOCK_AFTER = "lockAfterMinutes";
const NOT_LEARNED_FROM = "notLearnedFrom";
export const WALL = "wall";
const SEAT = "seat.belongsTo";
const SAT_LAST = "seat.satLast";
const satLastSchema = z.array(z.string().transform((id) => id as PersonId));
export const CHANNELS = "channel.";
export const DEFAULT_SETTINGS: Settings = { locale: "hi", learning: true, notLearnedFrom: [], lockAfterMinutes: 10 };

/** `managed`: what the administrator of the machine has set of them. */
export function createFirstSettings(record: Writer, now: () => number, managed?: Pick<ManagedValues, "lockAfterMinutes">): FirstSettings {
  const read = () => {
    const stored = readSettings(record);
    return { ...stored, lockAfterMinutes: managed?.lockAfterMinutes ?? stored.lockAfterMinutes };
  };
  return {
    read,
    change({ locale, learning, notLearnedFrom, lockAfterMinutes }) {
      if (locale !== undefined) writeSetting(record, LOCALE, locale, now());
      if (learning !== undefined) writeSetting(record, LEARNING, learning, now());
      if (notLearnedFrom !== undefined) writeSetting(record, NOT_LEARNED_FROM, [...new Set(notLearnedFrom)], now());
      if (lockAfterMinutes !== undefined) writeSetting(record, LOCK_AFTER, lockAfterMinutes, now());
      return read();
    },
    wall: () => wallSettingsOf(record),
    putWall: (settings) => writeSetting(record, WALL, settings, now()),
    seat: () => seatBelongingSchema.safeParse(readSetting(record, SEAT)).data ?? OF_ITS_PEOPLE,
    putSeat: (belonging) => writeSetting(record, SEAT, belonging, now()),
    satLast: () => satLastSchema.safeParse(readSetting(record, SAT_LAST)).data ?? [],
    putSatLast: (people) => writeSetting(record, SAT_LAST, people, now()),
    hasAnyChannel: () => hasSettingUnder(record, CHANNELS),
  };
}

/** Those of the walls, also in an opened dossier. */
export function wallSettingsOf(record: Reader): WallSettings {
  return wallSettingsSchema.safeParse(readSetting(record, WALL)).data ?? STANDARD_WALL_SETTINGS;
}

/** Channels whose corrections teach nothing. */
export function channelsNotLearnedFrom(record: Reader): Settings["notLearnedFrom"] {
  return settingsSchema.shape.notLearnedFrom.safeParse(readSetting(record, NOT_LEARNED_FROM)).data ?? DEFAULT_SETTINGS.notLearnedFrom;
}

function readSettings(record: Reader): Settings {
  const { locale, learning, lockAfterMinutes } = settingsSchema.shape;
  return {
    locale: locale.safeParse(readSetting(record, LOCALE)).data ?? DEFAULT_SETTINGS.locale,
    learning: learning.safeParse(readSetting(record, LEARNING)).data ?? DEFAULT_SETTINGS.learning,
    notLearnedFrom: channelsNotLearnedFrom(record),
    lockAfterMinutes: lockAfterMinutes.safeParse(readSetting(record, LOCK_AFTER)).data ?? DEFAULT_SETTINGS.lockAfterMinutes,
  };
}
