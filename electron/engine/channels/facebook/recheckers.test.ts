import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startFakeMeta } from "#fakes/meta/fakeMeta.ts";
import type { FakeMeta } from "#fakes/meta/fakeMeta.ts";
import type { Rechecker } from "../../core/ports/channel.ts";
import { drain } from "../../core/sync/drain.ts";
import { facebookChannel } from "./facebookChannel.ts";
import { givenFor, sourceOf } from "./testing/given.ts";
import { recordOf } from "./testing/recordOf.ts";

const signal = new AbortController().signal;

let fake: FakeMeta;
beforeEach(async () => {
  fake = await startFakeMeta();
});
afterEach(() => fake.close());

function recheckerOf(channel: "facebook" | "instagram"): Rechecker {
  const all = facebookChannel.rechecker?.(givenFor(fake));
  const found = (Array.isArray(all) ? (all as readonly Rechecker[]) : []).find((each) => each.channel === channel);
  if (found === undefined) throw new Error("no rechecker");
  return found;
}

describe("asking again after posts of the page", () => {
  test("tells what is gone, whatever it was, and nothing of what is there", async () => {
    const post = fake.post({ text: "visitor", author: "Asha" });
    const kept = fake.comment(post, { text: "stays", author: "Ravi" });
    const comment = fake.comment(post, { text: "goes", author: "Ravi" });
    const tagged = fake.post({ text: "elsewhere", author: "Mohan" }, "tagged");
    const message = fake.message("Sita", { text: "secret", author: "Sita" });
    const ids = [post, kept, comment, tagged, message].map(({ id }) => id);
    const rechecker = recheckerOf("facebook");
    expect(ids.length).toBeLessThanOrEqual(rechecker.mostAtOnce);
    expect((await rechecker.recheck(ids, signal)).gone).toEqual([]);
    // Meta lets no new app ask for several at once.
    expect(fake.requests.filter(({ query }) => "ids" in query)).toEqual([]);
    fake.remove(comment);
    fake.remove(message);
    expect((await rechecker.recheck(ids, signal)).gone.toSorted()).toEqual([comment.id, message.id].toSorted());
  });

  test("brings what was edited as a later version, and the record takes nothing of what was not", async () => {
    using record = recordOf();
    const post = fake.post({ text: "ours" });
    const comment = fake.comment(post, { text: "no watr", author: "Asha", pictures: [{ url: "https://a.fbcdn.net/1.jpg" }] });
    const other = fake.comment(post, { text: "same", author: null });
    const source = sourceOf("facebook:comments", fake);
    record.introduce(source);
    await drain(source, record.recorder, { timeoutMs: 10_000 });
    const keep = async () => {
      const { changed } = await recheckerOf("facebook").recheck([comment.id, other.id], signal);
      const page = { posts: changed, cursor: "c", drained: true, reads: { posts: 0, users: 0 }, problems: [] };
      return record.recorder.record(source.key, page, { usd: 0, at: Date.now() });
    };
    expect(await keep()).toEqual({ new: 0, updated: 0, cases: 0 });
    fake.edit(comment, "no water");
    expect(await keep()).toEqual({ new: 0, updated: 1, cases: 0 });
    expect(await keep()).toEqual({ new: 0, updated: 0, cases: 0 });
    expect(record.posts().find(({ externalId }) => externalId === comment.id)).toMatchObject({ text: "no water", conversationId: post.id });
  });

  test("takes nothing back when the token has lost its rights", async () => {
    const comment = fake.comment(fake.post({ text: "ours" }), { text: "hello", author: "Asha" });
    fake.remove(comment);
    fake.state.permissions.delete("pages_read_engagement");
    await expect(recheckerOf("facebook").recheck([comment.id], signal)).rejects.toMatchObject({ fault: "forbidden" });
    fake.state.isExpired = true;
    await expect(recheckerOf("facebook").recheck([comment.id], signal)).rejects.toMatchObject({ fault: "unauthorised" });
  });
});

describe("asking again on Instagram", () => {
  test("tells a deleted comment from a picture of others that cannot be asked for", async () => {
    const media = fake.media({ text: "ours" });
    const comment = fake.igComment(media, { text: "goes", author: "Asha" });
    const tag = fake.media({ text: "tags us", author: "Ravi" });
    const { comment: mention } = fake.mention({ text: "@cmcellharyana", author: "Sita" });
    const ids = [media, comment, tag, mention].map(({ id }) => id);
    const rechecker = recheckerOf("instagram");
    expect(await rechecker.recheck(ids, signal)).toMatchObject({ gone: [] });
    fake.remove(comment);
    fake.remove(tag);
    expect((await rechecker.recheck(ids, signal)).gone.toSorted()).toEqual([comment.id, tag.id].toSorted());
  });

  test("takes nothing back when the account cannot be read", async () => {
    const comment = fake.igComment(fake.media({ text: "ours" }), { text: "hello", author: "Asha" });
    fake.remove(comment);
    fake.state.permissions.delete("instagram_basic");
    await expect(recheckerOf("instagram").recheck([comment.id], signal)).rejects.toMatchObject({ fault: "forbidden" });
  });
});
