import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { SourceError } from "../../core/ports/source.ts";
import { createXClient } from "./client.ts";
import type { XClientSettings } from "./client.ts";
import { sendJson, startPeer } from "./testing/peer.ts";

const never = new AbortController().signal;

function clientOf(baseUrl: string, changed: Partial<XClientSettings> = {}) {
  return createXClient({ baseUrl, bearer: "secret", now: Date.now, ...changed });
}

describe("the base URL", () => {
  test.each(["", "/", "/proxy/x", "/proxy/x/", "/2", "/proxy/2/"])("may end in %j", async (path) => {
    await using peer = await startPeer((_url, response) => sendJson(response, { ok: true }));
    const prefix = path.replace(/\/$/, "").replace(/\/2$/, "");
    await clientOf(peer.url + path).get("users/5/mentions", { max_results: 5, since_id: undefined }, never);
    await clientOf(peer.url + path).post("tweets/search/stream/rules", { add: [] }, never);
    expect(peer.asked.map(({ pathname, search }) => pathname + search)).toEqual([
      `${prefix}/2/users/5/mentions?max_results=5`,
      `${prefix}/2/tweets/search/stream/rules`,
    ]);
    expect(peer.requests[0]?.headers.authorization).toBe("Bearer secret");
    expect(peer.requests[1]?.headers["content-type"]).toContain("application/json");
  });

  test("takes a query in Hindi", async () => {
    await using peer = await startPeer((_url, response) => sendJson(response, {}));
    await clientOf(peer.url).get("tweets/search/recent", { query: "पानी (सड़क OR बिजली) & #water" }, never);
    expect(peer.asked[0]?.searchParams.get("query")).toBe("पानी (सड़क OR बिजली) & #water");
  });
});

describe("an answer", () => {
  test("comes whole where chunks split its characters", async () => {
    const bytes = Buffer.from(JSON.stringify({ text: "पानी नहीं" }));
    await using peer = await startPeer((_url, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      for (const byte of bytes) response.write(Buffer.of(byte));
      response.end();
    });
    expect(await clientOf(peer.url).get("x", {}, never)).toEqual({ text: "पानी नहीं" });
  });

  test("may be compressed, and may lack a type or begin with a byte order mark", async () => {
    await using peer = await startPeer((url, response) => {
      if (url.pathname.endsWith("zipped")) response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync('{"a":1}'));
      else response.end('\uFEFF{"a":1}');
    });
    expect(await clientOf(peer.url).get("zipped", {}, never)).toEqual({ a: 1 });
    expect(await clientOf(peer.url).get("plain", {}, never)).toEqual({ a: 1 });
  });

  test.each([
    ["half JSON", '{"data":[{"id":"1"'],
    ["an HTML page", "<!DOCTYPE html>"],
    ["nothing", ""],
  ])("that is %s is a bad one", async (_name, body) => {
    await using peer = await startPeer((_url, response) => response.writeHead(200, { "content-type": "application/json" }).end(body));
    await expect(clientOf(peer.url).get("x", {}, never)).rejects.toMatchObject({ name: "SourceError", fault: "bad-answer" });
  });

  test("that is not the compressed text it says it is does not end the process", async () => {
    await using peer = await startPeer((_url, response) => response.writeHead(200, { "content-encoding": "gzip" }).end("no gzip at all"));
    await expect(clientOf(peer.url).get("x", {}, never)).rejects.toMatchObject({ fault: "bad-answer" });
  });

  test("that redirects is a bad one", async () => {
    await using peer = await startPeer((_url, response) => response.writeHead(302, { location: "/elsewhere" }).end());
    await expect(clientOf(peer.url).get("x", {}, never)).rejects.toMatchObject({ fault: "bad-answer" });
    expect(peer.asked).toHaveLength(1);
  });

  test("that breaks off is no answer", async () => {
    await using peer = await startPeer((_url, response) => {
      response.writeHead(200, { "content-type": "application/json", "content-length": 1_000 });
      response.write('{"data":[', () => response.destroy());
    });
    await expect(clientOf(peer.url).get("x", {}, never)).rejects.toMatchObject({ fault: "unreachable" });
  });
});

describe("a refusal", () => {
  test.each([
    ["text/html", "<h1>Over capacity</h1>"],
    ["application/json", "<h1>Over capacity</h1>"],
    ["application/problem+json", '{"title":"Service Unavailable","type":"about:blank"}'],
    ["application/json", '{"errors":[null]}'],
    ["application/json", '{"error":'],
  ])("503 of type %s with the body %s is a fault of the server", async (type, body) => {
    await using peer = await startPeer((_url, response) => response.writeHead(503, { "content-type": type }).end(body));
    await expect(clientOf(peer.url).get("x", {}, never)).rejects.toMatchObject({ fault: "server-error" });
  });

  test("429 tells its three meanings apart, and names the time of the first", async () => {
    const types = [
      "about:blank",
      "https://api.twitter.com/2/problems/usage-capped",
      "https://api.twitter.com/2/problems/streaming-connection",
    ];
    const resetAt = Math.ceil(Date.now() / 1_000) + 60;
    await using peer = await startPeer((url, response) =>
      sendJson(response, { title: "Too Many Requests", type: types[Number(url.searchParams.get("n"))] }, 429, {
        "x-rate-limit-reset": String(resetAt),
      }),
    );
    const client = clientOf(peer.url);
    const askedAt = Date.now();
    const limited: unknown = await client.get("x", { n: 0 }, never).catch((error: unknown) => error);
    expect(limited).toMatchObject({ fault: "rate-limited" });
    // The date of an answer has whole seconds, and the answer takes its time.
    expect(Math.abs((limited as SourceError).retryAt! - resetAt * 1_000)).toBeLessThanOrEqual(1_000 + Date.now() - askedAt);
    await expect(client.get("x", { n: 1 }, never)).rejects.toMatchObject({ fault: "usage-cap", retryAt: null });
    await expect(client.get("x", { n: 2 }, never)).rejects.toMatchObject({ fault: "too-many-connections" });
  });

  test("never repeats the token", async () => {
    await using peer = await startPeer((_url, response) =>
      sendJson(response, { title: "Unauthorized", type: "about:blank", status: 401 }, 401),
    );
    const error = await clientOf(peer.url)
      .get("x", {}, never)
      .catch((cause: unknown) => cause);
    expect(error).toMatchObject({ fault: "unauthorised", message: "X does not accept the bearer token (HTTP 401: Unauthorized)." });
    expect(JSON.stringify(error)).not.toContain("secret");
  });

  test("is not even asked for with a token that cannot be sent", async () => {
    await using peer = await startPeer((_url, response) => sendJson(response, {}));
    await expect(clientOf(peer.url, { bearer: "two\nlines" }).get("x", {}, never)).rejects.toMatchObject({ fault: "unauthorised" });
    await clientOf(peer.url, { bearer: " padded\n" }).get("x", {}, never);
    expect(peer.requests.map(({ headers }) => headers.authorization)).toEqual(["Bearer padded"]);
  });
});

describe("a peer that does not answer", () => {
  test("is unreachable where nothing listens", async () => {
    const peer = await startPeer(() => undefined);
    await peer.close();
    await expect(clientOf(peer.url).get("x", {}, never)).rejects.toMatchObject({
      fault: "unreachable",
      message: "X could not be reached (ECONNREFUSED).",
    });
  });

  test("is given up after a silence, for which the library has no limit of its own", async () => {
    await using peer = await startPeer(() => undefined);
    await expect(clientOf(peer.url, { silenceMs: 100 }).get("x", {}, never)).rejects.toMatchObject({ fault: "timeout" });
  });

  test("is given up in the end even if it trickles", async () => {
    await using peer = await startPeer((_url, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      const timer = setInterval(() => response.write(" "), 20);
      response.on("close", () => clearInterval(timer));
    });
    await expect(clientOf(peer.url, { silenceMs: 1_000, deadlineMs: 200 }).get("x", {}, never)).rejects.toMatchObject({ fault: "timeout" });
  });

  test.each(["before", "in the middle of"])("is left at once by an abort %s its answer", async (when) => {
    const reason = new Error("stopped");
    const stop = new AbortController();
    await using peer = await startPeer((_url, response) => {
      if (when === "before") return stop.abort(reason);
      response.writeHead(200, { "content-type": "application/json" });
      response.write("{", () => setTimeout(() => stop.abort(reason), 20));
    });
    await expect(clientOf(peer.url).get("x", {}, stop.signal)).rejects.toBe(reason);
    await expect(clientOf(peer.url).get("x", {}, stop.signal)).rejects.toBe(reason);
    expect(peer.asked).toHaveLength(1);
  });

  test("is asked once more where it closed a connection that had been kept open", async () => {
    await using peer = await startPeer((_url, response, request) => {
      if (peer.asked.length === 2) request.socket.destroy();
      else sendJson(response, { n: peer.asked.length });
    });
    const client = clientOf(peer.url);
    await client.get("x", {}, never);
    expect(await client.get("x", {}, never)).toEqual({ n: 3 });
  });
});
