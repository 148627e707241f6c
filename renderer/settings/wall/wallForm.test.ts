import { describe, expect, test } from "vitest";
import { STANDARD_WALL_SETTINGS } from "#domain/wall/standardSettings.ts";
import { type WallSettings, wallSettingsSchema } from "#domain/wall/wallSettings.ts";
import { draftOf, settingsOf } from "./wallForm.ts";

const LOUD: WallSettings = {
  ...STANDARD_WALL_SETTINGS,
  night: null,
  shiftsPicture: false,
  chime: { volume: 0.35, quiet: { from: 1_305, to: 7 * 60 + 5 } },
};

describe("the form of the wall", () => {
  test.each([
    ["as the program has it", STANDARD_WALL_SETTINGS],
    ["with a chime and without a night", LOUD],
    ["with a chime at all hours", { ...LOUD, chime: { volume: 1, quiet: null } }],
  ])("stores what it was given where nothing was typed: %s", (_, settings) => {
    const read = settingsOf(draftOf(settings));
    expect(read).toEqual({ settings });
    expect("settings" in read && wallSettingsSchema.safeParse(read.settings).success).toBe(true);
  });

  test("takes digits and times as people type them", () => {
    const draft = draftOf(LOUD);
    expect(settingsOf({ ...draft, viewing: { distance: "७,५", picture: " 205 " } })).toMatchObject({
      settings: { viewing: { distanceCm: 750, pictureCm: 205 } },
    });
    const typed = { ...draft, chime: { ...draft.chime, volume: " ७०% ", from: "२१.३०", to: "615" } };
    expect(settingsOf(typed)).toMatchObject({ settings: { chime: { volume: 0.7, quiet: { from: 1_290, to: 375 } } } });
  });

  test("takes a replay for 20 to 120 seconds, and never alone", () => {
    const draft = draftOf(STANDARD_WALL_SETTINGS);
    const withReplay = (seconds: string) => ({
      ...draft,
      programme: [...draft.programme, { id: "replay", scene: "replay" as const, seconds }],
    });
    for (const [seconds, isTaken] of [
      ["19", false],
      ["20", true],
      ["120", true],
      ["121", false],
    ] as const) {
      const read = settingsOf(withReplay(seconds));
      expect("settings" in read).toBe(isTaken);
      const stored = {
        ...STANDARD_WALL_SETTINGS,
        programme: [...STANDARD_WALL_SETTINGS.programme, { scene: "replay", seconds: Number(seconds) }],
      };
      expect(wallSettingsSchema.safeParse(stored).success).toBe(isTaken);
    }
    const alone = { ...draft, programme: withReplay("60").programme.slice(-1) };
    expect(settingsOf(alone)).toEqual({ faults: new Set(["programme"]) });
    expect(wallSettingsSchema.safeParse({ ...STANDARD_WALL_SETTINGS, programme: [{ scene: "replay", seconds: 60 }] }).success).toBe(false);
    expect(wallSettingsSchema.safeParse({ ...STANDARD_WALL_SETTINGS, programme: [] }).success).toBe(false);
  });

  test("says in which fields something is wrong, but asks nothing of what is switched off", () => {
    const draft = draftOf(STANDARD_WALL_SETTINGS);
    const wrong = {
      ...draft,
      programme: draft.programme.map((each) => ({ ...each, seconds: "4" })),
      viewing: { distance: "0.5", picture: "1m" },
      night: { isOn: true, from: "25:00", to: "", brightness: "10" },
      chime: { isOn: false, volume: "loud", isQuiet: true, from: "x", to: "y" },
    };
    expect(settingsOf(wrong)).toEqual({ faults: new Set(["seconds", "distance", "picture", "night.from", "night.to", "brightness"]) });
    expect(settingsOf({ ...wrong, chime: { ...wrong.chime, isOn: true } })).toEqual({
      faults: new Set(["seconds", "distance", "picture", "night.from", "night.to", "brightness", "volume", "quiet.from", "quiet.to"]),
    });
  });
});
