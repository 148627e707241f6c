import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "./fixtures.ts";
import { recordOf } from "./record.ts";

const NOT_A_RECORD = "this was a record once\n".repeat(1_000);

test.describe("a record that cannot be read", { tag: "@main-job" }, () => {
  test("is told in one sentence, is not written to, and is not tried again and again", async ({ launch, profile }) => {
    writeFileSync(recordOf(profile), NOT_A_RECORD);
    const app = await launch();
    await expect.poll(() => app.log()).toContain("engine cannot work: DATABASE_DAMAGED");
    await app.wall.page.waitForTimeout(3_000);
    expect(app.log().match(/engine started/g)).toHaveLength(1);
    expect(readFileSync(recordOf(profile), "utf8")).toBe(NOT_A_RECORD);
    // The notice is open: it must not hold the app.
    await app.close();
  });
});
