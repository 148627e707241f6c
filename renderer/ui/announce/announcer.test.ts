import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { readFrom } from "./announcer.ts";

const lines = new Set<string>();
const listeners = new Set<() => void>();
let hidden = false;
const announcer = {
  isHidden: () => hidden,
  add: (sentence: string) => {
    lines.add(sentence);
    return () => void lines.delete(sentence);
  },
  watch: (onChanged: () => void) => {
    listeners.add(onChanged);
    return () => void listeners.delete(onChanged);
  },
};
const become = (is: "locked" | "open") => {
  hidden = is === "locked";
  for (const listener of listeners) listener();
};

beforeEach(() => {
  vi.useFakeTimers();
  lines.clear();
  listeners.clear();
  hidden = false;
});
afterEach(() => void vi.useRealTimers());

test("a sentence stands for some seconds, or until it is taken back", () => {
  readFrom(announcer, "The disk is full");
  const takeBack = readFrom(announcer, "Marked");
  expect([...lines]).toEqual(["The disk is full", "Marked"]);
  takeBack();
  expect([...lines]).toEqual(["The disk is full"]);
  vi.advanceTimersByTime(8_000);
  expect([...lines]).toEqual([]);
});

test("what comes while the window is locked is read once it is open again", () => {
  become("locked");
  readFrom(announcer, "The disk is full");
  vi.advanceTimersByTime(3_600_000);
  expect([...lines]).toEqual([]);
  become("open");
  vi.advanceTimersByTime(1_000);
  expect([...lines]).toEqual(["The disk is full"]);
  vi.advanceTimersByTime(8_000);
  expect([...lines, ...listeners]).toEqual([]);
});

test("a window that is locked again at once has read nothing yet", () => {
  become("locked");
  readFrom(announcer, "The disk is full");
  become("open");
  become("locked");
  vi.advanceTimersByTime(60_000);
  expect([...lines]).toEqual([]);
  become("open");
  vi.advanceTimersByTime(1_000);
  expect([...lines]).toEqual(["The disk is full"]);
});

test("what was taken back while the window was locked is not read", () => {
  become("locked");
  readFrom(announcer, "The disk is full")();
  become("open");
  vi.advanceTimersByTime(60_000);
  expect([...lines, ...listeners]).toEqual([]);
});
