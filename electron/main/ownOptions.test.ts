import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { OptionError } from "./ownOptions.ts";
import { USAGE } from "./options.ts";
import { refuseForeignOptions } from "./ownOptions.ts";

const refused = (args: readonly string[], platform: NodeJS.Platform = "linux") => {
  try {
    refuseForeignOptions(args, platform);
    return null;
  } catch (error) {
    return error instanceof OptionError ? error.message : "another error";
  }
};

describe("the options of a packaged app", () => {
  test.each([
    "--remote-debugging-port=9222",
    "--remote-debugging-pipe",
    "--no-sandbox",
    "--js-flags=--expose-gc",
    "--inspect",
    "--inspect-brk=0",
    "--gpu-launcher=sh",
    "--renderer-cmd-prefix=sh",
    "--utility-cmd-prefix=sh",
    "--disable-web-security",
    "--ignore-certificate-errors",
    "--proxy-server=evil:1",
    "--host-rules=MAP * evil",
    "--load-extension=/x",
    "--log-net-log=/x",
    "--require",
    "-r",
    "-remote-debugging-port=9222",
    "-no-sandbox",
    "--Remote-Debugging-Port=1",
    "--",
    "-",
    "---desk",
    "--desk-top",
    "-desk",
    "--LANG=hi",
  ])("%s is refused, wherever it stands, in a sentence that names it", (word) => {
    for (const args of [[word], ["--desk", word], [word, "--lang", "hi"], ["--lang", "hi", word, "file.ismgt"]]) {
      expect(refused(args)).toContain(word.split("=")[0]);
    }
  });

  test("a slash begins a switch on Windows and a path elsewhere", () => {
    expect(refused(["/remote-debugging-port=1"], "win32")).toContain("/remote-debugging-port");
    expect(refused(["/srv/review.ismgt"], "linux")).toBeNull();
    expect(refused(["C:\\review.ismgt"], "win32")).toBeNull();
  });

  test("its own pass, each that the usage names", () => {
    const named = USAGE.match(/--[a-z][a-z-]*/gu) ?? [];
    expect(named.length).toBeGreaterThan(10);
    expect(refused(named)).toBeNull();
    expect(refused(["--lang=hi", "--windowed", "1600x900", "--user-data-dir=/data", "review.ismgt"])).toBeNull();
    expect(refused([])).toBeNull();
  });

  test("the sentence does not repeat a value", () => {
    expect(refused(["--proxy-server=user:s3cret@host"])).not.toContain("s3cret");
  });

  test("no word that begins with a hyphen passes but an own one", () => {
    const named = new Set(USAGE.match(/--[a-z][a-z-]*/gu));
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("-", "=", "d", "e", "s", "k", "l", "a", "n", "g", " ") }), (rest) => {
        const word = `-${rest}`;
        expect(refused([word]) === null).toBe(named.has(word.split("=")[0] ?? ""));
      }),
    );
  });
});
