import { MOST_ENGINE_ENDS, STEADY_MS } from "#domain/updates/trial.ts";
import type { GivenUpWhy, Sign } from "#domain/updates/trial.ts";
import type { VersionFiles } from "./versionFiles.ts";

/** What a version on trial says of itself to the one that watches it. Each other version says nothing. */
export class TrialReport {
  readonly #version: string;
  #files: VersionFiles | null;
  readonly #steadyMs: number;
  #timer: NodeJS.Timeout | undefined;
  #engineEnds = 0;
  #isWorking = false;
  #isClosing = false;
  #hasFailed = false;

  /** `files` is null where no version is on trial. */
  constructor(version: string, files: VersionFiles | null, steadyMs: number = STEADY_MS) {
    this.#version = version;
    this.#files = files;
    this.#steadyMs = steadyMs;
    this.#sayHowFar();
  }

  /** Until it has shown that it works. */
  get isOn(): boolean {
    return this.#files !== null;
  }

  /** The whole engine is there, and a window has an answer of it. */
  works(): void {
    if (this.#isWorking) return;
    this.#isWorking = true;
    this.#sayHowFar();
  }

  /** The engine or a page has ended unasked: what was shown has to be shown again. */
  disturbed(): void {
    if (!this.#isWorking) return;
    this.#isWorking = false;
    this.#sayHowFar();
  }

  /** `isFault`: not since it was asked to, or waits for the machine. On a slow machine an engine that ends again and again takes hours to be given up. */
  engineEnded(isFault: boolean): void {
    if (isFault && !this.#isClosing) this.#engineEnds += 1;
    if (this.#engineEnds >= MOST_ENGINE_ENDS) this.failed("did-not-work");
    else this.disturbed();
  }

  /** A person ends the app: what ends from now on was asked to. */
  closes(): void {
    if (this.#isClosing) return;
    clearTimeout(this.#timer);
    if (!this.#isWorking) this.#say("closed");
    this.#isClosing = true;
  }

  /** The app does not end after all. */
  stays(): void {
    this.#isClosing = false;
    this.#sayHowFar();
  }

  /** Nothing that it says afterwards counts. */
  failed(why: GivenUpWhy): void {
    clearTimeout(this.#timer);
    this.#say("failed", why);
    this.#hasFailed = true;
  }

  #sayHowFar(): void {
    if (this.#isClosing) return;
    clearTimeout(this.#timer);
    this.#say(this.#isWorking ? "works" : "shell");
    if (this.#isWorking && this.isOn && !this.#hasFailed) this.#timer = setTimeout(() => this.#prove(), this.#steadyMs);
  }

  #prove(): void {
    this.#say("proved");
    this.#files = null;
  }

  #say(is: Sign["is"], why: GivenUpWhy | null = null): void {
    if (!this.#hasFailed) this.#files?.putSign({ version: this.#version, is, why });
  }
}
