import type { SupportedMessagePort } from "@orpc/client/message-port";
import { z } from "zod";

/*
 * oRPC takes any message of a port for one of its own and rejects a promise that nobody waits for where it is none, and such a rejection ends the engine.
 * A page that was taken over may post what it likes.
 */

/** A call by its path, its body as JSON. Files and forms in a body are read by other ways, which no page uses. */
const requestSchema = z.strictObject({
  i: z.string().max(100),
  t: z.literal(1).optional(),
  p: z.strictObject({
    u: z.string().regex(/^\/[\w./-]{1,200}$/u),
    b: z.unknown().optional(),
    h: z
      .record(z.string().max(100), z.string().max(1_000))
      .refine((headers) => !Object.keys(headers).some((name) => name.toLowerCase().startsWith("content-")))
      .optional(),
    m: z.literal("POST").optional(),
  }),
});
/** Nobody waits any more for the answer of that call. */
const abortSchema = z.strictObject({ i: z.string().max(100), t: z.literal(4), p: z.unknown().optional() });
const messageSchema = z.union([requestSchema, abortSchema]);

/** The port of a window that passes on calls and nothing else. `onForeign` hears of each message that was none. */
export function callsOnly(port: SupportedMessagePort, onForeign: () => void): SupportedMessagePort {
  return {
    postMessage: (data: string) => port.postMessage(data),
    on(event: string, listener: (event?: { data: unknown }) => void) {
      if (event !== "message") return listen(port, event, () => listener());
      listen(port, event, (posted) => {
        const data = callIn(posted);
        if (data === null) onForeign();
        else listener({ data });
      });
    },
  };
}

/** Null for what is no call. */
function callIn(posted: unknown): object | null {
  if (typeof posted !== "string") return null;
  try {
    return messageSchema.safeParse(JSON.parse(posted)).data ?? null;
  } catch {
    return null;
  }
}

function listen(port: SupportedMessagePort, event: string, listener: (data: unknown) => void): void {
  if ("addEventListener" in port) port.addEventListener(event, ({ data }: { readonly data: unknown }) => listener(data));
  else if ("on" in port) port.on(event, (posted?: { data: unknown }) => listener(posted?.data));
  else throw new Error("No window has a port of this kind");
}
