import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { LONGEST_MANAGED_BYTES } from "#contract/managed.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { managedFileOf, mayBeManaged } from "./managedPlace.ts";
import { isLocked, managedValues, pageOfTable } from "./managedState.ts";
import { ofFile, ofRegistryAnswer, readManaged } from "./readManaged.ts";

/** Who the tests run as stands for root. */
const OWNER = process.getuid?.() ?? 0;

let temporary: ReturnType<typeof temporaryFolder>;
let folder: string;
let file: string;
beforeEach(() => {
  temporary = temporaryFolder();
  folder = join(temporary.folder, "ismgt");
  file = join(folder, "policy.json");
  mkdirSync(folder, { mode: 0o755 });
});
afterEach(() => temporary.remove());

function written(text: string, mode = 0o644): void {
  writeFileSync(file, text);
  chmodSync(file, mode);
}

describe("what the administrator of the machine has set", () => {
  test("is nothing where there is no file, and no folder", () => {
    expect(ofFile(file, OWNER)).toEqual({ is: "none" });
    expect(ofFile(join(folder, "gone", "policy.json"), OWNER)).toEqual({ is: "none" });
    expect(mayBeManaged(file)).toBe(false);
    expect(mayBeManaged(join(folder, "gone", "policy.json"))).toBe(false);
    written("{}");
    expect(mayBeManaged(file)).toBe(true);
  });

  test.skipIf(process.platform === "win32")("may be there wherever it is not surely missing", () => {
    const [toNothing, loop] = [join(folder, "to-nothing"), join(folder, "loop")];
    symlinkSync(join(folder, "gone"), toNothing);
    symlinkSync(loop, loop);
    expect([toNothing, join(loop, "policy.json")].map((path) => mayBeManaged(path))).toEqual([true, true]);
  });

  test.skipIf(process.platform === "win32" || process.geteuid?.() === 0)("that lies in a folder of root alone locks what it could", () => {
    written('{"version":1}');
    chmodSync(folder, 0o000);
    const found = [mayBeManaged(file), ofFile(file, OWNER)];
    chmodSync(folder, 0o755);
    expect(found).toMatchObject([true, { is: "faulty", fault: "unreadable" }]);
  });

  test("is in force as it is written, with the network as it is by itself where it says less", () => {
    const said = {
      version: 1,
      contact: "IT Cell, 0172-2740000",
      network: { mode: "manual", host: "proxy.hry.nic.in", port: 3128 },
      hub: "postgresql://hub.hry.nic.in:5432/ismgt",
      updates: { from: "server", address: "https://updates.hry.nic.in/ismgt" },
      lockAfterMinutes: 5,
      locked: ["channels"],
    };
    // With the mark that editors of Windows put before a text.
    written(`\uFEFF${JSON.stringify(said)}`);
    const state = ofFile(file, OWNER);
    expect(state).toEqual({
      is: "in-force",
      place: file,
      managed: said,
      network: { mode: "manual", host: "proxy.hry.nic.in", port: 3128, pacUrl: "", user: "", exceptions: [], authorities: "" },
    });
    expect(managedValues(state)).toMatchObject({ lockAfterMinutes: 5, network: { mode: "manual" } });
    expect([isLocked(state, "channels"), isLocked(state, "network"), isLocked(state, "people")]).toEqual([true, true, false]);
  });

  test.each([
    ["{", "not-json", /./u],
    ["[]", "invalid", /expected object/u],
    ['{"version":2}', "invalid", /^version: /u],
    ['{"version":1,"lock":["people"]}', "invalid", /lock/u],
    ['{"version":1,"locked":["peple"]}', "invalid", /^locked\.0: /u],
    ['{"version":1,"lockAfterMinutes":0}', "invalid", /^lockAfterMinutes: /u],
    ['{"version":1,"network":{"mode":"manual"}}', "invalid", /^network\.host: and "port" are needed/u],
    ['{"version":1,"network":{"mode":"pac","pacUrl":"ftp://wpad/x"}}', "invalid", /^network\.pacUrl: /u],
    ['{"version":1,"network":{"mode":"manual","host":"proxy/../","port":1}}', "invalid", /^network\.host: is neither/u],
    ['{"version":1,"hub":"postgresql://ismgt:secret@hub/ismgt"}', "invalid", /^hub: holds a name or a password/u],
    ['{"version":1,"updates":{"from":"server","address":"http://updates"}}', "invalid", /^updates\.address: /u],
    ['{"version":1,"updates":{"from":"server","address":"https://updates","key":"short"}}', "invalid", /^updates\.key: is no public key/u],
  ])("that cannot be understood is said with its field: %s", (text, fault, detail) => {
    written(text);
    expect(ofFile(file, OWNER)).toEqual({ is: "faulty", place: file, fault, detail: expect.stringMatching(detail) });
  });

  test("that cannot be understood locks every page that it could, and sets no value", () => {
    written('{"version":1,"locked":"everything"}');
    const state = ofFile(file, OWNER);
    expect([isLocked(state, "channels"), isLocked(state, "seals")]).toEqual([true, true]);
    expect(managedValues(state)).toEqual({ network: null, lockAfterMinutes: null });
  });

  test("is asked about the page that shows a table, where one is imported", () => {
    expect((["offices", "representatives", "services"] as const).map(pageOfTable)).toEqual([
      "offices",
      "representatives",
      "right-to-service",
    ]);
  });

  test("that is too long is not read", () => {
    written(`{"version":1,"contact":"${"x".repeat(LONGEST_MANAGED_BYTES)}"}`);
    expect(ofFile(file, OWNER)).toMatchObject({ is: "faulty", fault: "too-long" });
  });

  test("has a place of its system's", () => {
    expect([managedFileOf("linux"), managedFileOf("darwin"), managedFileOf("win32")]).toEqual([
      "/etc/ismgt/policy.json",
      "/Library/Application Support/ISMGT/policy.json",
      null,
    ]);
    written('{"version":1}', 0o666);
    // Of a run that tries it out, no matter who may write it.
    expect(readManaged(file)).toMatchObject({ is: "in-force", place: file });
  });
});

describe.skipIf(process.platform === "win32")("what others than the administrator may write", () => {
  beforeEach(() => written('{"version":1,"locked":["channels"]}'));

  test.each([0o664, 0o646])("counts nothing: a file of mode %o", (mode) => {
    chmodSync(file, mode);
    const state = ofFile(file, OWNER);
    expect(state).toEqual({ is: "not-believed", place: file, detail: expect.stringContaining(file) });
    expect(isLocked(state, "channels")).toBe(false);
  });

  test("counts nothing: a folder in which they may put another file", () => {
    chmodSync(folder, 0o777);
    expect(ofFile(file, OWNER)).toMatchObject({ is: "not-believed", detail: `${folder} may be written by others than its owner: 777` });
  });

  test("counts nothing: of another user, a link, a folder", () => {
    expect(ofFile(file, OWNER + 1)).toMatchObject({
      is: "not-believed",
      detail: `${file} belongs to user ${OWNER}, and has to belong to user ${OWNER + 1}`,
    });
    const link = join(folder, "link.json");
    symlinkSync(file, link);
    expect(ofFile(link, OWNER)).toMatchObject({ is: "not-believed", detail: `${link} is a link` });
    expect(ofFile(folder, OWNER)).toMatchObject({ is: "not-believed" });
  });
});

describe("the answer of Windows", () => {
  const answer = (line: string) => ofRegistryAnswer("HKLM", `\r\nHKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\ISMGT\r\n${line}\r\n\r\n`);

  test("is read as the file is", () => {
    expect(answer('    Policy    REG_SZ    {"version":1,"locked":["wall"]}')).toMatchObject({
      is: "in-force",
      managed: { locked: ["wall"] },
    });
    expect(answer("    Policy    REG_SZ    {")).toMatchObject({ is: "faulty", fault: "not-json" });
  });

  test("that is no text is said", () => {
    expect(answer("    Policy    REG_DWORD    0x1")).toMatchObject({ is: "faulty", fault: "unreadable" });
  });
});
