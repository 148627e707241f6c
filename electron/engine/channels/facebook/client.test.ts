import { createHmac } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startJsonServer } from "#fakes/http/jsonServer.ts";
import type { Answer, JsonServer } from "#fakes/http/jsonServer.ts";
import { SourceError } from "../../core/ports/source.ts";
import { createGraphClient, GRAPH_VERSION } from "./client.ts";
import type { GraphClientOptions } from "./client.ts";

const signal = new AbortController().signal;
const AT = Date.UTC(2026, 10, 24, 10);

let server: JsonServer;
let next: Answer;
beforeEach(async () => {
  next = { status: 200, body: { id: "1" } };
  server = await startJsonServer(() => next);
});
afterEach(() => server.close());

const client = (options: Partial<GraphClientOptions> = {}) =>
  createGraphClient({ baseUrl: server.url, token: " secret-token ", appSecret: undefined, now: () => AT, ...options });

async function faultOf(asking: Promise<unknown>): Promise<SourceError> {
  const error = await asking.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof SourceError)) throw new Error(`no fault but ${String(error)}`);
  expect(error.message).not.toContain("secret-token");
  return error;
}

describe("a request", () => {
  test("names the version and the token, and proves the app where its secret is known", async () => {
    await client({ appSecret: " app-secret " }).get("1/feed", { limit: 5, after: undefined }, signal);
    expect(server.requests[0]).toMatchObject({
      method: "GET",
      path: `/${GRAPH_VERSION}/1/feed`,
      query: {
        limit: "5",
        access_token: "secret-token",
        appsecret_proof: createHmac("sha256", "app-secret").update("secret-token").digest("hex"),
      },
    });
  });

  test("that writes carries all of it in its body and nothing in its address", async () => {
    await client().post("1/comments", { message: "जी & हाँ" }, signal);
    expect(server.requests[0]).toMatchObject({ method: "POST", query: {} });
    expect(Object.fromEntries(new URLSearchParams(server.requests[0]?.body))).toEqual({ message: "जी & हाँ", access_token: "secret-token" });
  });

  test("goes below the path of a base, which may name a version itself", async () => {
    await client({ baseUrl: `${server.url}/meta/v19.0/` }).get("me", {}, signal);
    expect(server.requests[0]?.path).toBe(`/meta/${GRAPH_VERSION}/me`);
  });
});

describe("an answer that is none", () => {
  test.each<[string, Answer, string]>([
    ["a web page", { status: 200, body: Buffer.from("<!DOCTYPE html><html></html>") }, "bad-answer"],
    ["an empty body", { status: 200, body: Buffer.alloc(0) }, "bad-answer"],
    ["half of a JSON", { status: 200, body: Buffer.from('{"data":[{"id":') }, "bad-answer"],
    ["a page of a gateway", { status: 502, body: Buffer.from("<html></html>") }, "server-error"],
    ["a status that says too many", { status: 429, body: Buffer.from("no") }, "rate-limited"],
    ["a refusal without a number", { status: 403, body: {} }, "bad-request"],
    ["a redirection", { status: 302, body: "", headers: { location: "http://127.0.0.1:1/" } }, "unreachable"],
  ])("%s", async (_name, answer, fault) => {
    next = answer;
    expect((await faultOf(client().get("me", {}, signal))).fault).toBe(fault);
  });

  test("takes no longer than the deadline, however it drips", async () => {
    server.faults.next({ kind: "slow", overMs: 5_000 });
    next = { status: 200, body: { text: "x".repeat(5_000) } };
    expect((await faultOf(client({ deadlineMs: 100 }).get("me", {}, signal))).fault).toBe("timeout");
  });

  test("is told from a certificate that proves nothing", async () => {
    const error = await faultOf(client({ baseUrl: server.url.replace("http:", "https:") }).get("me", {}, signal));
    expect(error.fault).toBe("unreachable");
  });

  test("ends with the reason of an abort", async () => {
    const ending = new AbortController();
    server.faults.next({ kind: "late", byMs: 2_000 });
    const asking = client().get("me", {}, ending.signal);
    ending.abort(new Error("stopped"));
    await expect(asking).rejects.toThrow("stopped");
  });
});

test("a token that Meta repeats in its refusal is told to nobody", async () => {
  next = { status: 400, body: { error: { code: 190, message: "Malformed access token secret-token" } } };
  expect((await faultOf(client().get("me", {}, signal))).message).toContain("Malformed access token …");
});

describe("what Meta allows", () => {
  const headers = (percent: number, minutes: number) => ({
    "x-business-use-case-usage": JSON.stringify({ 1: [{ type: "pages", call_count: percent, estimated_time_to_regain_access: minutes }] }),
  });

  test("is spread out when most of it is used, and asked for no more before the time that Meta names", async () => {
    const pauses: number[] = [];
    let at = AT;
    // The wall clock is set back by a day meanwhile: the wait is measured by another.
    let elapsed = 0;
    const asks = client({ now: () => at, elapsed: () => elapsed, sleep: async (forMs) => void pauses.push(forMs) });
    next = { status: 200, body: {}, headers: headers(50, 0) };
    await asks.get("me", {}, signal);
    await asks.get("me", {}, signal);
    expect(pauses).toEqual([]);
    next = { status: 200, body: {}, headers: headers(96, 0) };
    await asks.get("me", {}, signal);
    next = { status: 200, body: {}, headers: { "x-app-usage": '{"call_count":82,"total_time":10,"total_cputime":1}' } };
    await asks.get("me", {}, signal);
    await asks.get("me", {}, signal);
    expect(pauses).toEqual([3_000, 250]);
    next = { status: 400, body: { error: { code: 80_001, message: "too many" } }, headers: headers(100, 3) };
    expect(await faultOf(asks.get("me", {}, signal))).toMatchObject({ fault: "rate-limited", retryAt: AT + 180_000 });
    const before = server.requests.length;
    expect(await faultOf(asks.get("me", {}, signal))).toMatchObject({ fault: "rate-limited", retryAt: AT + 180_000 });
    expect(server.requests).toHaveLength(before);
    at = AT - 86_400_000;
    expect(await faultOf(asks.get("me", {}, signal))).toMatchObject({ retryAt: at + 180_000 });
    elapsed = 181_000;
    next = { status: 200, body: {} };
    expect(await asks.get("me", {}, signal)).toEqual({});
  });

  test("is not misled by headers that are no JSON", async () => {
    next = {
      status: 200,
      body: { id: "1" },
      headers: { "x-app-usage": "{", "x-business-use-case-usage": '{"1":[null,3,{"call_count":"x"}]}' },
    };
    expect(await client().get("me", {}, signal)).toEqual({ id: "1" });
  });
});
