import { beforeEach, expect, test } from "vitest";
import { createHeldPress, SETTLES_MS, type HeldPress } from "./heldPress.ts";

let now: number;
let button: HeldPress;
beforeEach(() => {
  now = 0;
  button = createHeldPress(() => now);
  button.says("accept", false);
});

function press(duringPress: () => void = () => {}): boolean {
  button.begins();
  duringPress();
  return button.ends();
}

test("a button does what it says, from the moment on that its case is there", () => {
  expect(press()).toBe(true);
  expect(press()).toBe(true);
});

test("a press does nothing where the button turned into another one under it", () => {
  now = 5_000;
  expect(press(() => button.says("atr", false))).toBe(false);
});

test("nor where it did so while the hand was on its way, and does where the hand came later", () => {
  now = 5_000;
  button.says("atr", false);
  now += SETTLES_MS - 1;
  expect(press()).toBe(false);
  now += 1;
  expect(press()).toBe(true);
});

test("what the person's own act made of it is pressed at once", () => {
  now = 5_000;
  button.says("atr", true);
  expect(press()).toBe(true);
});

test("the end of a press that never began is none", () => {
  expect(button.ends()).toBe(false);
  press();
  expect(button.ends()).toBe(false);
});
