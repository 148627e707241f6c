/** As much of a BrowserWindow as one needs to be shown again. */
export interface Reopenable {
  isDestroyed(): boolean;
  isMinimized(): boolean;
  restore(): void;
  show(): void;
  focus(): void;
}

/** A window that is there once: asked for again, the open one comes to the front. */
export class OneWindow<Window extends Reopenable> {
  #window: Window | null = null;

  /**
   * Opens the window where none is. A window is destroyed a moment before it says that it has closed, so it is asked, and not remembered,
   * whether it is there.
   */
  show(open: () => Window): Window {
    if (this.#window === null || this.#window.isDestroyed()) this.#window = open();
    else bringToFront(this.#window);
    return this.#window;
  }

  /** Null where it is not open. */
  get open(): Window | null {
    return this.#window === null || this.#window.isDestroyed() ? null : this.#window;
  }
}

export function bringToFront(window: Reopenable): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
