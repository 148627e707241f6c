import { createORPCClient } from "@orpc/client";
import type { Client } from "@orpc/client";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { workerScript } from "./testing/workerScript.ts";
import { WorkerLink } from "./workerLink.ts";
import type { WorkerCall, WorkerOptions } from "./workerLink.ts";

let temporary: ReturnType<typeof temporaryFolder>;
beforeEach(() => (temporary = temporaryFolder()));
afterEach(() => temporary.remove());

type Calls = { say: Client<WorkerCall, string, string, Error> };

class NoWord extends Error {
  override readonly name = "NoWord";
  readonly fault: string;
  constructor(fault: string) {
    super(`No word: ${fault}`);
    this.fault = fault;
  }
}

/** A worker that says words back, with the number of calls that its thread has had. */
function worker(options: WorkerOptions = {}) {
  const script = workerScript(
    temporary.folder,
    `globalThis.calls = (globalThis.calls ?? 0) + 1;
     const fail = (data) => parentPort.postMessage({ i, p: { s: 500, b: { json: { defined: false, code: "INTERNAL_SERVER_ERROR", status: 500, message: "NoWord", data }, meta: [] } } });
     if (input === "hang") for (;;);
     if (input === "exit") process.exit(3);
     if (input === "fault") return fail({ name: "NoWord", fault: "lost" });
     if (input === "fail") return fail({});
     if (input === "progress") for (const progress of [1, 2]) parentPort.postMessage({ progress });
     if (input !== "wait") answer(input + " " + globalThis.calls);`,
  );
  const link = new WorkerLink(script, options);
  return { calls: createORPCClient<Calls>(link), link };
}

describe("a worker", () => {
  test("is kept from call to call, and is another after it has ended", async () => {
    const { calls, link } = worker();
    expect([await calls.say("one"), await calls.say("two")]).toEqual(["one 1", "two 2"]);
    await expect(calls.say("exit")).rejects.toMatchObject({ name: "WorkerEnded", reason: "crashed" });
    expect(await calls.say("three")).toBe("three 1");
    await link.stop();
  });

  test("that ends takes all calls in it along, each with its reason", async () => {
    const { calls, link } = worker();
    const waiting = [calls.say("wait"), calls.say("exit")].map((call) => call.catch((error: Error) => error.message));
    expect(await Promise.all(waiting)).toEqual(["The worker ended with code 3.", "The worker ended with code 3."]);
    const last = calls.say("wait").catch((error: Error) => error.message);
    await link.stop();
    expect(await last).toBe("The worker was stopped.");
  });

  test("tells how far it is while its call waits", async () => {
    const { calls, link } = worker();
    const told: number[] = [];
    await calls.say("progress", { context: { onProgress: (progress: number) => told.push(progress) } });
    expect(told).toEqual([1, 2]);
    await link.stop();
  });

  test("rejects with an error of a class that is known here, and with words for all others", async () => {
    const { calls, link } = worker({ faults: { NoWord } });
    const fault = await calls.say("fault").catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(NoWord);
    expect(fault).toMatchObject({ fault: "lost" });
    await expect(calls.say("fail")).rejects.toThrow("NoWord");
    await link.stop();
  });

  test("is ended by a deadline and by an abort, and of one for each call the others go on", async () => {
    const { calls } = worker({ perCall: true, tooHeavy: () => new Error("too heavy") });
    const giveUp = new AbortController();
    const given = calls.say("hang", { signal: giveUp.signal });
    const late = calls.say("hang", { context: { deadlineMs: 50 } });
    const good = calls.say("good");
    giveUp.abort(new Error("given up"));
    await expect(given).rejects.toThrow("given up");
    await expect(late).rejects.toThrow("too heavy");
    expect(await good).toBe("good 1");
  });
});
