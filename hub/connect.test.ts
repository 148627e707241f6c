import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo, Server, Socket } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { connectToHub } from "./connect.ts";

/* What answers at the address of a hub, and is none that anybody would want: who has it may have filled or broken it. */

let server: Server;
/** Of a hub with several servers. */
let other: Server;
let sockets: Socket[];
beforeEach(async () => {
  sockets = [];
  [server, other] = [createServer(keepSocket), createServer(keepSocket)];
  for (const each of [server, other]) {
    each.listen(0, "127.0.0.1");
    await once(each, "listening");
  }
});
afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  for (const each of [server, other]) {
    if (!each.listening) continue;
    each.close();
    await once(each, "close");
  }
});

function keepSocket(socket: Socket): void {
  sockets.push(socket);
  socket.on("error", () => undefined);
}

/** As PostgreSQL lets somebody in: nothing more is asked, and it is ready. */
const WELCOME = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0, 0x5a, 0, 0, 0, 5, 0x49]);
/** A row of a gigabyte begins. */
const LONG_ROW = Buffer.from([0x44, 0x3f, 0xff, 0xff, 0xff]);
const MEGABYTE = Buffer.alloc(1024 * 1024);

/** Whether it reads alone. */
const readsAlone = (said: "on" | "off") =>
  Buffer.concat([
    Buffer.from([0x54, 0, 0, 0, 46, 0, 1]),
    Buffer.from("transaction_read_only\0"),
    Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 0, 25, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0, 0]),
    Buffer.from([0x44, 0, 0, 0, 10 + said.length, 0, 1, 0, 0, 0, said.length]),
    Buffer.from(said),
    Buffer.from([0x43, 0, 0, 0, 9]),
    Buffer.from("SHOW\0"),
    Buffer.from([0x5a, 0, 0, 0, 5, 0x49]),
  ]);

const portOf = (of: Server) => (of.address() as AddressInfo).port;

function connecting(signal?: AbortSignal, host = "127.0.0.1") {
  const address = { host, port: portOf(server), database: "hub", user: "ismgt", tls: false, authority: null };
  // Whether it is refused is looked at later.
  const connection = connectToHub(address, { password: "", signal });
  connection.catch(() => undefined);
  return connection;
}

/** Lets the next one in, and waits for what it asks. */
async function welcomed(at = server): Promise<Socket> {
  const [socket] = (await once(at, "connection")) as [Socket];
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

test("Nothing is compiled for a statement that is done sooner", async () => {
  const connection = connecting();
  const socket = await welcomed();
  const asked = once(socket, "data");
  socket.write(readsAlone("off"));
  expect(String((await asked)[0])).toContain("set_config('jit', 'off', false)");
  socket.destroy();
  await expect(connection).rejects.toMatchObject({ fault: "unreachable" });
});

test("Of several servers one that is gone and one that only reads are passed over", async () => {
  const gone = createServer();
  gone.listen(0, "127.0.0.1");
  await once(gone, "listening");
  const hosts = `127.0.0.1:${portOf(gone)}, 127.0.0.1, [127.0.0.1]:${portOf(other)}`;
  gone.close();
  await once(gone, "close");
  const connection = connecting(undefined, hosts);
  const last = once(other, "connection");
  (await welcomed()).write(readsAlone("on"));
  await last;
  other.close();
  for (const socket of sockets) socket.destroy();
  await expect(connection).rejects.toMatchObject({ fault: "unreachable" });
});

test("Where one of several servers says what is wrong, that is told, and not that another one is away", async () => {
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  const address = { host: "127.0.0.1,hub.example", port, database: "hub", user: "ismgt", tls: false, authority: null };
  await expect(connectToHub(address, { password: "" })).rejects.toMatchObject({ fault: "certificate" });
});
