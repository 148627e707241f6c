import type { BaseWindow, BrowserWindow } from "electron";
import { COMMAND_MESSAGE } from "#contract/pageMessages.ts";
import { deskAmong, openDeskWindow } from "./deskWindow.ts";
import { bringToFront } from "./oneWindow.ts";

interface DesksParts {
  /** Remembers where the last one was left. */
  readonly file: string;
  readonly onFault: (line: string) => void;
  readonly serve: (window: BrowserWindow) => void;
  /** One was opened or closed. */
  readonly onDidChange: () => void;
}

/** The desks that are open. */
export class Desks {
  readonly #parts: DesksParts;
  /** The one that was used last at the end. */
  #open: readonly BrowserWindow[] = [];

  constructor(parts: DesksParts) {
    this.#parts = parts;
  }

  get all(): readonly BrowserWindow[] {
    return this.#open;
  }

  /** Each call opens one more: two people may share a machine with two screens. */
  open(): void {
    const { file, onFault, serve, onDidChange } = this.#parts;
    const desk = openDeskWindow(file, onFault);
    const others = () => this.#open.filter((each) => each !== desk);
    this.#open = [...this.#open, desk];
    desk.on("focus", () => (this.#open = [...others(), desk]));
    desk.once("closed", () => {
      this.#open = others();
      onDidChange();
    });
    onDidChange();
    serve(desk);
  }

  /** The desk that was used last, or a new one. */
  show(): void {
    const desk = this.#open.at(-1);
    if (desk === undefined) return this.open();
    bringToFront(desk);
  }

  /**
   * What was chosen in the menu bar goes to the desk that it was chosen at, or to the one that was used last. What is done to a case is done only where the
   * person has it before them: another window's menu only brings the desk to the front.
   */
  tell(message: string, window: BaseWindow | undefined, onCase = false): void {
    const last = this.#open.at(-1);
    // While its menu is open, some systems say of no window that it is in front: only a desk shows a menu at all times.
    const here = window === undefined && last?.isMinimized() === false ? last : deskAmong(window);
    const desk = here ?? last;
    if (desk === undefined) return this.open();
    if (here === null) bringToFront(desk);
    if (here !== null || !onCase) desk.webContents.postMessage(COMMAND_MESSAGE, message);
  }
}
