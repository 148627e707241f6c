import { describe, expect, test } from "vitest";
import { foundOf, parseTold, windowsVolumes } from "./windows.ts";

const RECORD = { path: "c:\\Users\\room\\AppData\\Roaming\\ISMGT\\ismgt.db", use: "record" } as const;
/** As ConvertTo-Json -Compress of Windows PowerShell 5.1 writes it, with the end of its line. */
const told = (protection: number, kind = 3) =>
  parseTold(`{"swap":["C:\\\\pagefile.sys"],"drives":[{"protection":${protection},"kind":${kind},"drive":"C:"}]}\r\n`);

describe("what Windows tells of a drive", () => {
  test.each([
    [1, { is: "encrypted", by: "bitlocker" }],
    [2, { is: "not-encrypted", why: "plain" }],
    [3, { is: "not-encrypted", why: "underway" }],
    [4, { is: "not-encrypted", why: "underway" }],
    [5, { is: "not-encrypted", why: "suspended" }],
    [6, { is: "encrypted", by: "bitlocker" }],
    [8, { is: "not-encrypted", why: "suspended" }],
    [0, { is: "not-encrypted", why: "plain" }],
    [-1, { is: "unknown", why: "no-answer" }],
    [7, { is: "unknown", why: "no-answer" }],
  ])("%i is read as Explorer reads it", (protection, answer) => {
    expect(foundOf([RECORD], told(protection))).toEqual([
      { at: "C:", holds: "record", answer },
      { at: "C:\\pagefile.sys", holds: "swap", answer },
    ]);
  });

  test("is nothing of a share, of a drive in the network, of a volume without a letter, or without an answer", () => {
    const of = (path: string, said = told(1)) => foundOf([{ path, use: "record" }], said)[0]?.answer;
    expect(of("\\\\server\\share\\ismgt.db")).toEqual({ is: "unknown", why: "network" });
    expect(of("C:\\ismgt.db", told(1, 4))).toEqual({ is: "unknown", why: "network" });
    expect(of("\\\\?\\Volume{0a}\\ismgt.db")).toEqual({ is: "unknown", why: "no-answer" });
    expect(of("D:\\ismgt.db")).toEqual({ is: "unknown", why: "no-answer" });
    expect(of("C:\\ismgt.db", null)).toEqual({ is: "unknown", why: "no-answer" });
  });

  test("is refused in another form", () => {
    for (const said of ["", "null", "{}", "Access is denied.", '{"drives":"C:","swap":[]}', "[".repeat(50_000)])
      expect(parseTold(said)).toBeNull();
    expect(parseTold('\uFEFF{"drives":[],"swap":[]}')).toEqual({ drives: [], swap: [] });
  });
});

describe("the question to Windows", () => {
  test("names its program by its whole path and hands drives over apart from the script", async () => {
    const asked: unknown[] = [];
    const places = [RECORD, { path: "C:\\Temp", use: "temporary" }, { path: "D:\\'; calc '\\x", use: "papers" }] as const;
    await windowsVolumes(places, async (...question) => {
      asked.push(question);
      return null;
    });
    const [[program, args, env]] = asked as [[string, string[], Record<string, string>]];
    expect(program).toMatch(/^[A-Z]:\\.*\\System32\\WindowsPowerShell\\v1\.0\\powershell\.exe$/u);
    expect(args.slice(0, 3)).toEqual(["-NoProfile", "-NonInteractive", "-EncodedCommand"]);
    const script = Buffer.from(args[3] ?? "", "base64").toString("utf16le");
    expect(script).toContain("System.Volume.BitLockerProtection");
    expect(script).not.toContain("calc");
    expect(env).toEqual({ ISMGT_DRIVES: "C:;D:" });
  });
});
