import { describe, expect, test } from "vitest";
import { chooseDisplay } from "./chooseDisplay.ts";

const laptop = { id: 1, bounds: { x: 0, y: 0, width: 1920, height: 1080 } };
const videoWall = { id: 2, bounds: { x: 1920, y: 0, width: 3840, height: 2160 } };

describe("the wall's display", () => {
  test("is the primary one until a person chose another", () => {
    expect(chooseDisplay([laptop, videoWall], laptop, null)).toBe(laptop);
    expect(chooseDisplay([laptop, videoWall], laptop, videoWall)).toBe(videoWall);
  });

  test("is known again by its place when its id changed", () => {
    const again = { ...videoWall, id: 77 };
    expect(chooseDisplay([laptop, again], laptop, videoWall)).toBe(again);
  });

  test("is the primary one while the chosen one is unplugged", () => {
    expect(chooseDisplay([laptop], laptop, videoWall)).toBe(laptop);
  });
});
