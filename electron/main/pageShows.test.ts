import { expect, test } from "vitest";
import { pageShows } from "./pageShows.ts";

const PATIENCE = { lookEveryMs: 1, silentMs: 20, longestMs: 60_000 };

/** A page that says one after the other, and the last for ever. */
function page(...saying: readonly (string | Promise<string>)[]) {
  const gone = new AbortController();
  let at = 0;
  return {
    leave: () => gone.abort(),
    shown: { says: async () => saying[Math.min(at++, saying.length - 1)] ?? "", gone: gone.signal },
  };
}

test("a page is waited for until it says that it is ready, however often it does not yet", async () => {
  await expect(pageShows(page(...Array<string>(50).fill(""), "ready").shown, "ready", PATIENCE)).resolves.toBeUndefined();
});

test("what it says of the paper is not yet what it says of the feet", async () => {
  await expect(pageShows(page("ready", "ready", "feet").shown, "feet", PATIENCE)).resolves.toBeUndefined();
});

test("one that says that it failed is told at once", async () => {
  await expect(pageShows(page("", "failed").shown, "ready", PATIENCE)).rejects.toThrow("nothing to show");
});

test("one that gives no sign of life is not waited for, nor one that is gone", async () => {
  const hanging = page("", new Promise<string>(() => {}));
  await expect(pageShows(hanging.shown, "ready", PATIENCE)).rejects.toThrow("hangs");
  const leaving = page(new Promise<string>(() => {}));
  const waited = pageShows(leaving.shown, "ready", { ...PATIENCE, silentMs: 60_000 });
  leaving.leave();
  await expect(waited).rejects.toThrow("gone");
});

test("one that lives and never says what it is to say is given up by and by", async () => {
  await expect(pageShows(page("").shown, "ready", { ...PATIENCE, longestMs: 30 })).rejects.toThrow("never said");
});
