/** What the preload posts to the page together with the port: the contract's `PORT_MESSAGE`, without its schemas. */
export const ENGINE_PORT_MESSAGE = "ismgt:port";

type PortMessage = Pick<MessageEvent<unknown>, "data" | "origin" | "source" | "ports">;

/**
 * The port to the engine if the message is the preload's, else null. A message from another frame or
 * origin is not believed, whatever it says: whoever holds the port can read every complaint.
 */
export function enginePortOf(message: PortMessage, page: { readonly window: unknown; readonly origin: string }): MessagePort | null {
  if (message.source !== page.window || message.origin !== page.origin || message.data !== ENGINE_PORT_MESSAGE) return null;
  return message.ports.length === 1 ? (message.ports[0] ?? null) : null;
}
