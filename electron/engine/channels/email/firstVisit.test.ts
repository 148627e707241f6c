import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startFakeMail } from "#fakes/mail/fakeMail.ts";
import type { FakeMail } from "#fakes/mail/fakeMail.ts";
import { letter } from "#fakes/mail/letter.ts";
import { DAY_MS, HOUR_MS } from "#domain/clock/indianDay.ts";
import { emailChannel } from "./emailChannel.ts";
import { openMailRoom } from "./testing/inboxFor.ts";
import type { MailRoom } from "./testing/inboxFor.ts";

let room: MailRoom<FakeMail>;
beforeEach(async () => {
  room = openMailRoom(await startFakeMail());
});
afterEach(() => room.close());

const now = Date.now();
function deliver(name: string, at: number): void {
  room.mail.deliver(letter({ messageId: `<${name}@example.org>`, subject: name, text: `पानी नहीं ${name}` }), at);
}

/** The names of what came from a cursor on, and where it stopped. */
async function visit(cursor: string | null, firstVisitDays: number | null = 30, mostPages = Infinity, wrongMs = 0) {
  const names: string[] = [];
  let [last, pages] = [cursor, 0];
  for await (const page of room.source({ firstVisitDays, now: () => Date.now() + wrongMs }).pull(cursor, new AbortController().signal)) {
    names.push(...page.posts.map(({ externalId }) => /^<(.*)@/u.exec(externalId)?.[1] ?? ""));
    last = page.cursor;
    pages += 1;
    if (pages >= mostPages) break;
  }
  return { names, cursor: last };
}

describe("the first visit of a mailbox", () => {
  test("takes the letters of the last thirty days and leaves older ones where they are", async () => {
    deliver("years-ago", now - 900 * DAY_MS);
    deliver("just-too-old", now - 30 * DAY_MS - HOUR_MS);
    deliver("just-in-time", now - 30 * DAY_MS + HOUR_MS);
    deliver("yesterday", now - DAY_MS);
    const first = await visit(null);
    expect(first.names).toEqual(["just-in-time", "yesterday"]);
    expect(room.mail.inbox.messages).toHaveLength(4);
    deliver("today", now);
    expect((await visit(first.cursor)).names).toEqual(["today"]);
  });

  test("of a mailbox in which all is old brings nothing, and what comes then is read", async () => {
    for (let n = 0; n < 40; n += 1) deliver(`old-${n}`, now - 100 * DAY_MS);
    const first = await visit(null);
    expect(first.names).toEqual([]);
    deliver("new", now);
    expect((await visit(first.cursor)).names).toEqual(["new"]);
  });

  test("that is cut off goes on with the same limit, and no letter is lost or comes twice", async () => {
    for (let n = 0; n < 60; n += 1) {
      deliver(`old-${n}`, now - 60 * DAY_MS - n);
      deliver(`young-${n}`, now - 20 * DAY_MS + n);
    }
    const cut = await visit(null, 30, 1);
    expect(cut.names).toHaveLength(25);
    deliver("meanwhile", now);
    // The setting is of the first visit: another number of days changes nothing any more.
    const rest = await visit(cut.cursor, 365);
    const all = [...cut.names, ...rest.names];
    expect(new Set(all).size).toBe(61);
    expect(all).toHaveLength(61);
    expect(all.filter((name) => name.startsWith("old"))).toEqual([]);
  });

  test("over, an old letter that a person moves into the folder is read", async () => {
    deliver("yesterday", now - DAY_MS);
    const first = await visit(null);
    deliver("found-among-the-spam", now - 200 * DAY_MS);
    expect((await visit(first.cursor)).names).toEqual(["found-among-the-spam"]);
  });

  test("is not forgotten where the server numbers its letters again: nothing older than it comes in, and nothing since is lost", async () => {
    deliver("years-ago", now - 900 * DAY_MS);
    deliver("twenty-days-ago", now - 20 * DAY_MS);
    const first = await visit(null);
    deliver("while-away", now);
    room.mail.inbox.renumber();
    expect((await visit(first.cursor, 1)).names.toSorted()).toEqual(["twenty-days-ago", "while-away"]);
  });

  test("takes every letter where no number of days is set, as it did before there was a choice", async () => {
    deliver("years-ago", now - 900 * DAY_MS);
    expect((await visit(null, null)).names).toEqual(["years-ago"]);
    const older = JSON.stringify({ v: 1, uidValidity: null, lastUid: 0, known: [] });
    expect((await visit(older, 30)).names).toEqual(["years-ago"]);
  });

  test("is set by a field of the channel, of thirty days where nothing was said", async () => {
    deliver("years-ago", now - 900 * DAY_MS);
    deliver("ten-days-ago", now - 10 * DAY_MS);
    expect(room.given().values.firstVisitDays).toBe(30);
    const count = async (firstVisitDays: number | null) => {
      const [channelSource] = emailChannel.sources(room.given({ firstVisitDays }));
      let posts = 0;
      for await (const page of channelSource?.source.pull(null, new AbortController().signal) ?? []) posts += page.posts.length;
      return posts;
    };
    expect([await count(5), await count(30), await count(null)]).toEqual([0, 1, 2]);
  });
});

describe("the first visit of a mailbox by a machine whose clock is wrong", () => {
  const mails = () => {
    for (let n = 60; n > 0; n -= 5) deliver(`${n}-days-ago`, now - n * DAY_MS);
    deliver("an-hour-ago", now - HOUR_MS);
  };
  const OF_THIRTY_DAYS = ["25-days-ago", "20-days-ago", "15-days-ago", "10-days-ago", "5-days-ago", "an-hour-ago"];

  for (const hasWithin of [true, false]) {
    const server = hasWithin ? "a server that says how old letters are" : "a server that does not say how old letters are";
    for (const [how, wrongMs] of [
      ["ten years ahead", 3_653 * DAY_MS],
      ["twenty days ahead", 20 * DAY_MS],
      ["ten years behind", -3_653 * DAY_MS],
      ["ten days behind", -10 * DAY_MS],
    ] as const) {
      test(`${how} takes what it would have taken, from ${server}`, async () => {
        await room.close();
        room = openMailRoom(await startFakeMail({ hasWithin }));
        mails();
        const first = await visit(null, 30, Infinity, wrongMs);
        expect(first.names.slice(-OF_THIRTY_DAYS.length)).toEqual(OF_THIRTY_DAYS);
        // Where only the letters themselves tell the time it goes some days further back.
        if (hasWithin) expect(first.names).toEqual(OF_THIRTY_DAYS);
        else for (const old of ["60-days-ago", "55-days-ago", "50-days-ago", "45-days-ago"]) expect(first.names).not.toContain(old);
        deliver("since", now);
        expect((await visit(first.cursor)).names).toEqual(["since"]);
        room.mail.inbox.renumber();
        expect((await visit(first.cursor)).names).toContain("since");
      });
    }
  }

  test("goes by the middle of the last letters, since one that was moved may bear any date", async () => {
    mails();
    deliver("of-the-year-2099", Date.UTC(2099, 0, 1));
    deliver("of-the-year-1999", Date.UTC(1999, 0, 1));
    const { names } = await visit(null, 30, Infinity, 900 * DAY_MS);
    expect(names).toEqual([...OF_THIRTY_DAYS, "of-the-year-2099"]);
  });

  test("is right again where the server numbers its letters again, also where the mailbox was empty then", async () => {
    const first = await visit(null, 30, Infinity, 900 * DAY_MS);
    mails();
    room.mail.inbox.renumber();
    expect((await visit(first.cursor)).names).toEqual(OF_THIRTY_DAYS);
  });
});
