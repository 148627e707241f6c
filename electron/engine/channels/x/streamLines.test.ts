import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitLines } from "./splitLines.ts";
import { streamLines } from "./streamLines.ts";
import { sendJson, startPeer } from "./testing/peer.ts";

const never = new AbortController().signal;

function open(baseUrl: string, signal = never, silenceMs = 5_000) {
  return streamLines({ baseUrl, bearer: "secret", now: Date.now, silenceMs }, "tweets/search/stream", { expansions: "author_id" }, signal);
}

async function gather(lines: AsyncIterable<readonly string[]>): Promise<{ heard: readonly string[]; error: unknown }> {
  const heard: string[] = [];
  try {
    for await (const each of lines) heard.push(...each);
    return { heard, error: null };
  } catch (error) {
    return { heard, error };
  }
}

describe("one connection to a stream", () => {
  test("gives every line, whatever its end, and a sign of life for an empty one", async () => {
    await using peer = await startPeer((_url, response) => {
      response.writeHead(200);
      response.end('\r\n{"a":"ਪਾਣੀ"}\r\n{"b":2}\n\r\n{"unfinished"');
    });
    const { heard, error } = await gather(open(`${peer.url}/prefix/`));
    expect(heard).toEqual(['{"a":"ਪਾਣੀ"}', '{"b":2}']);
    expect(error).toMatchObject({ fault: "unreachable", message: "X closed the stream." });
    expect(peer.asked[0]?.href).toBe("http://peer/prefix/2/tweets/search/stream?expansions=author_id");
    expect(peer.requests[0]?.headers.authorization).toBe("Bearer secret");
  });

  test("is never made again by the library", async () => {
    await using peer = await startPeer((_url, response) => {
      response.writeHead(200);
      response.write("\r\n", () => response.destroy());
    });
    const { error } = await gather(open(peer.url));
    expect(error).toMatchObject({ fault: "unreachable" });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(peer.asked).toHaveLength(1);
  });

  test("that is refused says why", async () => {
    await using peer = await startPeer((_url, response) =>
      sendJson(
        response,
        {
          title: "ConnectionException",
          detail: "This stream is currently at the maximum allowed connection limit.",
          connection_issue: "TooManyConnections",
          type: "https://api.twitter.com/2/problems/streaming-connection",
        },
        429,
      ),
    );
    expect((await gather(open(peer.url))).error).toMatchObject({ fault: "too-many-connections" });
  });

  test.each(['{"errors":[null]}', "<html>", ""])("that is refused with %j does not end the process", async (body) => {
    await using peer = await startPeer((_url, response) => response.writeHead(503, { "content-type": "application/json" }).end(body));
    expect((await gather(open(peer.url))).error).toMatchObject({ fault: "server-error" });
  });

  test("that falls silent is given up, before its answer and after", async () => {
    await using mute = await startPeer(() => undefined);
    expect((await gather(open(mute.url, never, 100))).error).toMatchObject({ fault: "timeout" });
    await using peer = await startPeer((_url, response) => {
      response.writeHead(200);
      response.write('{"a":1}\r\n');
    });
    expect(await gather(open(peer.url, never, 100))).toMatchObject({ heard: ['{"a":1}'], error: { fault: "timeout" } });
  });

  test("ends with the reason of an abort, before its answer and after, and frees the peer", async () => {
    for (const answered of [false, true]) {
      const stop = new AbortController();
      const reason = new Error("stopped");
      let freed = false;
      await using peer = await startPeer((_url, response) => {
        response.on("close", () => (freed = true));
        if (answered) response.writeHead(200).write("\r\n");
        setTimeout(() => stop.abort(reason), 50);
      });
      expect((await gather(open(peer.url, stop.signal))).error).toBe(reason);
      await new Promise((resolve) => setTimeout(resolve, 30));
      expect(freed).toBe(true);
    }
  });

  test("is closed when nobody listens any more", async () => {
    let freed = false;
    await using peer = await startPeer((_url, response) => {
      response.on("close", () => (freed = true));
      response.writeHead(200).write('{"a":1}\r\n');
    });
    for await (const lines of open(peer.url)) if (lines.length > 0) break;
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(freed).toBe(true);
  });
});

describe("splitting lines", () => {
  test("does not depend on where the chunks end", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: "grapheme" })), fc.array(fc.nat(20)), async (texts, sizes) => {
        const lines = texts.map((text) => JSON.stringify(text));
        const whole = lines.map((line) => `${line}\r\n`).join("");
        const heard: string[] = [];
        for await (const each of splitLines(chunksOf(whole, sizes))) heard.push(...each);
        expect(heard).toEqual(lines);
      }),
      { numRuns: 50 },
    );
  });
});

async function* chunksOf(whole: string, sizes: readonly number[]): AsyncGenerator<string> {
  let at = 0;
  for (const size of sizes) {
    yield whole.slice(at, at + size);
    at += size;
  }
  yield whole.slice(at);
}
