import { z } from "zod";
import type { DiskEncryptionState } from "#contract/diskEncryption.ts";
import type { Writer } from "#db/connection.ts";
import { readSetting, writeSetting } from "#db/settings.ts";
import { Alarm } from "../../core/time/alarm.ts";
import type { Clock } from "../../core/time/clock.ts";
import { SYSTEM, diskEncryption } from "./diskEncryption.ts";

export interface DiskEncryption {
  state(): DiskEncryptionState;
  /** Asks the system again. */
  look(): Promise<DiskEncryptionState>;
  /** Puts the notice away for {@link NOTICE_RESTS_MS}. */
  dismiss(): DiskEncryptionState;
  stop(): void;
}

interface DiskEncryptionOptions {
  readonly record: Writer;
  readonly clock: Clock;
  readonly onDidChange: () => void;
}

const DISMISSED = "diskEncryption.dismissedAt";
/** A start has better to do. */
const FIRST_LOOK_MS = 45_000;
const LOOKS_EVERY_MS = 6 * 3_600_000;
export const NOTICE_RESTS_MS = 30 * 86_400_000;

/** Asks the system whether the record's disk is encrypted, now and then. */
export function startDiskEncryption({ record, clock, onDidChange }: DiskEncryptionOptions): DiskEncryption {
  const ending = new AbortController();
  const alarm = new Alarm(clock, ending.signal);
  let looked: DiskEncryptionState["looked"] = null;
  let looking: Promise<void> | null = null;
  void run();

  async function run(): Promise<void> {
    await alarm.sleep(FIRST_LOOK_MS);
    while (!ending.signal.aborted) {
      await look();
      await alarm.sleep(LOOKS_EVERY_MS);
    }
  }

  /** Several who ask at once wait for one answer. */
  async function look(): Promise<void> {
    looking ??= lookOnce().finally(() => (looking = null));
    await looking;
  }

  async function lookOnce(): Promise<void> {
    const volumes = await diskEncryption(record.file, ending.signal);
    if (ending.signal.aborted) return;
    looked = { at: clock.now(), volumes: [...volumes] };
    onDidChange();
  }

  function state(): DiskEncryptionState {
    const at = z.int().safeParse(readSetting(record, DISMISSED)).data;
    return { system: SYSTEM, looked, dismissedUntil: at === undefined ? null : at + NOTICE_RESTS_MS };
  }

  return {
    state,
    async look() {
      await look();
      return state();
    },
    dismiss() {
      writeSetting(record, DISMISSED, clock.now(), clock.now());
      onDidChange();
      return state();
    },
    stop() {
      ending.abort();
    },
  };
}
