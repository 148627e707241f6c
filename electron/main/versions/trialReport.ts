import { MOST_ENGINE_ENDS, STEADY_MS } from "#domain/updates/trial.ts";
import type { GivenUpWhy, Sign } from "#domain/updates/trial.ts";
import type { VersionFiles } from "./versionFiles.ts";

/** What a version on trial says of itself to the one that watches it. Each other version says nothing. */
export class TrialReport {
  readonly #version: string;
  #files: VersionFiles | null;
  readonly #steadyMs: number;
  #timer: NodeJS.Timeout | null = null;
  #engineEnds = 0;

  /** `files` is null where no version is on trial. */
  constructor(version: string, files: VersionFiles | null, steadyMs: number = STEADY_MS) {
    this.#version = version;
    this.#files = files;
    this.#steadyMs = steadyMs;
    this.#say("shell");
  }

  /** Until it has shown that it works. */
  get isOn(): boolean {
    return this.#files !== null;
  }

  /** The whole engine is there, and a window has an answer of it. */
  works(): void {
    if (this.#files === null || this.#timer !== null) return;
    this.#say("works");
    this.#timer = setTimeout(() => {
      this.#say("proved");
      this.#files = null;
    }, this.#steadyMs);
  }

  /** The engine or a page has ended unasked: what was shown has to be shown again. */
  disturbed(): void {
    if (this.#timer === null) return;
    clearTimeout(this.#timer);
    this.#timer = null;
    this.#say("shell");
  }

  /** `isFault`: not since it was asked to, or waits for the machine. On a slow machine an engine that ends again and again takes hours to be given up. */
  engineEnded(isFault: boolean): void {
    if (isFault) this.#engineEnds += 1;
    if (this.#engineEnds >= MOST_ENGINE_ENDS) this.failed("did-not-work");
    else this.disturbed();
  }

  failed(why: GivenUpWhy): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#say("failed", why);
  }

  #say(is: Sign["is"], why: GivenUpWhy | null = null): void {
    this.#files?.putSign({ version: this.#version, is, why });
  }
}
