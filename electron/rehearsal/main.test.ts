import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { RehearsalAnnouncement } from "./main.ts";

let entry: string;

beforeAll(async () => {
  const outDir = mkdtempSync(join(tmpdir(), "rehearsal-"));
  await build({
    configFile: false,
    logLevel: "silent",
    ssr: { noExternal: true, target: "node" },
    build: { ssr: join(import.meta.dirname, "main.ts"), outDir, rolldownOptions: { output: { entryFileNames: "main.mjs" } } },
  });
  entry = join(outDir, "main.mjs");
});

afterAll(() => rmSync(dirname(entry), { recursive: true, force: true }));

function start(...options: readonly string[]) {
  return spawn(process.execPath, [entry, ...options], { stdio: ["ignore", "pipe", "pipe"] });
}

describe("the rehearsal process", () => {
  test("announces itself, serves its backlog, goes on live, draws its pictures, and stops when told to", async () => {
    const child = start("--rate", "600/min", "--size", "100", "--backlog-days", "2");
    const [line] = (await once(createInterface(child.stdout), "line")) as [string];
    const { url, userId, bearer } = JSON.parse(line) as RehearsalAnnouncement;
    const read = async () => {
      const response = await fetch(
        `${url}/2/users/${userId}/mentions?max_results=100&expansions=attachments.media_keys&media.fields=url,preview_image_url`,
        {
          headers: { authorization: `Bearer ${bearer}` },
        },
      );
      return (await response.json()) as { data: { id: string }[]; includes: { media: { url?: string; preview_image_url?: string }[] } };
    };
    const first = await read();
    expect(first.data.length).toBeGreaterThan(30);
    // A video has only its still.
    const [media] = first.includes.media;
    const picture = await fetch(media?.url ?? media?.preview_image_url ?? "");
    expect(picture.headers.get("content-type")).toBe("image/png");
    await expect.poll(async () => (await read()).data[0]?.id).not.toBe(first.data[0]?.id);
    child.kill("SIGTERM");
    expect(await once(child, "exit")).toEqual([0, null]);
  });

  test("ends when the process that started it is gone", async () => {
    const parent = spawn("sh", ["-c", `"${process.execPath}" "${entry}" --size 10 & wait`], { stdio: ["ignore", "pipe", "inherit"] });
    const [line] = (await once(createInterface(parent.stdout), "line")) as [string];
    const { url } = JSON.parse(line) as RehearsalAnnouncement;
    parent.kill("SIGKILL");
    await expect
      .poll(
        () =>
          fetch(url).then(
            () => "there",
            () => "gone",
          ),
        { timeout: 8_000 },
      )
      .toBe("gone");
  });

  test("refuses options that make no sense, and says which", async () => {
    const child = start("--rate", "often");
    const [line] = (await once(createInterface(child.stderr), "line")) as [string];
    expect(line).toContain("--rate takes a number");
    expect(await once(child, "exit")).toEqual([2, null]);
  });
});
