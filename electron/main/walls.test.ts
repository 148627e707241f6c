import { EventEmitter } from "node:events";
import { beforeEach, expect, test, vi } from "vitest";
import { Quitting } from "./quitting.ts";
import type { SavedWalls } from "./savedWalls.ts";
import type { WallsFile } from "./wallsFile.ts";
import { Walls } from "./walls.ts";

const { FakeWindow, display } = vi.hoisted(() => {
  /** As much of a window as walls ask for. */
  class FakeWindow {
    static all: FakeWindow[] = [];
    readonly #closed: (() => void)[] = [];
    webContents = {};
    constructor() {
      FakeWindow.all.push(this);
    }
    static getAllWindows() {
      return FakeWindow.all;
    }
    static getFocusedWindow() {
      return null;
    }
    isDestroyed() {
      return !FakeWindow.all.includes(this);
    }
    once(event: string, listener: () => void) {
      if (event === "closed") this.#closed.push(listener);
    }
    close() {
      FakeWindow.all = FakeWindow.all.filter((each) => each !== this);
      for (const listener of this.#closed) listener();
    }
  }
  return { FakeWindow, display: { id: 1, bounds: { x: 0, y: 0, width: 10, height: 10 } } };
});
vi.mock("electron", () => ({
  BrowserWindow: FakeWindow,
  screen: { getPrimaryDisplay: () => display, getAllDisplays: () => [display] },
}));
vi.mock("./displays.ts", () => ({ onDidChangeDisplays: () => undefined }));
vi.mock("./awake.ts", () => ({
  Awake: class {
    watch = () => undefined;
  },
}));
vi.mock("./wallWindow.ts", () => ({ createWallWindow: () => new FakeWindow(), cover: () => undefined, moveInto: () => undefined }));

let app: EventEmitter;
let quitting: Quitting;
let written: SavedWalls | null;
let walls: Walls;

const openDesk = () => new FakeWindow();

beforeEach(() => {
  FakeWindow.all = [];
  app = new EventEmitter();
  quitting = new Quitting(app);
  written = null;
  // A desk, or closing the wall would be the end of the app.
  openDesk();
  walls = new Walls({
    file: { read: () => null, write: (saved: SavedWalls) => (written = saved) } as unknown as WallsFile,
    formerFile: "",
    windowed: null,
    quitting,
    serve: () => undefined,
    desks: () => [],
    onDidChange: () => undefined,
  });
  walls.show();
});

const standsNext = () => written?.walls.map(({ isOpen }) => isOpen);
const closeWall = () => walls.first?.close();

test("a wall that a person closes does not stand at the next start", () => {
  closeWall();
  expect(walls.first).toBeNull();
  expect(standsNext()).toEqual([false]);
});

test("one that the end of the app closes does", () => {
  app.emit("before-quit");
  closeWall();
  expect(standsNext()).toEqual([true]);
});

test("what had closed stands again where somebody keeps writing, and closing means what it says from then on", () => {
  app.emit("before-quit");
  closeWall();
  quitting.refuse();
  expect(walls.first).not.toBeNull();
  expect(standsNext()).toEqual([true]);
  closeWall();
  expect(standsNext()).toEqual([false]);
});

test("a wish to close a window alone is no end of the app", () => {
  closeWall();
  quitting.refuse();
  expect(walls.first).toBeNull();
});
