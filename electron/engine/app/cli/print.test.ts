import { afterEach, expect, test, vi } from "vitest";
import { printError, printResult } from "./print.ts";

afterEach(() => vi.restoreAllMocks());

test("what somebody else wrote reaches the terminal as letters, never as its commands or as further lines", () => {
  let said = "";
  const hear = (text: unknown) => ((said += String(text)), true);
  vi.spyOn(process.stdout, "write").mockImplementation(hear);
  vi.spyOn(process.stderr, "write").mockImplementation(hear);
  const name = "Desk\u001b]0;title\u0007\u009b2J\u202e1\nhold: none";
  printResult({ seats: [{ name }], [name]: 1 }, false);
  printResult({ name }, true);
  printError(`${name} बिजली`);
  expect(said.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202e]/u);
  expect(said.split("\n").filter((line) => line.startsWith("hold"))).toEqual(["hold: none बिजली"]);
  expect(said).toContain(String.raw`name: Desk\u001b]0;title\u0007\u009b2J\u202e1\nhold: none`);
  expect(JSON.parse(said.split("\n").find((line) => line.startsWith("{")) ?? "")).toEqual({ name });
});
