import { connect } from "node:net";
import type { AddressInfo, Socket } from "node:net";
import { createServer } from "node:tls";

/** Speaks TLS with its own certificate in front of a server on loopback that speaks none. */
export async function startTlsFront(behind: number, certificate: { readonly cert: string; readonly key: string }) {
  const open = new Set<Socket>();
  const server = createServer({ ...certificate }, (socket) => {
    const target = connect(behind, "127.0.0.1");
    for (const each of [socket, target]) {
      open.add(each);
      each.on("error", () => undefined);
      each.once("close", () => open.delete(each));
    }
    socket.pipe(target);
    target.pipe(socket);
    socket.once("close", () => target.destroy());
    target.once("close", () => socket.destroy());
  });
  server.on("tlsClientError", () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
