import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LONGEST_LINE, redact } from "./redact.ts";

describe("secrets in the log", () => {
  test.each([
    ["GET /2/tweets Authorization: Bearer AAAAAAAAAAAAAAAAAAAAAMLheAAAAAAA0%2BuSeid", "AAAAAMLheAAAAAAA0"],
    ['{"token":"abcd1234","user":"42"}', "abcd1234"],
    ["bearer=abcd1234&max=5", "abcd1234"],
    ["password: hunter22", "hunter22"],
    ["https://user:pw@example.org/feed", "user:pw"],
    ["https://user:p@ssw0rd@example.org/feed", "ssw0rd"],
    ["client_secret=abcd1234", "abcd1234"],
    ['{"password":"a pass phrase, with a comma"}', "phrase"],
  ])("%s", (line, secret) => {
    expect(redact(line, [])).not.toContain(secret);
    expect(redact(line, [])).toContain("[hidden]");
  });

  test("ordinary lines stay as they are", () => {
    for (const line of ["engine ended with code 11", "मंडी में बिजली नहीं", "read 42 posts from http://127.0.0.1:81/2/users"]) {
      expect(redact(line, ["a-known-secret"])).toBe(line);
    }
  });

  test("a known secret never gets through", () => {
    const secret = fc.stringMatching(/^[A-Za-z0-9%/+=_-]{8,60}$/);
    fc.assert(
      fc.property(secret, (value) => {
        expect(redact(`before ${value} after ${encodeURIComponent(value)}`, [value])).toBe("before [hidden] after [hidden]");
      }),
    );
  });

  test("what was hidden stays hidden, and the rest of the line stays", () => {
    expect(redact('{"token":"abcd1234","user":"42"}', [])).toBe('{"token":"[hidden]","user":"42"}');
    expect(redact("Authorization: Bearer AAAAAAAAAAAA, next", [])).toBe("Authorization: [hidden] [hidden], next");
    expect(redact("see https://user:pw@example.org/feed", [])).toBe("see https://[hidden]@example.org/feed");
  });

  describe("in a line that was made to be slow", () => {
    const SECRET = "k3epThisFromTheLog";
    const hostile = [
      "a",
      "a.",
      "a+",
      "://",
      "a://",
      "bearer ",
      "bearer\t",
      "token=",
      "token: ",
      'token="',
      "token='",
      '"',
      "@",
      " ",
      "\n",
      "\u200d",
      "\u0301",
    ];
    const filling = (unit: string, length: number) => unit.repeat(Math.ceil(length / unit.length));

    test.each(hostile)("of nothing but %j", (unit) => {
      const line = `${filling(unit, LONGEST_LINE - 100)} ${SECRET} password=${SECRET.toLowerCase()} `;
      const clean = redact(line, [SECRET]);
      expect(clean).not.toContain(SECRET);
      expect(clean).not.toContain(SECRET.toLowerCase());
    });

    test.each(hostile)("and longer than any line should be: %j", (unit) => {
      const clean = redact(filling(unit, 1_000_000), [SECRET]);
      expect(clean.length).toBeLessThan(LONGEST_LINE + 20);
    });

    test("no half of a secret is left where the line is cut", () => {
      for (let before = 0; before <= SECRET.length; before += 1) {
        for (const end of [LONGEST_LINE, LONGEST_LINE + 4_096]) {
          const line = "x ".repeat(LONGEST_LINE).slice(0, end - before) + SECRET + "y ".repeat(LONGEST_LINE);
          expect(redact(line, [SECRET])).not.toContain(SECRET.slice(0, 4));
        }
      }
    });

    test("nor behind very many secrets that were taken out", () => {
      const line = `${`${SECRET} `.repeat(900)}${"x".repeat(3_380)}${SECRET.repeat(2)}`;
      expect(redact(`${line}${"z".repeat(LONGEST_LINE)}`, [SECRET])).not.toContain(SECRET.slice(0, 4));
    });
  });
});
