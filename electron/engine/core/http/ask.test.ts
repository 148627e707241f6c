import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ask, AnswerBeyondLimits } from "./ask.ts";
import { boundedJson, isWithinBounds } from "./boundedJson.ts";
import { startEndlessPeer } from "./testing/endlessPeer.ts";

/** What lies in the buffers of both ends of a connection, and one piece more. */
const IN_BUFFERS_BYTES = 12 * 1024 * 1024;
const MOST_BYTES = 1024 * 1024;

describe("an answer without end", () => {
  test.each(["plain", "gzip", "brotli", "declared"] as const)("(%s) is given up when more has come than may, unpacked", async (endless) => {
    await using peer = await startEndlessPeer(endless);
    const answer = await ask(peer.url, {});
    await expect(answer.whole({ mostBytes: MOST_BYTES })).rejects.toMatchObject({ name: "AnswerBeyondLimits", why: "too-long" });
    expect(peer.sentBytes()).toBeLessThan(MOST_BYTES + IN_BUFFERS_BYTES);
  });

  test("that falls silent is given up", async () => {
    const server = createServer((socket) => {
      socket.on("error", () => undefined);
      socket.once("data", () => socket.write("HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf"));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const answer = await ask(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, {});
    await expect(answer.whole({ mostBytes: 1_000, silenceMs: 50 })).rejects.toMatchObject({ why: "silent" });
    await new Promise((resolve) => server.close(resolve));
  });

  test("of headings alone is no answer", async () => {
    let sent = 0;
    const server = createServer((socket) => {
      socket.on("error", () => undefined);
      socket.once("data", () => {
        socket.write("HTTP/1.1 200 OK\r\n");
        const more = () => {
          while (!socket.destroyed && socket.write(`x-${(sent += 1)}: ${"a".repeat(1_000)}\r\n`));
        };
        socket.on("drain", more);
        more();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    await expect(ask(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, {})).rejects.toThrow();
    expect(sent * 1_000).toBeLessThan(IN_BUFFERS_BYTES);
    await new Promise((resolve) => server.close(resolve));
  });

  test("says by its own error that limits ended it", () => {
    expect(new AnswerBeyondLimits("silent", "no byte for 2 seconds").message).toBe("no byte for 2 seconds");
  });
});

describe("JSON of an answer", () => {
  test("is what JSON.parse makes of it, and undefined where that fails", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.string(),
          fc.json().map((text) => text.slice(1)),
        ),
        (text) => {
          let expected: unknown;
          try {
            expected = JSON.parse(text);
          } catch {
            expected = undefined;
          }
          expect(boundedJson(text)).toEqual(expected);
          expect(boundedJson(Buffer.from(text))).toEqual(boundedJson(Buffer.from(text).toString()));
        },
      ),
    );
  });

  test("is none where it nests beyond measure or has millions of parts, and brackets within its texts are no nesting", () => {
    expect(boundedJson("[".repeat(5_000_000))).toBeUndefined();
    expect(boundedJson(`${"[".repeat(200)}${"]".repeat(200)}`)).toBeUndefined();
    expect(boundedJson(`[${"[],".repeat(600_000)}1]`)).toBeUndefined();
    expect(boundedJson(JSON.stringify(["[".repeat(1_000), '\\"[[['.repeat(100)]))).toHaveLength(2);
    expect(boundedJson('{"data":[{"text":{"length":{"toString":null,"valueOf":null}}}]}')).toBeUndefined();
    expect(isWithinBounds('"never closed [[[[', { deepest: 1 })).toBe(true);
  });
});

test("nothing but this folder asks other computers or reads their answers", () => {
  const root = fileURLToPath(new URL("../../../../", import.meta.url));
  const files = ["electron/engine", "electron/main", "electron/contract", "domain", "db"].flatMap((layer) =>
    readdirSync(join(root, layer), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts") && !/\.test\.ts$|(?:^|[/\\])testing[/\\]/u.test(file))
      .map((file) => join(layer, file)),
  );
  const asks =
    /(?<![\w.])fetch\(|globalThis\.fetch|\.(?:json|text|arrayBuffer|blob|formData)\(\)|(?:from|import\() ?"(?:(?:node:)?(?:https?|http2|undici|net|tls)|imapflow|nodemailer)"|\bnew WebSocket\b/u;
  // Types alone ask nobody.
  const found = files.filter((file) => asks.test(readFileSync(join(root, file), "utf8").replaceAll(/^import type .*$/gmu, "")));
  expect(found.map((file) => file.replaceAll("\\", "/")).toSorted()).toEqual(KNOWN_TO_ASK.toSorted());
});

/**
 * Who else asks: the library of X makes its own requests, each through a bounded agent; its stream is read line by line. The libraries of mail
 * connect by the proxy and with the authorities that they are told of. A new line here is a way past the proxy until it asks `network.ts`.
 */
const KNOWN_TO_ASK = [
  "electron/engine/channels/email/mail/mailServer.ts",
  "electron/engine/channels/email/mail/smtpTransport.ts",
  "electron/engine/channels/email/mailbox.ts",
  "electron/engine/channels/x/streamLines.ts",
  "electron/engine/core/http/agents.ts",
  "electron/engine/core/http/ask.ts",
  "electron/engine/core/http/dispatcher.ts",
  "electron/engine/core/http/network.ts",
  "electron/engine/core/http/tunnel.ts",
  "electron/engine/core/http/whoseCertificate.ts",
  // It is asked by a browser on this machine, and asks nobody.
  "electron/engine/core/signIn/callbackServer.ts",
  // A name on this machine, not in the network.
  "electron/engine/core/signIn/ownership.ts",
  // Address books and authorities: they connect to nobody.
  "electron/engine/services/network/createNetwork.ts",
  "electron/engine/services/network/exceptions.ts",
  "electron/engine/services/network/systemAuthorities.ts",
];
