import { createRouterClient } from "@orpc/server";
import { expect, test } from "vitest";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { hostWithoutWindows } from "../../core/ports/host.ts";
import { systemRuntime } from "../../core/ports/runtime.ts";
import { memorySecrets } from "../../core/ports/secrets.ts";
import { startEngine } from "../start/engine.ts";
import { router } from "./router.ts";

test("a dossier and minutes that are given up at the first stop count no figures of the others", async () => {
  const temporary = temporaryFolder();
  const engine = startEngine({
    databaseFile: `${temporary.folder}/record.db`,
    rehearsal: null,
    source: null,
    secrets: memorySecrets({}),
    runtime: systemRuntime(),
    host: hostWithoutWindows,
  });
  try {
    let own = new AbortController();
    let counted = 0;
    const { stopFigures } = engine.context;
    const counting: typeof stopFigures = (stop, at) => {
      counted += 1;
      own.abort();
      return stopFigures(stop, at);
    };
    const window = createRouterClient(router, { context: { ...engine.context, stopFigures: counting } });
    const { id } = await window.review.prepare({
      title: "November",
      plannedAt: Date.now(),
      scope: { of: "districts", districts: ["Karnal", "Panipat", "Jind"] },
    });
    await window.review.act({ id, action: { type: "begin" } });
    counted = 0;
    const asks = [
      (signal: AbortSignal) => window.transfer.print({ review: id, locale: "en" }, { signal }),
      (signal: AbortSignal) => window.review.printMinutes({ id, locale: "en" }, { signal }),
    ];
    for (const ask of asks) {
      own = new AbortController();
      await expect(ask(own.signal)).rejects.toMatchObject({ name: "AbortError" });
      expect(counted).toBe(1);
      counted = 0;
    }
  } finally {
    await engine.stop();
    temporary.remove();
  }
});
