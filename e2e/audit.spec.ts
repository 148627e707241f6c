import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "./fixtures.ts";
import { readPdf } from "./pdf.ts";
import { engineCommand, recordOf } from "./record.ts";
import { violationsOf } from "./violations.ts";
import { openPage } from "./settingsPages.ts";

const PASSPHRASE = "subah ki pehli chai kadak";

test.describe("the audit register and the seals", { tag: "@main-job" }, () => {
  test("tell what was done in the settings, keep each seal in a folder, and the record is checked against it", async ({
    launch,
    profile,
  }) => {
    test.setTimeout(180_000);
    const folder = join(profile, "other-disk");
    mkdirSync(folder);
    const app = await launch();
    const settings = await app.openSettings("seals");
    const seals = settings.getByRole("region", { name: "Seals" });
    const audit = settings.getByRole("region", { name: "Audit register" }).first();
    await expect(seals.getByText("Seals are kept in the record alone.")).toBeVisible();

    await openPage(settings, "people");
    await settings.getByRole("button", { name: "Create the administrator" }).first().press("Enter");
    await settings.getByLabel("Name", { exact: true }).fill("Anita Rani");
    await settings.getByLabel("New passphrase").fill(PASSPHRASE);
    await settings.getByLabel("The same once more").fill(PASSPHRASE);
    await settings.keyboard.press("Enter");
    await openPage(settings, "audit");
    await expect(audit.getByRole("row").filter({ hasText: "Anita Rani" }).filter({ hasText: "Signed in" })).toBeVisible();

    await openPage(settings, "seals");
    await seals.getByLabel("Also into the folder").fill(join(profile, "nowhere"));
    await seals.getByRole("button", { name: "Save" }).press("Enter");
    await expect(seals.getByRole("status").getByText("There is no such folder")).toBeVisible();
    await seals.getByLabel("Also into the folder").fill(folder);
    await seals.getByRole("button", { name: "Save" }).press("Enter");
    await expect(seals.getByText("Saved.")).toBeVisible();
    // The first one is due as soon as there is somewhere to keep it.
    await expect(seals.getByText(`Kept in ${folder}: 1 seal.`)).toBeVisible();
    await seals.getByRole("button", { name: "Seal now" }).press("Enter");
    await expect(seals.getByText(`Kept in ${folder}: 2 seals.`)).toBeVisible();
    await expect(seals.getByText("The private half is kept in")).toBeVisible();
    await seals.getByRole("button", { name: "Print the last seal" }).press("Enter");
    await expect(seals.getByText(/Saved as .*\.pdf/u)).toBeVisible({ timeout: 30_000 });
    const printed = /Saved as (.*\.pdf)/u.exec((await seals.getByText(/Saved as /u).textContent()) ?? "")?.[1] ?? "";
    const { sheets } = await readPdf(printed);
    rmSync(printed);
    expect(sheets).toHaveLength(1);
    const fingerprint = /Key ((?:[0-9a-f]{4} ?){8})/u.exec((await seals.getByText("The private half").textContent()) ?? "")?.[1] ?? "none";
    expect(sheets[0]).toContain(fingerprint.trim());

    await openPage(settings, "audit");
    const rows = audit.getByRole("row");
    await expect(rows.filter({ hasText: "Changed seals: folder" })).toBeVisible();
    await expect(rows.filter({ hasText: "Printed: seal" })).toBeVisible();
    await expect(rows.filter({ hasText: "Seals are signed by a new key from here on" })).toBeVisible();
    await audit.getByLabel("Kind").selectOption({ label: "Prints" });
    await expect(rows.filter({ hasText: "Changed seals" })).toHaveCount(0);
    await expect(rows.filter({ hasText: "Printed: seal" })).toBeVisible();
    await audit.getByLabel("Search").fill("nothing of that name");
    await expect(audit.getByText("No entry matches.")).toBeVisible();
    await audit.getByRole("button", { name: "Show all entries" }).press("Enter");
    await expect(rows.filter({ hasText: "Changed seals: folder" })).toBeVisible();
    expect(await violationsOf(settings)).toEqual([]);
    const exported = join(profile, "audit.csv");
    await app.electron.evaluate(({ session }, path) => {
      session.defaultSession.on("will-download", (_event, item) => item.setSavePath(path));
    }, exported);
    await audit.getByRole("button", { name: "Export as CSV" }).press("Enter");
    await expect(rows.filter({ hasText: "Exported: audit register (CSV)" })).toBeVisible();
    await expect.poll(() => existsSync(exported) && readFileSync(exported, "utf8")).toContain('"Changed seals: folder"');
    await expect(audit.getByText(/^\d+ rows were saved\.$/u)).toBeVisible();
    await app.close();

    const [file] = readdirSync(folder);
    const kept = join(folder, file ?? "");
    // What was recorded since is sealed when the program ends.
    expect(readFileSync(kept, "utf8").trimEnd().split("\n")).toHaveLength(3);
    const db = recordOf(profile);
    expect(await engineCommand(["verify", "--db", db, "--seals", folder])).toMatchObject({ intact: true, seals: { seals: 3, faults: [] } });
    const { entries } = (await engineCommand(["audit", "list", "--db", db])) as { entries: readonly { what: string }[] };
    expect(entries.map(({ what }) => what)).toContain("Printed: seal");
  });
});
