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
    readonly #closes: (() => void)[] = [];
    readonly #closed: (() => void)[] = [];
    readonly children = new Set<FakeWindow>();
    parent: FakeWindow | null = null;
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
    on(event: string, listener: () => void) {
      if (event === "close") this.#closes.push(listener);
    }
    getChildWindows() {
      return [...this.children];
    }
    setParentWindow(parent: FakeWindow | null) {
      this.parent?.children.delete(this);
      parent?.children.add(this);
      this.parent = parent;
    }
    close() {
      for (const listener of this.#closes) listener();
      for (const child of this.children) child.close();
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

test("a wall leaves behind the settings that were opened from it, however it closes", () => {
  const settings = new FakeWindow();
  settings.setParentWindow(walls.first as unknown as InstanceType<typeof FakeWindow>);
  closeWall();
  expect([walls.first, settings.isDestroyed(), settings.parent]).toEqual([null, false, null]);
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
