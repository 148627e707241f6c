import { createHash } from "node:crypto";
import { createRouterClient } from "@orpc/server";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { FileSaved } from "#contract/shell.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { startEngine } from "../start/engine.ts";
import type { Engine } from "../start/engine.ts";
import { hostWithoutWindows } from "../../core/ports/host.ts";
import type { FileOrder } from "../../core/ports/host.ts";
import { systemRuntime } from "../../core/ports/runtime.ts";
import { memorySecrets } from "../../core/ports/secrets.ts";
import { router } from "./router.ts";

const SCAN = Buffer.from("%PDF-1.7 a letter");
const STORED = `${createHash("sha256").update(SCAN).digest("hex")}.pdf`;

let folder: ReturnType<typeof temporaryFolder>;
let engine: Engine;
let orders: FileOrder[];
let outcome: FileSaved;
beforeEach(() => {
  folder = temporaryFolder();
  orders = [];
  outcome = { is: "saved", name: "letter of sunita.pdf" };
  engine = startEngine({
    databaseFile: `${folder.folder}/record.db`,
    rehearsal: null,
    source: null,
    secrets: memorySecrets({}),
    runtime: systemRuntime(),
    host: {
      ...hostWithoutWindows,
      async saveFile(order) {
        orders.push(order);
        return outcome;
      },
    },
  });
});
afterEach(async () => {
  await engine.stop();
  folder.remove();
});
const window = () => createRouterClient(router, { context: engine.context });

async function typedIn(id: string): Promise<GrievanceId> {
  const kept = await window().files.keep({ name: "पत्र.pdf", content: SCAN.toString("base64") });
  const typed = {
    way: "letter" as const,
    text: `No water in ward 5 of Gharaunda ${id}`,
    name: "Sunita",
    phone: "",
    address: "",
    files: [kept],
  };
  const { grievanceId } = await window().intake.record({ id, typed, district: null, department: null });
  return grievanceId as GrievanceId;
}

async function saveAs(id: GrievanceId, file = STORED): Promise<readonly FileSaved[]> {
  const told: FileSaved[] = [];
  for await (const saved of await window().files.saveAs({ id, file })) told.push(saved);
  return told;
}

const copiesIn = async (id: GrievanceId) =>
  (await window().grievances.get({ id })).timeline.filter(({ event }) => event?.type === "file-saved").map(({ event }) => event?.payload);

describe("a paper of a case", () => {
  test("is saved under the name that it came by, and that a copy was taken is in the case", async () => {
    const id = await typedIn("5a000386-0000-4000-8000-000000000901");
    expect(await saveAs(id)).toEqual([outcome]);
    expect(orders).toEqual([{ file: STORED, name: "पत्र.pdf" }]);
    expect(await copiesIn(id)).toEqual([{ file: STORED, name: "पत्र.pdf" }]);
  });

  test("of which no copy was made leaves no trace", async () => {
    const id = await typedIn("5a000386-0000-4000-8000-000000000901");
    for (const is of ["given-up", "not-here", "not-written"] as const) {
      outcome = { is };
      expect(await saveAs(id)).toEqual([{ is }]);
    }
    expect(await copiesIn(id)).toEqual([]);
  });

  test("is not to be had by the hash of a file of another case", async () => {
    const id = await typedIn("5a000386-0000-4000-8000-000000000901");
    await expect(saveAs(id, `${"0".repeat(64)}.pdf`)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(saveAs(id, "../../ismgt.db")).rejects.toMatchObject({ code: "BAD_REQUEST" });
    expect(orders).toEqual([]);
  });
});
