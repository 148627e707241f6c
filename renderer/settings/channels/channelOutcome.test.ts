import { createIntl } from "react-intl";
import { describe, expect, test } from "vitest";
import type { ChannelForm, ChannelSetUp } from "#contract/channels.ts";
import type { SignInState } from "#contract/signIn.ts";
import { FORMAT_LOCALES, MESSAGES } from "../../i18n/messages.ts";
import { wordsOf } from "../../i18n/useWords.ts";
import { outcomeOfSaving, outcomeOfTest } from "./channelOutcome.ts";

const form = { kind: "telegram", name: { en: "Telegram", hi: "टेलीग्राम" } } as ChannelForm;
const failed = (fault: "unreachable" | "bad-answer" | "unauthorised", detail: string) =>
  outcomeOfTest(form, { ok: false, fault, detail, explanation: null }, { isNew: true, unkept: [] });

describe("what a test of a connection found", () => {
  test("is told with the platform's words only where it said something", () => {
    expect(failed("unauthorised", "Unauthorized").detail).toEqual({ of: "channels.platformSays", said: "Unauthorized" });
    for (const fault of ["unreachable", "bad-answer"] as const) {
      expect(failed(fault, "It could not be reached").detail).toEqual({ of: "channels.technically", said: "It could not be reached" });
    }
    expect(failed("unauthorised", "").detail).toBeNull();
    expect(outcomeOfTest(form, { ok: true, account: "@bot" }, { isNew: false, unkept: [] })).toMatchObject({ good: true, detail: null });
  });

  test("promises that saving begins it only where what was typed can be kept", () => {
    const words = wordsOf(createIntl({ locale: FORMAT_LOCALES.en, messages: MESSAGES.en }));
    const said = (unkept: readonly string[]) => outcomeOfTest(form, { ok: true, account: "@bot" }, { isNew: true, unkept }).sentence(words);
    expect(said([])).toContain("Save, and it begins.");
    expect(said(["token"])).toContain("ISMGT_SECRET_TELEGRAM_TOKEN");
    expect(said(["token"])).not.toContain("it begins");
  });
});

describe("what is said once a channel is saved", () => {
  const words = wordsOf(createIntl({ locale: FORMAT_LOCALES.en, messages: MESSAGES.en }));
  const saved = (isPaused: boolean, signIn: Pick<SignInState, "isNeeded"> | null) =>
    outcomeOfSaving({ form, isPaused, signIn } as ChannelSetUp).sentence(words);

  test("is that it is read, unless it rests or its account has to sign in before", () => {
    expect(saved(false, null)).toBe("Saved. Telegram is being read with these settings.");
    expect(saved(false, { isNeeded: false })).toBe("Saved. Telegram is being read with these settings.");
    expect(saved(false, { isNeeded: true })).toContain("Now sign in below");
    expect(saved(true, { isNeeded: true })).not.toContain("being read");
    const sms = { kind: "sms", name: { en: "SMS", hi: "SMS" } } as ChannelForm;
    expect(outcomeOfSaving({ form: sms, isPaused: false, signIn: null } as ChannelSetUp).sentence(words)).toBe(
      "Saved. SMS goes out with these settings.",
    );
  });
});
