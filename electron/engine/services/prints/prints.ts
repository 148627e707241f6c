import { randomBytes } from "node:crypto";
import { allWithoutInvisible } from "#domain/text/invisible.ts";
import { REHEARSAL } from "#domain/text/rehearsal.ts";
import type { Print } from "#contract/prints.ts";
import type { PrintOrder } from "../../core/ports/host.ts";

export type Prints = ReturnType<typeof createPrints>;

/** `order` is the shell's work; it answers with the file, or null. Each paper of a rehearsal says so, on each of its sheets and in its name. */
export function createPrints(order: (order: PrintOrder, signal?: AbortSignal) => Promise<string | null>, { isRehearsal = false } = {}) {
  const waiting = new Map<string, Print>();
  return {
    /** Has something printed; answers with the file, or null where that failed. Rejects where `signal` aborts: its token is good for nothing then. */
    async print(print: Print, name: string, signal?: AbortSignal): Promise<string | null> {
      signal?.throwIfAborted();
      const token = randomBytes(24).toString("base64url");
      // Whatever was typed or read: nothing on paper is turned about or hidden by a mark that nobody sees.
      waiting.set(token, allWithoutInvisible(print));
      try {
        return await order({ token, name: isRehearsal ? `${REHEARSAL[print.locale]} ${name}` : name }, signal);
      } finally {
        waiting.delete(token);
      }
    },
    /** What is to be shown under a token, once. */
    take(token: string): { readonly print: Print; readonly isRehearsal: boolean } | null {
      const print = waiting.get(token);
      waiting.delete(token);
      return print === undefined ? null : { print, isRehearsal };
    },
  };
}
