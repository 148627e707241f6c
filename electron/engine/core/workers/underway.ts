/** What a long piece of work tells on its way, and its result at last. */
type Step<Told, Result> = { readonly is: "told"; readonly told: Told } | { readonly is: "result"; readonly result: Result };

/**
 * Turns work that reports by calling back into something that can be gone through. Told faster than it is gone through, only the latest is kept. Ending the
 * iteration aborts the work and waits until it has ended.
 */
export async function* underway<Told, Result>(
  start: (tell: (told: Told) => void, signal: AbortSignal) => Promise<Result>,
): AsyncGenerator<Step<Told, Result>, void, undefined> {
  const giveUp = new AbortController();
  let latest: { readonly told: Told } | null = null;
  let settled: { readonly result: Result } | { readonly error: unknown } | null = null;
  let wake = () => {};
  const woken = () => new Promise<void>((resolve) => (wake = resolve));
  let waiting = woken();
  const work = run();
  try {
    for (;;) {
      await waiting;
      waiting = woken();
      const told = taken();
      if (told !== null) yield { is: "told", told: told.told };
      const ended = outcome();
      if (ended === null) continue;
      if ("error" in ended) throw ended.error;
      return yield { is: "result", result: ended.result };
    }
  } finally {
    giveUp.abort();
    await work;
  }

  async function run(): Promise<void> {
    try {
      settled = {
        result: await start((told) => {
          latest = { told };
          wake();
        }, giveUp.signal),
      };
    } catch (error) {
      settled = { error };
    }
    wake();
  }

  // The compiler does not see that a callback changes these.
  function taken(): { readonly told: Told } | null {
    const told = latest;
    latest = null;
    return told;
  }
  function outcome(): { readonly result: Result } | { readonly error: unknown } | null {
    return settled;
  }
}
