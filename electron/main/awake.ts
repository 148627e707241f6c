import { type BrowserWindow, powerSaveBlocker } from "electron";

/** Keeps the displays awake while one of its windows can be seen, and no longer. */
export class Awake {
  readonly #windows = new Set<BrowserWindow>();
  #blocker: number | null = null;

  watch(window: BrowserWindow): void {
    this.#windows.add(window);
    const settle = () => this.#settle();
    window.on("show", settle);
    window.on("hide", settle);
    window.on("minimize", settle);
    window.on("restore", settle);
    window.once("closed", () => {
      this.#windows.delete(window);
      settle();
    });
    settle();
  }

  #settle(): void {
    const isSeen = [...this.#windows].some((window) => !window.isDestroyed() && window.isVisible() && !window.isMinimized());
    if (isSeen) this.#blocker ??= powerSaveBlocker.start("prevent-display-sleep");
    else if (this.#blocker !== null) {
      powerSaveBlocker.stop(this.#blocker);
      this.#blocker = null;
    }
  }
}
