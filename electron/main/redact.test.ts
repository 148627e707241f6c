import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { redact } from "./redact.ts";

describe("secrets in the log", () => {
  test.each([
    ["GET /2/tweets Authorization: Bearer AAAAAAAAAAAAAAAAAAAAAMLheAAAAAAA0%2BuSeid", "AAAAAMLheAAAAAAA0"],
    ['{"token":"abcd1234","user":"42"}', "abcd1234"],
    ["bearer=abcd1234&max=5", "abcd1234"],
    ["password: hunter22", "hunter22"],
    ["https://user:pw@example.org/feed", "user:pw"],
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
});
