import type { BrowserWindow } from "electron";
import type { WindowKind } from "#contract/shell.ts";
import { pageUrl } from "./bundle.ts";
import { bringToFront, OneWindow } from "./oneWindow.ts";
import { openRecoveryWindow, openReviewWindow, openSettingsWindow, type ReviewPart } from "./windows.ts";

/** Windows of which there is one each: asked for again, the open one comes to the front. */
export class OnceOnly {
  readonly #serve: (kind: WindowKind, window: BrowserWindow, part?: string) => void;
  readonly #settings = new OneWindow<BrowserWindow>();
  readonly #reviews = {
    speaker: new OneWindow<BrowserWindow>(),
    screen: new OneWindow<BrowserWindow>(),
    transfer: new OneWindow<BrowserWindow>(),
  };
  /** There while the record cannot be read. */
  #recovery: BrowserWindow | null = null;

  constructor(serve: (kind: WindowKind, window: BrowserWindow, part?: string) => void) {
    this.#serve = serve;
  }

  /** The speaker's window of a review, the one that the officers see, or the one that opens a sealed file. */
  showReview(part: ReviewPart): void {
    this.#reviews[part].show(() => {
      const window = openReviewWindow(part);
      this.#serve("review", window, part === "speaker" ? "" : part);
      return window;
    });
  }

  /** At a page of the settings where `link` leads to one; the open window goes there. */
  showSettings(link: string, parent: () => BrowserWindow): void {
    let isNew = false;
    const window = this.#settings.show(() => {
      isNew = true;
      const opened = openSettingsWindow(parent());
      this.#serve("settings", opened, link);
      return opened;
    });
    // Within the page: nothing loads again, and what is being typed stays.
    if (!isNew && link !== "") window.loadURL(pageUrl("settings", link)).catch(() => {});
  }

  get settings(): BrowserWindow | null {
    return this.#settings.open;
  }

  /** It belongs to no other window, so that closing a wall does not close it. */
  showRecovery(): void {
    if (this.#recovery !== null) return bringToFront(this.#recovery);
    const window = openRecoveryWindow();
    this.#recovery = window;
    window.once("closed", () => (this.#recovery = null));
    this.#serve("recovery", window);
  }

  closeRecovery(): void {
    this.#recovery?.close();
  }
}
