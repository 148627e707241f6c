import { networkInterfaces } from "node:os";
import { guardedTimer, unguarded } from "./guardedTimer.ts";

/** Sources are to be read again within five seconds. */
const LOOK_EVERY_MS = 2_000;
/** No look is so late on a machine that is only busy. */
const ASLEEP_MS = 30_000;

export interface WakeWatchParts {
  /** Milliseconds UTC, and milliseconds of a clock that nobody sets, which may stand still while the machine sleeps. */
  readonly now?: () => number;
  readonly elapsed?: () => number;
  /** The addresses under which the machine can be reached from outside. */
  readonly addresses?: () => readonly string[];
  readonly guard?: Parameters<typeof guardedTimer>[0];
}

export interface WakeWatch {
  /** The shell says so, or a person set up another way to others. */
  networkIsBack(isLost: boolean): void;
  /** Looks now. */
  look(): void;
  stop(): void;
}

/**
 * Hears that the machine was asleep, by a look that comes much too late, and that it has a network again, by addresses that are new; also
 * without a shell that could tell. `onBack` is told whether what was connected before is lost.
 */
export function watchWake(
  onBack: (isLost: boolean) => void,
  { now = Date.now, elapsed = () => performance.now(), addresses = outerAddresses, guard = unguarded }: WakeWatchParts = {},
): WakeWatch {
  let last = { now: now(), elapsed: elapsed() };
  let known = new Set(addresses());
  const look = () => {
    const at = { now: now(), elapsed: elapsed() };
    const present = new Set(addresses());
    const slept = Math.max(at.now - last.now, at.elapsed - last.elapsed) > ASLEEP_MS;
    const isNew = [...present].some((address) => !known.has(address));
    const isGone = [...known].some((address) => !present.has(address));
    last = at;
    known = present;
    if (slept || isNew) onBack(slept || isGone);
  };
  const turn = () => {
    look();
    return LOOK_EVERY_MS;
  };
  const stop = guardedTimer(guard, { turn, firstAfterMs: LOOK_EVERY_MS });
  return { networkIsBack: onBack, look, stop };
}

function outerAddresses(): readonly string[] {
  return Object.values(networkInterfaces()).flatMap((each = []) =>
    each.filter(({ internal, address }) => !internal && !/^(?:fe80:|169\.254\.)/iu.test(address)).map(({ address }) => address),
  );
}
