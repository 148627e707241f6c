import { expect, test } from "vitest";
import { run } from "./script.mjs";

const node = (program: string, options = {}) => run(process.execPath, ["-e", program], options);

test("a command of set-up that fails is told with what it said, or that it said nothing, and how it ended", () => {
  expect(node("console.log(1)")).toBe("1\n");
  expect(() => node("console.error('no room on the disk'); process.exit(3)")).toThrow(/failed: exit code 3\nno room on the disk$/u);
  expect(() => node("process.exit(4)")).toThrow(/failed: exit code 4, and it said nothing$/u);
  expect(() => run("/no/such/command", [])).toThrow(/ENOENT/u);
});
