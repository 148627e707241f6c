import { EventEmitter } from "node:events";
import type { BrowserWindow } from "electron";
import { expect, test } from "vitest";
import { outlivesParent } from "./outlivesParent.ts";

/** As much of a window as belongs to another one. */
class FakeWindow extends EventEmitter {
  parent: FakeWindow | null;
  isOpen = true;
  readonly webContents = new EventEmitter();
  constructor(parent: FakeWindow | null = null) {
    super();
    this.parent = parent;
    parent?.on("closing", () => this.parent === parent && this.close());
  }
  isDestroyed = () => !this.isOpen;
  setParentWindow = (parent: FakeWindow | null) => {
    if (!this.isOpen) throw new Error("Object has been destroyed");
    this.parent = parent;
  };
  close() {
    this.emit("close");
    this.emit("closing");
    this.isOpen = false;
    this.emit("closed");
  }
}
const outlives = (window: FakeWindow, parent: FakeWindow) =>
  outlivesParent(window as unknown as BrowserWindow, parent as unknown as BrowserWindow);

test("the settings stay when the window closes that they were opened from", () => {
  const desk = new FakeWindow();
  const settings = new FakeWindow(desk);
  outlives(settings, desk);
  desk.close();
  expect([settings.isOpen, settings.parent]).toEqual([true, null]);
});

test("the settings belong to it again where its page keeps it open, and stay when it closes after all", () => {
  const desk = new FakeWindow();
  const settings = new FakeWindow(desk);
  outlives(settings, desk);
  desk.emit("close");
  desk.webContents.emit("will-prevent-unload", { defaultPrevented: false });
  expect(settings.parent).toBe(desk);
  // The person was asked, and said that it may close.
  desk.emit("close");
  desk.webContents.emit("will-prevent-unload", { defaultPrevented: true });
  desk.emit("closing");
  expect([settings.isOpen, settings.parent]).toEqual([true, null]);
});

test("settings that were closed before leave nothing behind at that window", () => {
  const desk = new FakeWindow();
  const settings = new FakeWindow(desk);
  outlives(settings, desk);
  settings.close();
  expect([desk.listenerCount("close"), desk.webContents.listenerCount("will-prevent-unload")]).toEqual([0, 0]);
  desk.close();
});
