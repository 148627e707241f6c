import { TARGET_NAMES, type TargetName } from "#domain/performance/targets.ts";
import { targetsSchema } from "#domain/performance/targetsSchema.ts";
import { VIEWING_CM } from "#domain/wall/letters.ts";
import { secondsFor, type ShownScene } from "#domain/wall/scenes.ts";
import type { SpanOfDay, WallSettings } from "#domain/wall/wallSettings.ts";
import { timeOf } from "../parts/timeOfDay.ts";
import { latinDigits } from "../../ui/words/latinDigits.ts";

/** The settings while they are typed: numbers and times as texts; what is switched off keeps what was typed. */
export interface WallDraft {
  readonly programme: readonly { readonly id: string; readonly scene: ShownScene; readonly seconds: string }[];
  readonly heatMeasure: WallSettings["heatMeasure"];
  readonly layouts: WallSettings["layouts"];
  readonly pictures: WallSettings["pictures"];
  readonly night: { readonly isOn: boolean; readonly brightness: string } & TypedSpan;
  readonly shiftsPicture: boolean;
  /** Metres, and centimetres. */
  readonly viewing: { readonly distance: string; readonly picture: string };
  /** Empty for no target. */
  readonly targets: Readonly<Record<TargetName, string>>;
  readonly chime: { readonly isOn: boolean; readonly volume: string; readonly isQuiet: boolean } & TypedSpan;
}
interface TypedSpan {
  readonly from: string;
  readonly to: string;
}

export type WallFault =
  | "seconds"
  | "programme"
  | "night.from"
  | "night.to"
  | "brightness"
  | "volume"
  | "distance"
  | "picture"
  | "quiet.from"
  | "quiet.to"
  | TargetName;

const USUAL_NIGHT: SpanOfDay = { from: 1_320, to: 360 };

export function draftOf(settings: WallSettings): WallDraft {
  const { programme, night, chime, viewing, targets, ...rest } = settings;
  return {
    ...rest,
    programme: programme.map(({ scene, seconds }) => ({ id: crypto.randomUUID(), scene, seconds: String(seconds) })),
    targets: eachTarget((name) => String(targets[name] ?? "")),
    viewing: { distance: String(viewing.distanceCm / 100), picture: String(viewing.pictureCm) },
    night: { isOn: night !== null, brightness: percent(night?.brightness ?? 0.6), ...typed(night ?? USUAL_NIGHT) },
    chime: {
      isOn: chime !== null,
      volume: percent(chime?.volume ?? 0.5),
      isQuiet: chime === null || chime.quiet !== null,
      ...typed(chime?.quiet ?? USUAL_NIGHT),
    },
  };
}

/** What is stored, or the fields in which something is wrong. Of what is switched off nothing is asked. */
export function settingsOf(draft: WallDraft): { readonly settings: WallSettings } | { readonly faults: ReadonlySet<WallFault> } {
  const faults = new Set<WallFault>();
  const read = (fault: WallFault, value: number | null) => {
    if (value === null) faults.add(fault);
    return value ?? 0;
  };
  const { night, chime, viewing } = draft;
  const settings: WallSettings = {
    programme: draft.programme.map(({ scene, seconds }) => ({ scene, seconds: read("seconds", secondsOf(scene, seconds)) })),
    heatMeasure: draft.heatMeasure,
    layouts: draft.layouts,
    pictures: draft.pictures,
    night: night.isOn
      ? {
          from: read("night.from", minuteOf(night.from)),
          to: read("night.to", minuteOf(night.to)),
          brightness: read("brightness", shareOf(night.brightness, 20)),
        }
      : null,
    shiftsPicture: draft.shiftsPicture,
    viewing: {
      distanceCm: read("distance", metresOf(viewing.distance)),
      pictureCm: read("picture", centimetresOf(viewing.picture)),
    },
    targets: eachTarget((name) => (draft.targets[name].trim() === "" ? null : read(name, targetOf(name, draft.targets[name])))),
    chime: chime.isOn
      ? {
          volume: read("volume", shareOf(chime.volume, 0)),
          quiet: chime.isQuiet ? { from: read("quiet.from", minuteOf(chime.from)), to: read("quiet.to", minuteOf(chime.to)) } : null,
        }
      : null,
  };
  if (!hasPresent(draft.programme)) faults.add("programme");
  return faults.size > 0 ? { faults } : { settings };
}

/** The text of seconds as a number that may be stored; null for none. */
export function secondsOf(scene: ShownScene, text: string): number | null {
  return within(whole(text), secondsFor(scene));
}

/** A replay has to give way to something. */
export function hasPresent(programme: WallDraft["programme"]): boolean {
  return programme.some(({ scene }) => scene !== "replay");
}

/** The text of a target as a number that may be stored; null for none. */
function targetOf(name: TargetName, text: string): number | null {
  return targetsSchema.shape[name].safeParse(whole(text.replace("%", ""))).data ?? null;
}

function eachTarget<Value>(valueOf: (name: TargetName) => Value): Readonly<Record<TargetName, Value>> {
  return Object.fromEntries(TARGET_NAMES.map((name) => [name, valueOf(name)])) as Record<TargetName, Value>;
}

/** Metres, with one or two decimals, as centimetres. */
export function metresOf(text: string): number | null {
  const [metres] = /^\d{1,2}(?:[.,]\d{1,2})?$/u.exec(latinDigits(text.trim())) ?? [];
  return within(metres === undefined ? null : Math.round(Number(metres.replace(",", ".")) * 100), VIEWING_CM.distanceCm);
}

export function centimetresOf(text: string): number | null {
  return within(whole(text), VIEWING_CM.pictureCm);
}

function within(value: number | null, { least, most }: { readonly least: number; readonly most: number }): number | null {
  return value !== null && value >= least && value <= most ? value : null;
}

/** Percent as a share of 1. */
export function shareOf(text: string, least: number): number | null {
  const value = whole(text.replace("%", ""));
  return value !== null && value >= least && value <= 100 ? value / 100 : null;
}

function minuteOf(text: string): number | null {
  const [, hours = "", minutes = ""] = /^(\d{1,2})[:.\s]?(\d{2})$/u.exec(latinDigits(text.trim())) ?? [];
  return hours === "" || Number(hours) > 23 || Number(minutes) > 59 ? null : Number(hours) * 60 + Number(minutes);
}

function whole(text: string): number | null {
  const digits = latinDigits(text.trim());
  return /^\d{1,5}$/u.test(digits) ? Number(digits) : null;
}

function percent(share: number): string {
  return String(Math.round(share * 100));
}

function typed({ from, to }: SpanOfDay): TypedSpan {
  return { from: timeOf(from), to: timeOf(to) };
}
