import { describe, expect, test } from "vitest";
import { connectionToError, refusalToError } from "./faults.ts";

const NOW = 1_800_000_000_000;
const problem = (name: string, more: object = {}) => ({
  title: "Too Many Requests",
  type: `https://api.twitter.com/2/problems/${name}`,
  ...more,
});

function refused(status: number, body: unknown, headers = {}) {
  return refusalToError({ status, headers, body: typeof body === "string" ? body : JSON.stringify(body) }, NOW);
}

describe("a refusal", () => {
  test.each([
    [429, { title: "Too Many Requests", type: "about:blank" }, "rate-limited"],
    [429, problem("usage-capped", { period: "Monthly" }), "usage-cap"],
    [403, problem("usage-capped"), "usage-cap"],
    [429, problem("streaming-connection", { connection_issue: "TooManyConnections" }), "too-many-connections"],
    [409, problem("streaming-connection", { connection_issue: "RuleConfigurationIssue" }), "bad-request"],
    [429, { type: "https://developer.x.com/en/support/x-api/error-troubleshooting#usage-capped" }, "usage-cap"],
    [429, "", "rate-limited"],
    [420, "", "rate-limited"],
    [402, problem("credits", { title: "CreditsDepleted" }), "out-of-credits"],
    [402, "", "out-of-credits"],
    [401, { title: "Unauthorized", type: "about:blank" }, "unauthorised"],
    [403, problem("client-forbidden"), "forbidden"],
    [404, "", "not-found"],
    [400, problem("invalid-request"), "bad-request"],
    [408, "", "timeout"],
    [422, "", "bad-request"],
    [500, { title: "Internal Server Error", type: "about:blank" }, "server-error"],
    [503, "<!DOCTYPE html><h1>Over capacity</h1>", "server-error"],
    [599, "[null]", "server-error"],
  ])("%i with %j is %s", (status, body, fault) => {
    expect(refused(status, body).fault).toBe(fault);
  });

  test("says in one sentence what X said, at a length that can be read", () => {
    const body = {
      title: "Invalid Request",
      detail: "One or more parameters to your request was invalid.",
      errors: [{ message: "bad `query`" }],
    };
    expect(refused(400, body).message).toBe(
      "X refused the request (HTTP 400: Invalid Request: One or more parameters to your request was invalid).",
    );
    expect(refused(400, { detail: `long\n${"x".repeat(10_000)}` }).message.length).toBeLessThan(400);
  });

  test("names the time only for what passes with time", () => {
    const headers = { "x-rate-limit-reset": String(NOW / 1_000 + 5) };
    expect(refused(429, "", headers).retryAt).toBe(NOW + 5_000);
    expect(refused(503, "", { "retry-after": "5" }).retryAt).toBe(NOW + 5_000);
    expect(refused(401, "", headers).retryAt).toBeNull();
    expect(refused(429, problem("usage-capped"), headers).retryAt).toBeNull();
  });

  test("is read whatever its body is", () => {
    for (const body of [
      "null",
      "[]",
      '"text"',
      "{",
      '{"errors":[null]}',
      '{"errors":{"a":1},"type":5,"title":[]}',
      '{"__proto__":{"type":"x"}}',
    ]) {
      expect(refused(503, body).fault).toBe("server-error");
    }
  });
});

describe("a connection that fails", () => {
  test.each([
    ["ECONNREFUSED", "unreachable"],
    ["ENOTFOUND", "unreachable"],
    ["ECONNRESET", "unreachable"],
    ["DEPTH_ZERO_SELF_SIGNED_CERT", "certificate"],
    ["ETIMEDOUT", "timeout"],
    ["ERR_INVALID_CHAR", "unauthorised"],
  ])("with %s is %s", (code, fault) => {
    expect(connectionToError(Object.assign(new Error("failed"), { code })).fault).toBe(fault);
  });

  test("to every address of a host counts as one failure", () => {
    const cause = Object.assign(new Error("all failed"), { errors: [Object.assign(new Error("refused"), { code: "ECONNREFUSED" })] });
    expect(connectionToError(cause).message).toBe("X could not be reached (ECONNREFUSED).");
  });

  test("with the library's own time limit is a timeout", () => {
    expect(connectionToError(new Error("Request timeout.")).fault).toBe("timeout");
  });
});
