import { describe, expect, test } from "vitest";
import type { Change } from "#contract/live.ts";
import { TOPICS } from "#contract/live.ts";
import { createChanges } from "./changes.ts";

describe("changes", () => {
  test("a listener hears at once, with every topic", async () => {
    const changes = createChanges(() => 7);
    const first = await changes.listen().next();
    expect(first.value).toEqual({ revision: 7, topics: [...TOPICS] });
  });

  test("a flood of announcements becomes a few items that lose no topic", async () => {
    let revision = 0;
    const changes = createChanges(() => revision);
    const heard: Change[] = [];
    const listening = (async () => {
      for await (const change of changes.listen()) heard.push(change);
    })();
    for (let count = 0; count < 200; count += 1) {
      revision += 1;
      changes.announce(count === 150 ? "sources" : "record");
      await new Promise((resolve) => {
        setTimeout(resolve, 1);
      });
    }
    await new Promise((resolve) => {
      setTimeout(resolve, 250);
    });
    changes.close();
    await listening;
    expect(heard.length).toBeLessThan(10);
    expect(heard.at(-1)?.revision).toBe(200);
    expect(heard.slice(1).flatMap((change) => change.topics)).toContain("sources");
  });

  test("what is announced while a listener is busy reaches it when it comes back", async () => {
    const changes = createChanges(() => 1);
    const listener = changes.listen();
    await listener.next();
    changes.announce("settings");
    expect((await listener.next()).value).toEqual({ revision: 1, topics: ["settings"] });
  });

  test("a listener ends when its caller goes away or the engine closes", async () => {
    const changes = createChanges(() => 1);
    const caller = new AbortController();
    const gone = changes.listen(caller.signal);
    await gone.next();
    const waiting = gone.next();
    caller.abort();
    expect((await waiting).done).toBe(true);
    changes.close();
    expect((await changes.listen().next()).done).toBe(true);
  });
});
