import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "./fixtures.ts";

/** What Chromium makes and takes away again while it is looked at. */
const PASSING = /^(?:Singleton|\.org\.chromium|.*\.tmp$)/u;

test.describe("a machine on which new files are everybody's", { tag: "@main-job" }, () => {
  test.skip(process.platform === "win32", "on Windows the rights of the user's folder hold");

  test("keeps the profile, with record, settings and log, for its owner", async ({ launch, x, profile }) => {
    const umask = process.umask(0);
    try {
      const app = await launch();
      x.publish({ text: "@HaryanaCMCell Canal breach near Fatehabad" });
      await expect(app.wall.card("Canal breach")).toBeVisible({ timeout: 30_000 });
      await app.openDesk();
      const names = readdirSync(profile).filter((name) => !PASSING.test(name));
      expect(names).toEqual(expect.arrayContaining(["ismgt.db", "ismgt.db.lock", "logs"]));
      const inLogs = readdirSync(join(profile, "logs")).map((name) => join("logs", name));
      const open = [...names, ...inLogs].filter((name) => (statSync(join(profile, name)).mode & 0o077) !== 0);
      expect(open).toEqual([]);
      expect(statSync(profile).mode & 0o777).toBe(0o700);
    } finally {
      process.umask(umask);
    }
  });
});
