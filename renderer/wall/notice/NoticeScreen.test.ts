import { describe, expect, test } from "vitest";
import { timeLeft } from "./NoticeScreen.tsx";

describe("the countdown of a notice", () => {
  test("counts whole seconds down, with hours only where there are any", () => {
    expect(timeLeft(600_000)).toBe("10:00");
    expect(timeLeft(599_001)).toBe("10:00");
    expect(timeLeft(598_999)).toBe("9:59");
    expect(timeLeft(3_729_000)).toBe("1:02:09");
    expect(timeLeft(1)).toBe("0:01");
  });

  test("has ended when the time has come", () => {
    expect(timeLeft(0)).toBeNull();
    expect(timeLeft(-5_000)).toBeNull();
  });
});
