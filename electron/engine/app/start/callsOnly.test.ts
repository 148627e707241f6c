import { MessageChannel } from "node:worker_threads";
import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/message-port";
import { os } from "@orpc/server";
import { RPCHandler } from "@orpc/server/message-port";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { callsOnly } from "./callsOnly.ts";

const router = {
  echo: os.handler(({ input }) => input),
  count: os.handler(async function* () {
    yield 1;
    yield 2;
  }),
};
let channel: MessageChannel;
let foreign: number;
let client: { echo(input: unknown): Promise<unknown>; count(): Promise<AsyncIterable<number>> };

beforeEach(() => {
  channel = new MessageChannel();
  foreign = 0;
  new RPCHandler(router).upgrade(callsOnly(channel.port1, () => (foreign += 1)));
  channel.port1.start();
  client = createORPCClient(new RPCLink({ port: channel.port2 }));
  channel.port2.start();
});
afterEach(() => channel.port1.close());

describe("the port of a window", () => {
  test("passes calls on, and what they go on telling", async () => {
    expect(await client.echo({ at: new Date(7), none: undefined, list: [1, "दो"] })).toEqual({
      at: new Date(7),
      none: undefined,
      list: [1, "दो"],
    });
    const told: number[] = [];
    for await (const each of await client.count()) told.push(each);
    expect([told, foreign]).toEqual([[1, 2], 0]);
  });

  test("passes over what is no call, and answers the next one", async () => {
    const request = (p: unknown) => JSON.stringify({ i: "x", p });
    const posted: readonly unknown[] = [
      "",
      "{",
      "null",
      "[]",
      '"a"',
      null,
      undefined,
      7,
      {},
      { i: "1", p: { u: "/echo" } },
      new Uint8Array([0x7b, 0xff, 0x7d]),
      request(undefined),
      request({}),
      request({ u: "echo" }),
      request({ u: "http://[" }),
      request({ u: "/echo", h: { "content-type": "multipart/form-data; boundary=x" } }),
      request({ u: "/echo", h: { "content-disposition": 'attachment; filename="a"' } }),
      request({ u: "/echo", h: { a: { join: 1 } } }),
      request({ u: "/echo", m: "GET" }),
      JSON.stringify({ i: "x", t: 3, p: null }),
      JSON.stringify({ i: "x", t: 99 }),
    ];
    for (const each of posted) channel.port2.postMessage(each);
    expect(await client.echo("still here")).toBe("still here");
    expect(foreign).toBe(posted.length);
  });
});
