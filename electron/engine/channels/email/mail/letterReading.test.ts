import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { workerScript } from "../../../core/workers/testing/workerScript.ts";
import { lettersInWorker } from "./letterReading.ts";
import type { LetterReading, ReadingLimits } from "./letterReading.ts";

let temporary: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  temporary = temporaryFolder();
});
afterEach(() => temporary.remove());

const LIMITS: ReadingLimits = {
  deadlineMs: 300,
  perMegabyteMs: 0,
  startMs: 20_000,
  idleMs: 60_000,
  memory: { maxOldGenerationSizeMb: 24 },
};

/** A thread that does what its letter says. */
function reading(deadlineMs = 20_000): LetterReading {
  const script = workerScript(
    temporary.folder,
    `const text = Buffer.from(input.raw).toString();
     if (text === "hang") for (;;);
     if (text === "backtrack") /^(a+)+$/.test("a".repeat(60) + "b");
     if (text === "fill") for (const all = [];;) all.push(new Array(1000).fill(text));
     if (text === "throw") throw new Error("as it was told to");
     if (text === "exit") process.exit(3);
     if (text === "die later") setTimeout(() => process.exit(4), 20);
     const letter = { subject: text, attachments: [{ name: "a", content: new Uint8Array([1, 2, 3]) }] };
     answer({ ok: true, facts: { letter } });`,
  );
  return lettersInWorker(script, { ...LIMITS, deadlineMs });
}

async function outcomeOf(letters: LetterReading, text: string, signal?: AbortSignal) {
  const outcome = await letters.read(Buffer.from(text), false, signal);
  return outcome.ok ? outcome.facts.letter.subject : outcome.reason;
}

describe("reading letters on a thread of their own", () => {
  test("brings what was read, with its attachments as buffers", async () => {
    const outcome = await reading().read(Buffer.from("one"), false);
    expect(outcome.ok && outcome.facts.letter.attachments[0]?.content).toEqual(Buffer.from([1, 2, 3]));
  });

  test.each([
    ["never ends", "hang", "too-long"],
    ["backtracks in a pattern", "backtrack", "too-long"],
    ["fills the memory", "fill", "reader-ended"],
    ["throws where nobody catches", "throw", "reader-ended"],
    ["ends its thread", "exit", "reader-ended"],
  ])("tells of a letter that %s, and reads those before and after it", async (_, hostile, reason) => {
    const letters = reading(reason === "too-long" ? 300 : 20_000);
    const outcomes = await Promise.all(["before", hostile, "after", "later"].map((text) => outcomeOf(letters, text)));
    expect(outcomes).toEqual(["before", reason, "after", "later"]);
  });

  test("blames no letter for a thread that ended after the one before it", async () => {
    const letters = reading();
    expect(await outcomeOf(letters, "die later")).toBe("die later");
    await new Promise((resolve) => {
      setTimeout(resolve, 200);
    });
    expect(await outcomeOf(letters, "after")).toBe("after");
  });

  test("leaves this thread to others meanwhile, and ends at once where it is given up", async () => {
    const letters = lettersInWorker(workerScript(temporary.folder, "for (;;);"), { ...LIMITS, deadlineMs: 60_000 });
    const stop = new AbortController();
    const hanging = letters.read(Buffer.from("x"), false, stop.signal);
    const turns = await new Promise<number>((resolve) => {
      let count = 0;
      const timer = setInterval(() => {
        count += 1;
        if (count === 5) {
          clearInterval(timer);
          resolve(count);
        }
      }, 1);
    });
    stop.abort(new Error("stopped"));
    await expect(hanging).rejects.toThrow("stopped");
    expect(turns).toBe(5);
  });

  test("says that there is no thread where it cannot be started, which is no fault of a letter", async () => {
    const letters = lettersInWorker(pathToFileURL(join(temporary.folder, "nowhere.mjs")), LIMITS);
    await expect(letters.read(Buffer.from("x"), false)).rejects.toThrow("could not be started");
  });
});
