import { implement } from "@orpc/server";
import { RPCHandler } from "@orpc/server/message-port";
import { afterEach, describe, expect, test } from "vitest";
import { contract } from "#contract/contract.ts";
import { connectToEngine, type Connection, EngineLostError } from "./connection.ts";
import { createEngineClient, EngineSilentError, WITHOUT_LIMIT } from "./engine.ts";
import { PORT_MESSAGE } from "#contract/pageMessages.ts";

const ORIGIN = "ismgt://app";
const opened: { close(): void }[] = [];

afterEach(() => {
  for (const each of opened.splice(0)) each.close();
});

/** A window as far as the connection is concerned. */
class Page extends EventTarget {
  readonly location = { origin: ORIGIN };

  /** Serves the settings on a new port and posts it, as the preload does. */
  handOut(answer: () => Promise<"hi" | "en"> | "hi" | "en") {
    const { port1, port2 } = new MessageChannel();
    const os = implement(contract);
    const get = os.settings.get.handler(async () => ({ locale: await answer(), learning: true, notLearnedFrom: [], lockAfterMinutes: 10 }));
    // A person is never there.
    const signIn = os.channels.signIn.handler(() => new Promise(() => {}));
    new RPCHandler({ settings: { get }, channels: { signIn } }).upgrade(port1);
    port1.start();
    opened.push(port1, port2);
    const message = new Event("message");
    this.dispatchEvent(Object.assign(message, { data: PORT_MESSAGE, origin: ORIGIN, source: this, ports: [port2] }));
    return port1;
  }
}

function connect() {
  const page = new Page();
  const connection = connectToEngine(page);
  opened.push({ close: connection.stop });
  return { page, connection, client: createEngineClient(connection, 200) };
}

const becomes = (connection: Connection, status: string) =>
  expect.poll(() => connection.state().status, { timeout: 2_000, interval: 5 }).toBe(status);

const never = () => new Promise<"hi">(() => {});

describe("the line to the engine", () => {
  test("waits until a port comes, then answers calls", async () => {
    const { page, connection, client } = connect();
    expect(connection.state().status).toBe("waiting");
    await expect(client.settings.get()).rejects.toBeInstanceOf(EngineLostError);
    page.handOut(() => "en");
    expect(connection.state().status).toBe("connected");
    await expect(client.settings.get()).resolves.toMatchObject({ locale: "en" });
  });

  test("is lost when the engine dies, and calls under way are told so", async () => {
    const { page, connection, client } = connect();
    const engine = page.handOut(never);
    const call = client.settings.get();
    engine.close();
    await expect(call).rejects.toBeInstanceOf(EngineLostError);
    await becomes(connection, "lost");
  });

  test("is good again with the next port, for the same client", async () => {
    const { page, connection, client } = connect();
    page.handOut(() => "hi").close();
    await becomes(connection, "lost");
    page.handOut(() => "en");
    expect(connection.state()).toMatchObject({ status: "connected", generation: 2 });
    await expect(client.settings.get()).resolves.toMatchObject({ locale: "en" });
  });

  test("leaves an older port for a newer one, even if the older did not close", async () => {
    const { page, connection, client } = connect();
    page.handOut(never);
    const call = client.settings.get();
    page.handOut(() => "en");
    await expect(call).rejects.toBeInstanceOf(EngineLostError);
    await expect(client.settings.get()).resolves.toMatchObject({ locale: "en" });
    expect(connection.state()).toMatchObject({ status: "connected", generation: 2 });
  });

  test("does not wait for ever for an answer", async () => {
    const { page, client } = connect();
    page.handOut(never);
    await expect(client.settings.get()).rejects.toBeInstanceOf(EngineSilentError);
  });

  test("but for a person who signs in, who has minutes", async () => {
    const { page, client } = connect();
    page.handOut(never);
    const ended = Promise.race([
      client.channels.signIn({ kind: "x" }).catch((error: unknown) => error),
      client.settings
        .get()
        .catch(() => client.settings.get())
        .catch(() => "still waited for"),
    ]);
    expect(await ended).toBe("still waited for");
  });

  test("nor for a person who looks for a folder, nor a paper that is drawn: each of these calls is one of the contract", () => {
    const named = [...WITHOUT_LIMIT].map((path) =>
      path.split(".").reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], contract),
    );
    expect(named).not.toContain(undefined);
    expect(WITHOUT_LIMIT).toContain("backups.chooseFolder");
  });

  test("ignores what is not the preload's message", () => {
    const { page, connection } = connect();
    page.dispatchEvent(Object.assign(new Event("message"), { data: PORT_MESSAGE, origin: ORIGIN, source: null, ports: [] }));
    expect(connection.state().status).toBe("waiting");
  });
});
