import { MessageChannel } from "node:worker_threads";
import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/message-port";
import { os } from "@orpc/server";
import { RPCHandler } from "@orpc/server/message-port";
import { describe, expect, test } from "vitest";
import { WINDOW_KINDS } from "#contract/shell.ts";
import type { WindowKind } from "#contract/shell.ts";
import { requireCallOfWindow } from "./windowGuard.ts";

const answered = os.handler(() => "answered");
const router = { wall: { now: answered }, grievances: { reveal: answered }, prints: { take: answered }, people: { signIn: answered } };

/** Asks as a window of this kind does, over a real port; answers with the codes of what is refused. */
async function askAll(window: WindowKind): Promise<Readonly<Record<string, string>>> {
  const { port1, port2 } = new MessageChannel();
  const handler = new RPCHandler(router, {
    interceptors: [
      (asked) => {
        requireCallOfWindow(window, asked.request.url.pathname);
        return asked.next();
      },
    ],
  });
  handler.upgrade(port1);
  port1.start();
  const client: Record<string, Record<string, () => Promise<string>>> = createORPCClient(new RPCLink({ port: port2 }));
  port2.start();
  const asked = Object.entries(router).flatMap(([area, calls]) => Object.keys(calls).map((name) => [area, name] as const));
  const outcomes = await Promise.all(
    asked.map(async ([area, name]) => {
      const outcome = await client[area]?.[name]?.().catch((error: { readonly code: string }) => error.code);
      return [`${area}.${name}`, outcome ?? ""] as const;
    }),
  );
  port1.close();
  return Object.fromEntries(outcomes);
}

describe("the port of a window", () => {
  test("of a wall shows the wall, and neither hidden numbers nor papers, nor signs anybody in", async () => {
    expect(await askAll("wall")).toEqual({
      "wall.now": "answered",
      "grievances.reveal": "FORBIDDEN",
      "prints.take": "FORBIDDEN",
      "people.signIn": "FORBIDDEN",
    });
  });

  test("of a page for printing takes its paper and no more", async () => {
    expect(Object.values(await askAll("print")).toSorted()).toEqual(["FORBIDDEN", "FORBIDDEN", "FORBIDDEN", "answered"]);
  });

  test("of any kind but a desk shows no hidden number", async () => {
    for (const window of WINDOW_KINDS) {
      expect([window, (await askAll(window))["grievances.reveal"]]).toEqual([window, window === "desk" ? "answered" : "FORBIDDEN"]);
    }
  });
});
