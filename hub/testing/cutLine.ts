import { once } from "node:events";
import { connect, createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";

/** A way to a port of this machine whose lines are cut, each after so many bytes in either direction, whatever is being said. */
export async function startCutLine(to: number, bytesOfNext: () => number) {
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(to, "127.0.0.1");
    let left = bytesOfNext();
    const cut = () => [near, far].forEach((end) => end.destroy());
    const pass = (from: Socket, into: Socket) =>
      from.on("data", (bytes: Buffer) => {
        into.write(bytes.subarray(0, Math.max(0, left)));
        left -= bytes.length;
        // What was let through is read before the end of it is seen.
        if (left <= 0) into.end(cut);
      });
    pass(near, far);
    pass(far, near);
    for (const each of [near, far]) {
      open.add(each);
      each.on("error", cut).on("close", () => {
        open.delete(each);
        cut();
      });
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
