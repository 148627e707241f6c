import { describe, expect, test } from "vitest";
import { OptionError } from "./ownOptions.ts";
import { readOptions } from "./options.ts";

function read(...args: string[]) {
  return readOptions(args, {}, "/here");
}

const AUTOMATIC = { always: false, perMinute: null, size: null };

describe("options of the app", () => {
  test("nothing given is the whole screen, the stored language, and rehearsal only where no source is set up", () => {
    expect(read()).toEqual({
      userDataDir: null,
      documentsDir: null,
      rehearsal: AUTOMATIC,
      locale: null,
      desk: false,
      carried: null,
      windowed: null,
      screenshot: null,
      source: null,
      clockAheadMs: 0,
      managedFile: null,
    });
  });

  test("rehearsal is understood with and without a rate", () => {
    expect(read("--rehearsal").rehearsal).toEqual({ ...AUTOMATIC, always: true });
    expect(read("--rehearsal", "20/min").rehearsal).toEqual({ ...AUTOMATIC, always: true, perMinute: 20 });
    expect(read("--rehearsal=2/s", "--windowed").rehearsal.perMinute).toBe(120);
    expect(read("--rehearsal", "30/h").rehearsal.perMinute).toBe(0.5);
    expect(read("--rehearsal", "0/min", "--rehearsal-size", "5000").rehearsal).toEqual({ always: true, perMinute: 0, size: 5000 });
    expect(read("--rehearsal-size", "50").rehearsal).toEqual({ ...AUTOMATIC, size: 50 });
    expect(read("--rehearsal", "--lang", "hi")).toMatchObject({ rehearsal: { always: true }, locale: "hi" });
  });

  test("a rate or a size that is none is refused with a sentence", () => {
    for (const rate of ["fast", "20", "-3/s", "20/day", "101/s", "6001/min"]) {
      expect(() => read("--rehearsal", rate)).toThrow(/20\/min/);
    }
    for (const size of ["many", "1.5", "2000000"]) expect(() => read("--rehearsal-size", size)).toThrow(/number of posts/);
  });

  test("sizes", () => {
    expect(read("--windowed").windowed).toEqual({ width: 1600, height: 900 });
    expect(read("--windowed", "3840x2160").windowed).toEqual({ width: 3840, height: 2160 });
    expect(() => read("--windowed", "big")).toThrow(OptionError);
  });

  test("paths are taken from the folder the command was given in", () => {
    expect(read("--screenshot", "wall.png").screenshot).toBe("/here/wall.png");
    expect(read("--user-data-dir=/data").userDataDir).toBe("/data");
    expect(read("--documents-dir", "letters").documentsDir).toBe("/here/letters");
    expect(readOptions([], { ISMGT_USER_DATA: "profile" }, "/here").userDataDir).toBe("/here/profile");
    expect(() => read("--screenshot")).toThrow(/needs a value/);
  });

  test("the clock may go ahead or behind by whole milliseconds", () => {
    expect(read("--clock-ahead-ms", "86400000").clockAheadMs).toBe(86_400_000);
    expect(read("--clock-ahead-ms=-5").clockAheadMs).toBe(-5);
    expect(() => read("--clock-ahead-ms", "tomorrow")).toThrow(/whole number/);
    expect(() => read("--clock-ahead-ms")).toThrow(/needs a value/);
  });

  test("a desk may open in place of the wall", () => {
    expect(read("--desk", "--lang", "en")).toMatchObject({ desk: true, locale: "en" });
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
