import type { ToHost } from "#contract/host.ts";
import type { PrintOrder } from "./prints/prints.ts";

/** Printing by the shell, which alone has pages. */
export interface HostPrints {
  order(order: PrintOrder): Promise<string | null>;
  /** The shell's answer to an order of ours. */
  answer(id: number, file: string | null): void;
}

export function hostPrints(post: (message: ToHost) => void): HostPrints {
  const waiting = new Map<number, (file: string | null) => void>();
  let lastId = 0;
  return {
    order({ token, name }) {
      const id = (lastId += 1);
      return new Promise((resolve) => {
        waiting.set(id, resolve);
        post({ type: "print", id, token, name });
      });
    },
    answer(id, file) {
      waiting.get(id)?.(file);
      waiting.delete(id);
    },
  };
}
