import { describe, expect, test } from "vitest";
import { explain } from "./explain.ts";
import { readRefusal, refusalToError } from "./graphRefusal.ts";

function errorOf(code: number, message = "words", subcode?: number, path = "/1/feed", status = 400) {
  const refusal = readRefusal({ error: { message, code, error_subcode: subcode } });
  if (refusal === null) throw new Error("no refusal");
  return refusalToError(refusal, { status, path, retryAt: 1_000 });
}

describe("Meta's numbers", () => {
  test.each([4, 17, 32, 341, 613, 80_001, 80_002, 80_006])("%i waits, for the time that was named", (code) => {
    expect(errorOf(code)).toMatchObject({ fault: "rate-limited", retryAt: 1_000 });
  });

  test.each([1, 2])("%i is tried again", (code) => {
    expect(errorOf(code).fault).toBe("server-error");
  });

  test.each([
    [463, "expired"],
    [458, "taken back"],
    [460, "password"],
    [459, "confirm the account"],
    [490, "confirm the account"],
    [492, "role on the page"],
    [467, "does not accept"],
    [undefined, "does not accept"],
  ] as const)("190 with %s asks for a new login and says why", (subcode, words) => {
    const error = errorOf(190, "Error validating access token", subcode, "/me", 401);
    expect(error).toMatchObject({ fault: "unauthorised", retryAt: null });
    expect(error.message).toContain(words);
    const explained = explain(error);
    expect(explained?.en).not.toBe("");
    expect(explained?.hi).toMatch(/\p{Script=Devanagari}/u);
  });

  test.each([
    [10, "(#10) This endpoint requires the 'pages_read_engagement' permission", "/1/visitor_posts", "pages_read_engagement"],
    [200, "(#200) Permissions error", "/1/visitor_posts?limit=1", "pages_read_user_content"],
    [200, "(#200) Permissions error", "/1/feed?limit=1", "pages_read_engagement"],
    [200, "(#200) Permissions error", "POST /1_2/comments", "pages_manage_engagement"],
    [200, "(#200) Permissions error", "POST /1/feed", "pages_manage_posts"],
    [230, "(#230) Requires pages_messaging permission to manage the object", "/1/conversations?platform=messenger", "pages_messaging"],
    [10, "(#10) Application does not have permission", "/1/conversations?platform=instagram&limit=1", "instagram_manage_messages"],
    [10, "(#10) Application does not have permission", "/178/tags?limit=1", "instagram_basic"],
    [10, "(#10) Application does not have permission", "POST /178/replies", "instagram_manage_comments"],
    [299, "(#299) To use this, instagram_business_account needs instagram_manage_comments", "/1", "instagram_manage_comments"],
  ])("%i (%s) at %s names the permission", (code, message, path, permission) => {
    const error = errorOf(code, message, undefined, path, 403);
    expect(error).toMatchObject({ fault: "forbidden", permission });
    expect(explain(error)?.en).toContain(permission);
    expect(explain(error)?.hi).toContain(permission);
  });

  test("100 with 33 is gone, another 100 a fault of ours, and a proof that is refused a wrong app secret", () => {
    expect(errorOf(100, "Unsupported get request.", 33).fault).toBe("not-found");
    expect(errorOf(803).fault).toBe("not-found");
    expect(errorOf(100, "(#100) Tried accessing nonexisting field (x)").fault).toBe("bad-request");
    expect(explain(errorOf(100, "Invalid appsecret_proof provided in the API argument"))?.en).toContain("app secret does not belong");
    expect(explain(errorOf(100, "API calls from the server require an appsecret_proof argument"))?.en).toContain("enter the app secret");
  });

  test("368 blocks the page, and an unknown number is judged by the status", () => {
    expect(errorOf(368)).toMatchObject({ fault: "forbidden", permission: null });
    expect(errorOf(9_999, "?", undefined, "/1", 503).fault).toBe("server-error");
    expect(errorOf(9_999).fault).toBe("bad-request");
    expect(readRefusal({ data: [] })).toBeNull();
    expect(readRefusal({ error: { code: "190", message: 3 } })).toMatchObject({ code: 190, message: "" });
  });
});
