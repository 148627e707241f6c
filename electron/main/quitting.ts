/** As much of Electron's app as tells that somebody wants to end it. */
interface Ending {
  on(event: "before-quit", listener: () => void): unknown;
}

/**
 * Whether the app is about to end. Windows close one after the other then, and a page that holds what a person typed keeps its own: the person may say that it stays,
 * and the app with it. What had closed by then was closed by nobody.
 */
export class Quitting {
  #isOn = false;
  readonly #heard: (() => void)[] = [];

  constructor(app: Ending) {
    app.on("before-quit", () => (this.#isOn = true));
  }

  get isOn(): boolean {
    return this.#isOn;
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
