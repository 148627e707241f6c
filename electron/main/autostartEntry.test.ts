import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import * as fc from "fast-check";
import { autostartEntry } from "./autostartEntry.ts";

const execOf = (entry: string) => /^Exec=(.*)$/m.exec(entry)?.[1] ?? "";

describe("the file that starts the app at login", () => {
  test("names the program and its arguments, each in quotes", () => {
    const entry = autostartEntry({ file: "/opt/ISMGT/ismgt", args: ["--user-data-dir=/home/osd/My record"] });
    expect(entry.startsWith("[Desktop Entry]\nType=Application\n")).toBe(true);
    expect(execOf(entry)).toBe(`"/opt/ISMGT/ismgt" "--user-data-dir=/home/osd/My record"`);
  });

  test("is passed over by the desktop once the program is removed", () => {
    expect(autostartEntry({ file: "/opt/a\\b/ismgt", args: [] })).toContain(String.raw`
TryExec=/opt/a\\b/ismgt
`);
  });

  test("stands for a path with any letters in it, as a desktop reads it", () => {
    expect(execOf(autostartEntry({ file: '/a$b`c"d\\e%f', args: [] }))).toBe(String.raw`"/a\\$b\\` + "`" + String.raw`c\\"d\\\\e%%f"`);
  });

  test("is undone by the reading of the specification, whatever the words", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme-ascii", minLength: 1 }), { minLength: 1, maxLength: 4 }), (words) => {
        const [file = "", ...args] = words;
        expect(readAsDesktop(execOf(autostartEntry({ file, args })))).toEqual(words);
      }),
    );
  });

  test.runIf(process.platform === "linux")("gives a shell the same words, but for the doubled per cent", () => {
    const once = execOf(autostartEntry({ file: "printf", args: ["%s|", "a$b `c\" d'e"] }))
      .replaceAll("\\\\", "\\")
      .replaceAll("%%", "%");
    expect(execFileSync("sh", ["-c", once], { encoding: "utf8" })).toBe("a$b `c\" d'e|");
  });
});

/** The value of the key first, then words in quotes, then the codes. */
function readAsDesktop(value: string): readonly string[] {
  const exec = value.replaceAll(/\\(.)/g, (_all, letter: string) => ({ n: "\n", t: "\t" })[letter] ?? letter);
  return [...exec.matchAll(/"((?:\\.|[^"\\])*)"/gs)].map(([, word = ""]) => word.replaceAll(/\\(.)/gs, "$1").replaceAll("%%", "%"));
}
