import { expect, test } from "vitest";
import { STAMP_AHEAD_MS } from "#domain/clock/hybridTime.ts";
import { faultOfKeys } from "./broughtKeys.ts";
import type { CarriedEvent } from "./merge.ts";

const NOW = Date.UTC(2026, 10, 30);

function withKeyMadeAt(madeAt: number): readonly CarriedEvent[] {
  const key = { ref: Buffer.alloc(16), madeAt, secret: Buffer.alloc(32) };
  return [{ stream: "grievance/1", payload: "{}", keys: [key] } as unknown as CarriedEvent];
}

test("a key that was made in the future is told from one of another case: it is believed once the clocks agree", () => {
  expect(faultOfKeys(withKeyMadeAt(NOW + STAMP_AHEAD_MS + 1), NOW)).toBe("ahead");
  expect(faultOfKeys(withKeyMadeAt(NOW + STAMP_AHEAD_MS), NOW)).toBe("foreign-key");
});
