import { rm } from "node:fs/promises";
import type { UtilityProcess } from "electron";
import { type EngineStart, rehearsalReadySchema } from "#contract/shell.ts";
import { bundle } from "./bundle.ts";
import { forkProcess } from "./forkProcess.ts";
import type { Log } from "./log.ts";
import type { RehearsalOptions } from "./options.ts";

type Rehearsal = NonNullable<EngineStart["rehearsal"]>;

const READY_WITHIN_MS = 15_000;

/**
 * The server that plays X in a rehearsal, in a process of its own: the engine reaches it over HTTP as it would the real one. Each
 * server begins with an empty record, and its record serves nothing else.
 */
export class RehearsalProcess {
  readonly #databaseFile: string;
  readonly #args: readonly string[];
  readonly #log: Log;
  readonly #onEnded: () => void;
  #child: UtilityProcess | null = null;
  #running: Promise<Rehearsal> | null = null;

  /** `onEnded` is told when a server that was ready ends unasked. */
  constructor(databaseFile: string, { perMinute, size }: RehearsalOptions, log: Log, onEnded: () => void) {
    this.#databaseFile = databaseFile;
    this.#args = [
      "--parent-port",
      ...(perMinute === null ? [] : ["--rate", `${perMinute}/min`]),
      ...(size === null ? [] : ["--size", String(size)]),
    ];
    this.#log = log;
    this.#onEnded = onEnded;
  }

  /** The running server, or a new one. Rejects where it does not get ready. */
  running(): Promise<Rehearsal> {
    this.#running ??= this.#start();
    return this.#running;
  }

  end(): void {
    const child = this.#child;
    this.#child = null;
    this.#running = null;
    child?.kill();
  }

  async #start(): Promise<Rehearsal> {
    try {
      // The log first: one without its record would count as a record that is damaged.
      for (const suffix of [".keys-wal", ".keys-shm", ".keys", "-wal", "-shm", ""])
        await rm(`${this.#databaseFile}${suffix}`, { force: true });
      return await this.#fork();
    } catch (error) {
      this.end();
      throw error;
    }
  }

  #fork(): Promise<Rehearsal> {
    return new Promise((resolve, reject) => {
      const child = forkProcess("rehearsal", bundle.rehearsal, this.#args, this.#log);
      this.#child = child;
      const timer = setTimeout(() => reject(new Error("the rehearsal server did not get ready")), READY_WITHIN_MS);
      let isReady = false;
      child.on("message", (message: unknown) => {
        const ready = rehearsalReadySchema.safeParse(message);
        if (!ready.success) return;
        isReady = true;
        clearTimeout(timer);
        const { url, userId, bearer } = ready.data;
        resolve({ url, userId, bearer, databaseFile: this.#databaseFile });
      });
      child.once("exit", (code) => {
        clearTimeout(timer);
        reject(new Error(`the rehearsal server ended with code ${code}`));
        if (this.#child !== child) return;
        this.end();
        if (isReady) this.#onEnded();
      });
    });
  }
}
