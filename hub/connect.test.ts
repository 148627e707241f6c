import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo, Server, Socket } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { connectToHub } from "./connect.ts";

/* What answers at the address of a hub, and is none that anybody would want: who has it may have filled or broken it. */

let server: Server;
let sockets: Socket[];
beforeEach(async () => {
  sockets = [];
  server = createServer((socket) => {
    sockets.push(socket);
    socket.on("error", () => undefined);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});
afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  server.close();
  await once(server, "close");
});

/** As PostgreSQL lets somebody in: nothing more is asked, and it is ready. */
const WELCOME = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0, 0x5a, 0, 0, 0, 5, 0x49]);
/** A row of a gigabyte begins. */
const LONG_ROW = Buffer.from([0x44, 0x3f, 0xff, 0xff, 0xff]);
const MEGABYTE = Buffer.alloc(1024 * 1024);

function connecting(signal?: AbortSignal) {
  const { port } = server.address() as AddressInfo;
  const address = { host: "127.0.0.1", port, database: "hub", user: "ismgt", tls: false, authority: null };
  // Whether it is refused is looked at later.
  const connection = connectToHub(address, { password: "", signal });
  connection.catch(() => undefined);
  return connection;
}

/** Lets the next one in, and waits for what it asks. */
async function welcomed(): Promise<Socket> {
  const [socket] = (await once(server, "connection")) as [Socket];
  await once(socket, "data");
  socket.write(WELCOME);
  await once(socket, "data");
  return socket;
}

test("A connection is given up at once, though nothing has answered yet", async () => {
  const giving = new AbortController();
  const connection = connecting(giving.signal);
  await once(server, "connection");
  giving.abort();
  await expect(connection).rejects.toMatchObject({ fault: "unreachable", message: "The connection was given up" });
  await expect(connecting(giving.signal)).rejects.toMatchObject({ fault: "unreachable" });
});

test("A connection is given up at once, though its first question is not answered", async () => {
  const giving = new AbortController();
  const connection = connecting(giving.signal);
  await welcomed();
  giving.abort();
  await expect(connection).rejects.toMatchObject({ fault: "unreachable", message: "Connection terminated" });
});

test("An answer that is longer than any batch ends the connection before it is whole", async () => {
  const connection = connecting();
  const socket = await welcomed();
  socket.write(LONG_ROW);
  for (let megabytes = 0; megabytes < 60; megabytes++) socket.write(MEGABYTE);
  await expect(connection).rejects.toMatchObject({ fault: "failed" });
});
