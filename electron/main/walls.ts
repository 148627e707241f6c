import { setTimeout as delay } from "node:timers/promises";
import { BrowserWindow, type Display, screen } from "electron";
import { Awake } from "./awake.ts";
import { onDidChangeDisplays } from "./displays.ts";
import type { WindowSize } from "./options.ts";
import { placeWalls } from "./placeWalls.ts";
import type { Quitting } from "./quitting.ts";
import { FIRST_WALL, type SavedWall, savedDisplayOf, wallForDisplay } from "./savedWalls.ts";
import { cover, createWallWindow, moveInto } from "./wallWindow.ts";
import type { WallsFile } from "./wallsFile.ts";

export interface WallsParts {
  readonly file: WallsFile;
  readonly formerFile: string;
  /** Null: walls fill their displays, and are kept for the next start. In windows of this size nothing is kept. */
  readonly windowed: WindowSize | null;
  /** Loads the page of a wall into its window. */
  readonly serve: (window: BrowserWindow, wallId: string) => void;
  /** While the app ends, a wall that closes is no wish of a person to have it no more. */
  readonly quitting: Quitting;
  /** Where people work. */
  readonly desks: () => readonly BrowserWindow[];
  /** Walls came or went, or displays did. */
  readonly onDidChange: () => void;
}

interface Wall {
  saved: SavedWall;
  window: BrowserWindow | null;
  isReady: boolean;
  /** Id of the display that it was last put on; null while it is hidden for want of one. */
  on: number | null;
  /** Whether it takes the keyboard when it is first shown. */
  takesKeyboard: boolean;
}

/**
 * The walls of the room: which there are, each on a display of its own, and where they come back to. A wall never takes the keyboard
 * from somebody who works at a desk, and none does that was put back by the program.
 */
export class Walls {
  readonly #parts: WallsParts;
  readonly #awake = new Awake();
  readonly #walls: Wall[];
  readonly #wereBesideDesk: boolean;

  constructor(parts: WallsParts) {
    this.#parts = parts;
    const saved = parts.windowed ? null : parts.file.read(parts.formerFile);
    this.#walls = (saved?.walls ?? []).map((wall) => ({ saved: wall, window: null, isReady: false, on: null, takesKeyboard: false }));
    this.#wereBesideDesk = saved?.besideDesk ?? false;
    parts.quitting.onDidRefuse(() => this.#goOn());
    onDidChangeDisplays(() => {
      this.#arrange();
      parts.onDidChange();
    });
  }

  /** Puts up the walls that stood when the app ended. `withDesk`: only those that stood beside a desk. False where there were none. */
  restore(withDesk: boolean): boolean {
    if (withDesk && !this.#wereBesideDesk) return false;
    const left = this.#walls.filter(({ saved }) => saved.isOpen);
    for (const wall of left) this.#open(wall, false);
    return left.length > 0;
  }

  /** The one that was opened first of those that stand. */
  get first(): BrowserWindow | null {
    return this.#standing()[0]?.window ?? null;
  }

  /** A person wants to see a wall: one that stands comes to the front; where there is none, the first is put up. */
  show(): void {
    const standing = this.#standing();
    const seen = (standing.find(({ on }) => on !== null) ?? standing[0])?.window;
    if (seen) {
      seen.show();
      seen.focus();
      return;
    }
    const wall = this.#walls[0] ?? this.#add(FIRST_WALL);
    wall.saved = { ...wall.saved, isOpen: true };
    this.#open(wall, true);
    this.keep();
  }

  /** Also of one that is just coming. */
  isOn({ id }: Display): boolean {
    return this.#on(id) !== undefined;
  }

  #on(id: number): Wall | undefined {
    return this.#standing().find(({ on, isReady, saved }) => (isReady ? on : saved.display?.id) === id);
  }

  /** As somebody wants it who sits at another window, and goes on there. A wall that goes is waited for: its page may ask before it closes. */
  async put(display: Display, hasWall: boolean): Promise<void> {
    if (this.isOn(display) === hasWall) return;
    const there = this.#on(display.id)?.window ?? null;
    const closed = there !== null && new Promise<void>((resolve) => void there.once("closed", () => resolve()));
    this.toggle(display, false);
    if (closed !== false) await Promise.race([closed, delay(CLOSES_WITHIN_MS)]);
  }

  /** Puts a wall on a display, or takes it from there. The last window of the app stays. */
  toggle(display: Display, takesKeyboard = true): void {
    const there = this.#on(display.id);
    if (there) {
      if (BrowserWindow.getAllWindows().length > 1) there.window?.close();
    } else {
      const saved = wallForDisplay(
        this.#walls.map((wall) => wall.saved),
        display,
      );
      const wall = this.#walls.find(({ saved: { wallId } }) => wallId === saved.wallId) ?? this.#add(saved);
      wall.saved = saved;
      this.#open(wall, takesKeyboard);
      this.keep();
    }
    this.#parts.onDidChange();
  }

  /** False where the window is no wall. */
  setFullScreen(window: BrowserWindow, isFullScreen: boolean): boolean {
    const wall = this.#walls.find((each) => each.window === window);
    if (!wall) return false;
    wall.saved = { ...wall.saved, isFullScreen };
    window.setFullScreen(isFullScreen);
    this.keep();
    return true;
  }

  /** Writes down how the walls stand now; also to be called when a desk came or went. */
  keep(): void {
    if (this.#parts.windowed || this.#parts.quitting.isOn) return;
    this.#parts.file.write({ walls: this.#walls.map(({ saved }) => saved), besideDesk: this.#parts.desks().length > 0 });
  }

  /** The app did not end after all: what it had closed stands again. */
  #goOn(): void {
    const standing = this.#standing();
    for (const wall of this.#walls) if (wall.saved.isOpen && !standing.includes(wall)) this.#open(wall, false);
    this.keep();
  }

  #add(saved: SavedWall): Wall {
    const wall: Wall = { saved, window: null, isReady: false, on: null, takesKeyboard: false };
    this.#walls.push(wall);
    return wall;
  }

  #standing(): readonly Wall[] {
    return this.#walls.filter(({ window }) => window !== null && !window.isDestroyed());
  }

  #open(wall: Wall, isAsked: boolean): void {
    const display = this.#places([...this.#standing(), wall]).get(wall.saved.wallId) ?? screen.getPrimaryDisplay();
    // From now on this is its own: it does not wander when another is plugged in.
    if (wall.saved.display === null) wall.saved = { ...wall.saved, display: savedDisplayOf(display) };
    const window = createWallWindow(this.#parts.windowed, display, () => this.setFullScreen(window, false));
    wall.window = window;
    wall.isReady = false;
    wall.on = null;
    wall.takesKeyboard = isAsked && (!this.#isWorkedAt() || this.#isBusy(display));
    window.once("ready-to-show", () => {
      wall.isReady = true;
      this.#arrange();
      this.#parts.onDidChange();
    });
    window.once("closed", () => this.#closed(wall));
    this.#awake.watch(window);
    this.#parts.serve(window, wall.saved.wallId);
  }

  #closed(wall: Wall): void {
    wall.window = null;
    wall.on = null;
    // Anyone who closes the last window ends the app; the next start puts up what stood until then.
    if (this.#parts.quitting.isOn || BrowserWindow.getAllWindows().length === 0) return;
    wall.saved = { ...wall.saved, isOpen: false };
    this.keep();
    this.#arrange();
    this.#parts.onDidChange();
  }

  /** Every wall where it belongs among the displays that there are now. */
  #arrange(): void {
    const places = this.#places(this.#standing());
    for (const wall of this.#standing()) {
      if (wall.isReady) this.#put(wall, places.get(wall.saved.wallId) ?? null);
    }
  }

  #places(walls: readonly Wall[]): ReadonlyMap<string, Display | null> {
    const toPlace = walls.map(({ saved: { wallId, display } }) => ({ wallId, display }));
    return placeWalls(toPlace, screen.getAllDisplays(), screen.getPrimaryDisplay(), (display) => this.#isBusy(display));
  }

  #put(wall: Wall, display: Display | null): void {
    const { window, on, saved, takesKeyboard } = wall;
    if (window === null) return;
    wall.on = display?.id ?? null;
    if (display === null && !this.#parts.windowed) {
      window.hide();
      return;
    }
    const fills = saved.isFullScreen && !this.#parts.windowed;
    if (display !== null && fills) cover(window, display);
    else if (display !== null && !this.#parts.windowed && on !== null && on !== display.id) moveInto(window, display);
    // Filling a screen shows a window as well, and gives it the keyboard: it has to be seen before.
    if (!window.isVisible() && takesKeyboard) window.show();
    else if (!window.isVisible()) window.showInactive();
    if (fills) window.setFullScreen(true);
    wall.takesKeyboard = false;
    if (takesKeyboard || display === null || on === display.id) return;
    // It may have come over somebody's work.
    for (const desk of this.#desksOn(display)) desk.moveTop();
    leaveKeyboard(window, () => this.#workedAt());
  }

  /** The window that somebody works in: the one with the keyboard, where that is no wall, else the desk that was used last. */
  #workedAt(): BrowserWindow | null {
    const focused = BrowserWindow.getFocusedWindow();
    if (focused !== null && !this.#walls.some(({ window }) => window === focused)) return focused;
    return this.#parts.desks().findLast((desk) => !desk.isDestroyed() && desk.isVisible() && !desk.isMinimized()) ?? null;
  }

  #isBusy(display: Display): boolean {
    return this.#desksOn(display).length > 0;
  }

  #desksOn({ id }: Display): readonly BrowserWindow[] {
    return this.#parts.desks().filter((desk) => !desk.isDestroyed() && screen.getDisplayMatching(desk.getBounds()).id === id);
  }

  #isWorkedAt(): boolean {
    return this.#parts.desks().some((desk) => !desk.isDestroyed() && desk.isVisible() && !desk.isMinimized());
  }
}

const SETTLED_AFTER_MS = 1_500;
/** One that stays longer stays. */
const CLOSES_WITHIN_MS = 2_000;

/** Some systems give the keyboard to a window that appears, or fills a screen, whatever was asked: then it is given back. */
function leaveKeyboard(window: BrowserWindow, workedAt: () => BrowserWindow | null): void {
  const had = workedAt();
  const giveBack = () => (had !== null && !had.isDestroyed() ? had : workedAt())?.focus();
  if (window.isFocused()) giveBack();
  window.on("focus", giveBack);
  setTimeout(() => {
    if (!window.isDestroyed()) window.off("focus", giveBack);
  }, SETTLED_AFTER_MS);
}
