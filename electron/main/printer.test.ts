import { getEventListeners } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { printToFile } from "./printer.ts";

const { FakeWindow, hears } = vi.hoisted(() => {
  const hears = { name: () => undefined as void };
  /** As much of a window as a printer asks for; its page is ready at once. */
  class FakeWindow {
    readonly webContents = {
      once: () => undefined,
      isLoading: () => false,
      executeJavaScriptInIsolatedWorld: async () => "",
      printToPDF: async () => new Uint8Array([1]),
    };
    once = () => undefined;
    destroy = () => undefined;
  }
  return { FakeWindow, hears };
});
vi.mock("electron", () => ({ BrowserWindow: FakeWindow }));
vi.mock("./windows.ts", () => ({ windowOptions: () => ({}) }));
vi.mock("./pageShows.ts", () => ({ pageShows: async () => undefined }));
vi.mock("./sheetFeet.ts", () => ({ unfooted: async () => ({ sheets: 1, withFeet: (pdf: Uint8Array) => pdf }) }));
vi.mock("./printName.ts", () => ({
  freeName: async (_: string, name: string) => {
    hears.name();
    return `${name}.pdf`;
  },
}));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ismgt-printer-"));
  hears.name = () => undefined;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const order = { token: "token", name: "Minutes" };

test("a paper that was printed leaves nothing behind on a signal that lives on", async () => {
  const { signal } = new AbortController();
  expect(await printToFile(order, { folder, load: () => undefined }, signal)).toBe(join(folder, "Minutes.pdf"));
  expect(readdirSync(folder)).toEqual(["Minutes.pdf"]);
  expect(getEventListeners(signal, "abort")).toEqual([]);
});

test("a paper that is given up once it is drawn is not written", async () => {
  const own = new AbortController();
  hears.name = () => own.abort();
  await expect(printToFile(order, { folder, load: () => undefined }, own.signal)).rejects.toMatchObject({ name: "AbortError" });
  expect(readdirSync(folder)).toEqual([]);
});
