import fc from "fast-check";
import { expect, test } from "vitest";
import { REPLY_PURPOSES } from "../grievance/choices.ts";
import { CHANNELS } from "../post/channel.ts";
import { postToAnswer } from "./postToAnswer.ts";

const post = fc.record({ channel: fc.constantFrom(...CHANNELS), externalId: fc.string({ minLength: 1 }), isPrivate: fc.boolean() });
const writable = fc.subarray([...CHANNELS]);
const PUBLIC = { channel: "x", externalId: "1", isPrivate: false } as const;
const PRIVATE = { channel: "x", externalId: "2", isPrivate: true } as const;

test("a question for details is put where the citizen wrote in private, and what is done is said where all can read it", () => {
  for (const posts of [
    [PRIVATE, PUBLIC],
    [PUBLIC, PRIVATE],
  ]) {
    expect(postToAnswer(posts, "needs-info", () => true)).toBe(PRIVATE);
    expect(postToAnswer(posts, "free", () => true)).toBe(PRIVATE);
    expect(postToAnswer(posts, "disposed", () => true)).toBe(PUBLIC);
  }
  expect(postToAnswer([PUBLIC], "needs-info", () => true)).toBe(PUBLIC);
  expect(postToAnswer([PRIVATE], "disposed", () => true)).toBe(PRIVATE);
});

test("it is the latest of its sort that can be answered", () => {
  fc.assert(
    fc.property(fc.array(post), fc.constantFrom(...REPLY_PURPOSES), writable, (posts, purpose, channels) => {
      const chosen = postToAnswer(posts, purpose, (channel) => channels.includes(channel));
      if (posts.length === 0) return chosen === null;
      if (chosen === null) return false;
      const latest = posts.find(({ isPrivate, channel }) => isPrivate === chosen.isPrivate && channels.includes(channel));
      const anyCanBeWritten = posts.some(({ channel }) => channels.includes(channel));
      return anyCanBeWritten ? latest === chosen : posts.includes(chosen);
    }),
  );
});
