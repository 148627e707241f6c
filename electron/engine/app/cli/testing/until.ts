import { setTimeout as pause } from "node:timers/promises";

/** On a busy machine what is waited for comes late; this ends what would never come. */
const GIVES_UP_MS = 120_000;

export async function until(isSo: () => boolean | Promise<boolean>, everyMs = 100): Promise<void> {
  const endAt = Date.now() + GIVES_UP_MS;
  while (!(await isSo())) {
    if (Date.now() > endAt) throw new Error("It did not come about within two minutes");
    await pause(everyMs);
  }
}
