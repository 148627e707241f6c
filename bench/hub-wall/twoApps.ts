import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { _electron } from "@playwright/test";
import type { Page } from "@playwright/test";
import { openWriter } from "#db/opening/open.ts";
import { examplePost, openExampleCase } from "#db/testing/examples.ts";
import { connectToHub } from "#hub/connect.ts";
import type { PostgresServer } from "#hub/testing/postgresServer.ts";
import { profileWith, removeProfile, requireBuilt } from "../harness/app.ts";
import { foundAndJoin } from "../hub/twoSeats.ts";
import { openVirtualScreen } from "../virtualScreen.ts";

const projectFolder = join(import.meta.dirname, "../..");
const DATABASE = "painted";
const SIZE = "1920x1080";
/** A source that never answers: the app shows the record that is there. */
const NO_SOURCE = ["--x-base", "http://127.0.0.1:9", "--x-user", "1"];

export interface TwoApps {
  /** Of one seat. */
  readonly desk: Page;
  /** Of the other. */
  readonly wall: Page;
  close(): Promise<void>;
}

/** Two seats of one hub, each with a window of its own; the first has so many cases that wait for somebody. */
export async function openTwoApps(server: PostgresServer, cases: number): Promise<TwoApps> {
  requireBuilt();
  const screen = await openVirtualScreen(SIZE);
  const profiles = [profileWith(null), profileWith(null)] as const;
  const keys = await joinRecords(server, profiles, cases);
  const start = (profile: string, key: string, args: readonly string[]) =>
    _electron.launch({
      cwd: projectFolder,
      args: [".", `--user-data-dir=${profile}`, "--windowed", SIZE, "--lang", "hi", ...NO_SOURCE, ...args],
      env: {
        ...process.env,
        DISPLAY: screen.display,
        ISMGT_X_BEARER: "none",
        ISMGT_SECRET_HUB_PASSWORD: server.password,
        ISMGT_SECRET_SEAL_PRIVATE_KEY: key,
      },
    });
  const desk = await start(profiles[0], keys[0], ["--desk"]);
  const wall = await start(profiles[1], keys[1], []);
  return {
    desk: await desk.firstWindow(),
    wall: await wall.firstWindow(),
    async close() {
      await Promise.all([desk.close(), wall.close()]);
      screen.close();
      for (const profile of profiles) removeProfile(profile);
    },
  };
}

async function joinRecords(server: PostgresServer, profiles: readonly [string, string], cases: number): Promise<readonly [string, string]> {
  for (const profile of profiles) mkdirSync(profile, { recursive: true });
  const [desk, wall] = [openWriter(join(profiles[0], "ismgt.db")), openWriter(join(profiles[1], "ismgt.db"))];
  const address = await server.createDatabase(DATABASE);
  const hub = await connectToHub(address, { password: server.password, prepares: true });
  try {
    for (let number = 0; number < cases; number += 1) openExampleCase(desk, examplePost(`wait-${number}`, { createdAt: Date.now() }));
    const seats = await foundAndJoin(desk, wall, hub, address);
    const keyOf = (key: typeof seats.desk.privateKey) => key.export({ format: "der", type: "pkcs8" }).toString("base64");
    return [keyOf(seats.desk.privateKey), keyOf(seats.wall.privateKey)];
  } finally {
    await hub.close();
    for (const writer of [desk, wall]) writer.close();
  }
}
