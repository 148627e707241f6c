import { describe, expect, test } from "vitest";
import { OptionError, readOptions } from "./options.ts";

function read(...args: string[]) {
  return readOptions(args, {}, "/here");
}

describe("options of the app", () => {
  test("nothing given is the whole screen, the stored language, and rehearsal only where no source is set up", () => {
    expect(read()).toEqual({ userDataDir: null, rehearsal: null, locale: null, windowed: null, screenshot: null, source: null });
  });

  test("rehearsal is understood with and without a rate", () => {
    expect(read("--rehearsal").rehearsal).toEqual({ rate: null });
    expect(read("--rehearsal", "20/min").rehearsal).toEqual({ rate: "20/min" });
    expect(read("--rehearsal=2/s", "--windowed").rehearsal).toEqual({ rate: "2/s" });
    expect(read("--rehearsal", "--lang", "hi")).toMatchObject({ rehearsal: { rate: null }, locale: "hi" });
  });

  test("a rate that is none is refused with a sentence", () => {
    for (const rate of ["fast", "0/min", "20", "-3/s", "20/day"]) expect(() => read("--rehearsal", rate)).toThrow(/20\/min/);
  });

  test("sizes", () => {
    expect(read("--windowed").windowed).toEqual({ width: 1600, height: 900 });
    expect(read("--windowed", "3840x2160").windowed).toEqual({ width: 3840, height: 2160 });
    expect(() => read("--windowed", "big")).toThrow(OptionError);
  });

  test("paths are taken from the folder the command was given in", () => {
    expect(read("--screenshot", "wall.png").screenshot).toBe("/here/wall.png");
    expect(read("--user-data-dir=/data").userDataDir).toBe("/data");
    expect(readOptions([], { ISMGT_USER_DATA: "profile" }, "/here").userDataDir).toBe("/here/profile");
    expect(() => read("--screenshot")).toThrow(/needs a value/);
  });

  test("switches of Chromium pass by", () => {
    expect(read("--no-sandbox", "--remote-debugging-port=9222", "--inspect=0", "--lang=en").locale).toBe("en");
  });

  test("a source on the command line is checked as a stored one is", () => {
    expect(read("--x-base", "http://127.0.0.1:9", "--x-user", "42", "--x-poll-ms", "1000").source).toMatchObject({
      baseUrl: "http://127.0.0.1:9",
      userId: "42",
      query: null,
      stream: false,
      pollEveryMs: 1000,
    });
    expect(() => read("--x-user", "@cmohry")).toThrow(/userId/);
    expect(() => read("--x-base", "http://127.0.0.1:9")).toThrow(/--x-user/);
    expect(() => read("--x-user", "42", "--x-poll-ms", "soon")).toThrow(/pollEveryMs/);
  });

  test("an unknown language is refused", () => {
    expect(() => read("--lang", "fr")).toThrow(/hi or en/);
  });
});
