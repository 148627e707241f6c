import type { Page } from "@playwright/test";
import { contract } from "#contract/contract.ts";
import type { WindowKind } from "#contract/shell.ts";
import { WINDOW_CALLS } from "#contract/windowCalls.ts";
import { expect, test } from "./fixtures.ts";

/*
 * What somebody could do who has taken over a page: its port to the engine is taken in the running app, and every call of the contract is tried on it.
 */

const CALLS = pathsOf(contract);

function pathsOf(router: object, before: readonly string[] = []): readonly string[] {
  return Object.entries(router).flatMap(([name, part]: [string, object]) =>
    "~orpc" in part ? [[...before, name].join(".")] : pathsOf(part, [...before, name]),
  );
}

/** What a window answers while nobody is signed in: what it needs to ask who is there, in which language, and what a wall shows anyway. */
const WHILE_SIGNED_OUT = new Set(
  `live.changes live.clock live.standing settings.get settings.put transfer.here wall.now people.active people.createFirst people.lock people.signIn
  people.signOut people.state people.unlock presenting.watch transfer.look transfer.open transfer.waiting walls.boundaries.get walls.settings.get`.split(
    /\s+/u,
  ),
);

declare global {
  interface Window {
    takenPort?: MessagePort;
  }
}

/** Loads the page again with an ear of ours in it, which hears the port before the page does. */
async function takePort(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.addEventListener("message", ({ ports: [port] }) => {
      if (port !== undefined) window.takenPort = port;
    });
  });
  await page.reload();
  await page.waitForFunction(() => window.takenPort !== undefined);
}

/** Asks on the port of a page as a client would; answers with the codes of refusals, and `answered` for anything else. */
async function tryAll(page: Page, names: readonly string[], json: unknown = {}): Promise<Readonly<Record<string, string>>> {
  return page.evaluate(
    async ([asked, input]) => {
      const port = window.takenPort;
      if (port === undefined) throw new Error("There is no port");
      const run = crypto.randomUUID();
      const codes: Record<string, string> = {};
      const heard = new Promise<void>((resolve) => {
        port.addEventListener("message", ({ data }: MessageEvent<string>) => {
          const { i: id, p: answer } = JSON.parse(data) as { i: string; p?: { s?: number; b?: { json?: { code?: string } } } };
          const [of, name = ""] = id.split(" ");
          if (of !== run || codes[name] !== undefined) return;
          codes[name] = (answer?.s ?? 200) < 400 ? "answered" : (answer?.b?.json?.code ?? "failed");
          if (Object.keys(codes).length === asked.length) resolve();
        });
      });
      for (const name of asked)
        port.postMessage(JSON.stringify({ i: `${run} ${name}`, p: { u: `/${name.replaceAll(".", "/")}`, b: { json: input } } }));
      await Promise.race([heard, new Promise((resolve) => setTimeout(resolve, 20_000))]);
      return codes;
    },
    [[...names], json] as const,
  );
}

const REFUSALS = new Set(["FORBIDDEN", "UNAUTHENTICATED", "LOCKED"]);
const shortly = (code: string | undefined) => (code === undefined || REFUSALS.has(code) ? code : "answered");

async function expectOnly(kind: WindowKind, page: Page, isSignedOut: boolean): Promise<void> {
  const codes = await tryAll(page, CALLS);
  for (const name of CALLS) {
    const isOpen = !isSignedOut || WHILE_SIGNED_OUT.has(name);
    const expected = !WINDOW_CALLS[kind].has(name) ? "FORBIDDEN" : isOpen ? "answered" : "UNAUTHENTICATED";
    expect([kind, name, shortly(codes[name])]).toEqual([kind, name, expected]);
  }
}

test.describe("a port in wrong hands", { tag: "@people" }, () => {
  test("does in each kind of window only what its pages ask, and hardly any of it while nobody is signed in", async ({ app, x }) => {
    test.setTimeout(180_000);
    x.publish({ text: "@HaryanaCMCell Live electric wire has fallen in Ambala City. Call 9812345670" });
    await expect(app.wall.card("Live electric wire")).toBeVisible({ timeout: 60_000 });
    const [desk, review, settings] = [await app.openDesk(), await app.openReview(), await app.openSettings()];
    for (const page of [app.wall.page, desk, review, settings]) await takePort(page);

    // A page for printing is gone as soon as it is printed: this one stays.
    await app.electron.evaluate(({ BrowserWindow }) => {
      BrowserWindow.prototype.destroy = () => undefined;
    });
    const printing = app.electron.waitForEvent("window");
    const paper = { choice: { first: "2026-11-01", last: "2026-11-02", by: "district", filter: {} }, locale: "en" };
    // It waits for its paper to the end, when the desk is closed.
    tryAll(desk, ["reporting.print"], paper).catch(() => undefined);
    const print = await printing;
    await takePort(print);

    // From here on the room has people, and nobody of them sits anywhere.
    const chief = { name: "Anita Rani", passphrase: "subah ki pehli chai kadak" };
    expect(await tryAll(settings, ["people.createFirst"], chief)).toEqual({ "people.createFirst": "answered" });
    expect(await tryAll(settings, ["people.signOut"])).toEqual({ "people.signOut": "answered" });

    await expectOnly("print", print, false);
    await expectOnly("wall", app.wall.page, false);
    await expectOnly("desk", desk, true);
    await expectOnly("review", review, true);
    await expectOnly("settings", settings, true);
    // Through all of it the hidden number has left the engine by no port.
    expect(await app.wall.page.locator("body").innerText()).not.toContain("9812345670");
  });
});
