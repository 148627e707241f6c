import { describe, expect, test } from "vitest";
import { STANDARD_WALL_SETTINGS } from "#domain/wall/standardSettings.ts";
import { partsOf, wallQuestion } from "./wallQuestion.ts";

describe("what is asked of the engine", () => {
  test("is what the panels of the scene and of the next one show", () => {
    expect(partsOf(["now", "heat"], "single", { layouts: {} })).toEqual([]);
    expect(partsOf(["heat", "overdue"], "double", { layouts: {} })).toEqual(["overdue"]);
    expect(partsOf(["trend", "ranking"], "triple", { layouts: {} })).toEqual(["officers", "ranking", "trend"]);
  });

  test("is the stop of a review where one is held, and surges always", () => {
    const programme = { wallId: "1", scene: "now", next: null, stop: null } as const;
    expect(wallQuestion(programme, "single", STANDARD_WALL_SETTINGS)).toMatchObject({ parts: ["surgeAlerts"] });
    expect(wallQuestion({ ...programme, stop: "Karnal" }, "single", STANDARD_WALL_SETTINGS)).toMatchObject({
      parts: ["surgeAlerts", "review"],
      stop: "Karnal",
    });
  });

  test("follows the administrator's arrangement", () => {
    const layouts = { heat: { single: [{ panel: "surges", column: 0, row: 0, columns: 12, rows: 12 } as const] } };
    expect(partsOf(["heat"], "single", { layouts })).toEqual(["trend"]);
  });
});
