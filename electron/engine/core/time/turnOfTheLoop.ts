const waiting: (() => void)[] = [];

/**
 * Lets calls of windows and due timers in before the next piece of long work. Everybody who waits gets a turn of their own: two pieces never make one
 * long turn together.
 */
export function turnOfTheLoop(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    if (waiting.length === 1) setImmediate(next);
  });
}

function next(): void {
  waiting[0]?.();
  // What it goes on with runs before the next turn begins.
  setImmediate(() => {
    waiting.shift();
    if (waiting.length > 0) next();
  });
}

/** Long work in steps, a turn of the loop between each two. */
export async function inTurns<Made>(steps: Generator<undefined, Made>): Promise<Made> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await turnOfTheLoop();
  }
}
