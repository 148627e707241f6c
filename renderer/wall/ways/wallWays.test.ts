import { describe, expect, test } from "vitest";
import { commandOf } from "#contract/commandList.ts";
import { WALL_WAYS } from "./wallWays.ts";
import { isMoved } from "./useStirred.ts";

describe("the ways from the wall", () => {
  test("lead to a desk first, and show the keys of the menu", () => {
    expect(WALL_WAYS[0]?.command).toBe("showDesk");
    for (const { command, keys } of WALL_WAYS) {
      const [stroke = ""] = commandOf(command === "showDesk" ? "newDesk" : command).strokes;
      expect(keys.join("+")).toBe(stroke.replace("Key", "").replace("Comma", ","));
    }
  });
});

describe("a pointer", () => {
  test("is moved by a hand, not by a window that comes under it or by what glides below it", () => {
    expect(isMoved(null, { screenX: 4, screenY: 7 })).toBe(false);
    expect(isMoved({ screenX: 4, screenY: 7 }, { screenX: 4, screenY: 7 })).toBe(false);
    expect(isMoved({ screenX: 4, screenY: 7 }, { screenX: 5, screenY: 7 })).toBe(true);
  });
});
