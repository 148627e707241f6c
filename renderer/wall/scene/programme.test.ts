import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SHOWN_SCENES } from "#domain/wall/scenes.ts";
import { beginProgramme, changesAt, entryOf, giveWay, hold, isHeld, nextScene, passTime, type Programme, step } from "./programme.ts";

const PROGRAMME: Programme = [
  { scene: "now", seconds: 60 },
  { scene: "heat", seconds: 30 },
  { scene: "overdue", seconds: 20 },
];
const sceneOf = (state: ReturnType<typeof beginProgramme>) => entryOf(state, PROGRAMME).scene;

describe("the programme of a wall", () => {
  test("shows each scene for its time and begins again after the last", () => {
    let state = beginProgramme(0);
    const seen = [];
    for (let second = 0; second <= 120; second += 10) {
      state = passTime(state, PROGRAMME, second * 1_000);
      seen.push(sceneOf(state));
    }
    expect(seen).toEqual(["now", "now", "now", "now", "now", "now", "heat", "heat", "heat", "overdue", "overdue", "now", "now"]);
  });

  test("knows what comes next, and that nothing does while it is held or alone", () => {
    const state = beginProgramme(0);
    expect(nextScene(state, PROGRAMME)).toBe("heat");
    expect(nextScene(hold(state, PROGRAMME, 0), PROGRAMME)).toBeNull();
    expect(nextScene(state, PROGRAMME.slice(0, 1))).toBeNull();
  });

  test("stays in a scene that is alone", () => {
    expect(changesAt(beginProgramme(0), PROGRAMME.slice(0, 1))).toBeNull();
  });

  test("does not hold a replay, nor one that is come to while another scene is held", () => {
    const programme: Programme = [
      { scene: "replay", seconds: 60 },
      { scene: "now", seconds: 30 },
    ];
    const begun = beginProgramme(0);
    expect(hold(begun, programme, 20_000)).toBe(begun);
    const held = step(hold(step(begun, programme, 1, 0), programme, 10_000), programme, -1, 20_000);
    expect(isHeld(held, programme)).toBe(false);
    const gone = passTime(held, programme, 80_000);
    expect(entryOf(gone, programme).scene).toBe("now");
    expect(isHeld(gone, programme)).toBe(true);
  });

  test("ends a replay with the next scene of the present, however many replays follow each other", () => {
    const programme: Programme = [
      { scene: "now", seconds: 30 },
      { scene: "replay", seconds: 60 },
      { scene: "replay", seconds: 60 },
    ];
    const replaying = step(beginProgramme(0), programme, 1, 0);
    expect(giveWay(replaying, programme, 5)).toEqual({ index: 0, sinceAt: 5, held: false });
    expect(giveWay(beginProgramme(0), programme, 5)).toEqual(beginProgramme(0));
  });

  test("stands still while it is held, and gives the scene its whole time when it goes on", () => {
    const held = hold(beginProgramme(0), PROGRAMME, 50_000);
    expect(passTime(held, PROGRAMME, 900_000)).toBe(held);
    expect(changesAt(hold(held, PROGRAMME, 900_000), PROGRAMME)).toBe(960_000);
  });

  test("goes on by one scene after a sleep, however long", () => {
    const awake = passTime(beginProgramme(0), PROGRAMME, 86_400_000);
    expect(sceneOf(awake)).toBe("heat");
    expect(awake.sinceAt).toBe(86_400_000);
  });

  test("steps on and back within itself, also when it was made shorter meanwhile", () => {
    const entries = fc.array(fc.record({ scene: fc.constantFrom(...SHOWN_SCENES), seconds: fc.integer({ min: 5, max: 3_600 }) }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(entries, fc.nat(11), fc.integer({ min: -30, max: 30 }), (programme, index, by) => {
        const there = step({ index, sinceAt: 0, held: false }, programme, by, 5);
        expect(programme).toContain(entryOf(there, programme));
        expect(step(there, programme, -by, 5).index).toBe(index % programme.length);
      }),
    );
  });
});
