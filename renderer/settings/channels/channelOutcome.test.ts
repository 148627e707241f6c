import { describe, expect, test } from "vitest";
import type { ChannelForm } from "#contract/channels.ts";
import { outcomeOfTest } from "./channelOutcome.ts";

const form = { kind: "telegram", name: { en: "Telegram", hi: "टेलीग्राम" } } as ChannelForm;
const failed = (fault: "unreachable" | "bad-answer" | "unauthorised", detail: string) =>
  outcomeOfTest(form, { ok: false, fault, detail, explanation: null });

describe("what a test of a connection found", () => {
  test("is told with the platform's words only where it said something", () => {
    expect(failed("unauthorised", "Unauthorized").detail).toEqual({ of: "channels.platformSays", said: "Unauthorized" });
    for (const fault of ["unreachable", "bad-answer"] as const) {
      expect(failed(fault, "It could not be reached").detail).toEqual({ of: "channels.technically", said: "It could not be reached" });
    }
    expect(failed("unauthorised", "").detail).toBeNull();
    expect(outcomeOfTest(form, { ok: true, account: "@bot" })).toMatchObject({ good: true, detail: null });
  });
});
