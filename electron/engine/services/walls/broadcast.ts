/** Hands what is said to anyone who listens at that moment; each listener gets all of it, in order. */
export interface Broadcast<Message> {
  say(said: Message): void;
  /** Yields what is said from now on, until the signal aborts or all ends. */
  listen(signal?: AbortSignal): AsyncGenerator<Message, void, void>;
  end(): void;
}

export function createBroadcast<Message>(): Broadcast<Message> {
  const listeners = new Set<{ readonly said: Message[]; wake(): void; end(): void }>();
  let hasEnded = false;
  return {
    say(said) {
      for (const listener of listeners) {
        listener.said.push(said);
        listener.wake();
      }
    },
    async *listen(signal) {
      const said: Message[] = [];
      let ended = hasEnded || signal?.aborted === true;
      let resume: () => void = () => undefined;
      const wake = () => resume();
      const end = () => {
        ended = true;
        resume();
      };
      const listener = { said, wake, end };
      listeners.add(listener);
      signal?.addEventListener("abort", end, { once: true });
      try {
        while (!ended) {
          const next = said.shift();
          if (next !== undefined) yield next;
          else {
            await new Promise<void>((resolve) => {
              resume = resolve;
            });
          }
        }
      } finally {
        listeners.delete(listener);
        signal?.removeEventListener("abort", end);
      }
    },
    end() {
      hasEnded = true;
      for (const listener of listeners) listener.end();
    },
  };
}
