/** As much of Electron's app as tells that somebody wants to end it. */
interface Ending {
  on(event: "before-quit", listener: () => void): unknown;
}

/**
 * Whether the app is about to end. Windows close one after the other then, and a page that holds what a person typed keeps its own: the person may say that it stays,
 * and the app with it. What had closed by then was closed by nobody. Where the system ends the app by a signal, nobody is asked.
 */
export class Quitting {
  #isOn = false;
  readonly #heard: (() => void)[] = [];
  readonly #bySystem = new AbortController();

  constructor(app: Ending) {
    app.on("before-quit", () => (this.#isOn = true));
  }

  get isOn(): boolean {
    return this.#isOn;
  }

  /** Aborted once the system ends the app: questions that stand open are over. */
  get bySystem(): AbortSignal {
    return this.#bySystem.signal;
  }

  /** Who sends a signal does not wait for an answer. */
  endBySystem(): void {
    this.#bySystem.abort();
  }

  /** The app goes on. */
  refuse(): void {
    if (!this.#isOn) return;
    this.#isOn = false;
    for (const hear of this.#heard) hear();
  }

  onDidRefuse(hear: () => void): void {
    this.#heard.push(hear);
  }
}
