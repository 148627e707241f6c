import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openPostAddress } from "#domain/invitation/openPost.ts";
import { pastedPost } from "./pastedPost.ts";

describe("an address that is pasted", () => {
  test.each([
    " https://x.com/HaryanaCMO/status/1991234567890123456?s=20 ",
    "1991234567890123456",
    "https://x.com/i/web/status/1991234567890123456",
    "twitter.com/HaryanaCMO/statuses/1991234567890123456/photo/1",
  ])("means a post on X: %j", (pasted) => {
    expect(pastedPost(pasted, "x")).toEqual({ id: "1991234567890123456" });
  });

  test.each([
    "https://example.com/status/1991234567890123456",
    "https://x.com/HaryanaCMO",
    "https://x.com.example.org/a/status/1991234567890",
    "",
  ])("means no post on X: %j", (pasted) => expect(pastedPost(pasted, "x")).toBeNull());

  test.each([
    "654321_98765",
    "https://www.facebook.com/654321_98765",
    "https://www.facebook.com/cmcellharyana/posts/98765",
    "https://www.facebook.com/cmcellharyana/posts/हर-घर-जल/98765/?comment_id=4",
    "m.facebook.com/654321/posts/98765?__tn__=%2CO*F",
    "https://www.facebook.com/permalink.php?story_fbid=98765&id=100064000000001",
    "https://m.facebook.com/story.php?story_fbid=98765&id=654321",
    "https://www.facebook.com/photo/?fbid=98765&set=a.11111",
    "https://www.facebook.com/photo.php?fbid=98765",
    "https://www.facebook.com/cmcellharyana/photos/a.11111/98765",
    "https://www.facebook.com/cmcellharyana/videos/98765/",
    "https://www.facebook.com/watch/?v=98765",
    "https://fb.com/reel/98765",
  ])("means a post of our page: %j", (pasted) => {
    expect(pastedPost(pasted, "facebook", "654321")).toEqual({ id: "654321_98765" });
  });

  test("counts with its own page where ours is not known, and for nothing where neither is", () => {
    expect(pastedPost("https://www.facebook.com/654321/posts/98765", "facebook")).toEqual({ id: "654321_98765" });
    expect(pastedPost("https://www.facebook.com/permalink.php?story_fbid=98765&id=654321", "facebook")).toEqual({ id: "654321_98765" });
    expect(pastedPost("https://www.facebook.com/cmcellharyana/posts/98765", "facebook")).toBeNull();
  });

  test.each([
    "https://www.facebook.com/cmcellharyana/posts/pfbid02abcDEF",
    "https://www.facebook.com/permalink.php?story_fbid=pfbid02abcDEF&id=100064000000001",
    "https://www.facebook.com/share/p/1AbCdEfG/",
    "https://fb.watch/xYz12/",
  ])("does not say which post it leads to: %j", (pasted) => expect(pastedPost(pasted, "facebook", "654321")).toBe("hidden"));

  test.each([
    "https://facebook.com/anything",
    "https://www.facebook.com/groups/654321/posts/98765",
    "https://facebook.com.example.org/a/posts/98765",
    "https://www.facebook.com/watch/",
    "the post of this morning",
  ])("means no post on Facebook: %j", (pasted) => expect(pastedPost(pasted, "facebook", "654321")).toBeNull());

  test("gives an id or nothing, whatever it is", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl({ withQueryParameters: true })), fc.constantFrom("x", "facebook"), (pasted, channel) => {
        const found = pastedPost(pasted, channel, "654321");
        if (found !== null && found !== "hidden") expect(found.id).toMatch(/^\d+(?:_\d+)?$/u);
      }),
    );
  });

  test("is read again where we showed it ourselves", () => {
    const pastedId = (address: string | null, channel: "x" | "facebook") => {
      const found = pastedPost(address ?? "", channel);
      return found === "hidden" ? null : found?.id;
    };
    const digits = fc.bigInt({ min: 10_000n, max: 9_999_999_999_999_999_999n }).map(String);
    fc.assert(fc.property(digits, (id) => pastedId(openPostAddress(id, "x"), "x") === id));
    const pageAndPost = fc.tuple(digits, digits).map((both) => both.join("_"));
    fc.assert(fc.property(pageAndPost, (id) => pastedId(openPostAddress(id, "facebook"), "facebook") === id));
    expect(openPostAddress("duplicate:c:hi", "facebook")).toBeNull();
  });
});
