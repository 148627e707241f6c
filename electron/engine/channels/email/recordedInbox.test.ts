import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import { understand } from "#domain/understanding/testing/understand.ts";
import { stats } from "#db/queries/stats.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { startFakeMail } from "#fakes/mail/fakeMail.ts";
import type { FakeMail } from "#fakes/mail/fakeMail.ts";
import { letter } from "#fakes/mail/letter.ts";
import { createRecorder, introduceSources } from "../../core/ingest/recorder.ts";
import { drain } from "../../core/sync/drain.ts";
import { OFFICE, openMailRoom } from "./testing/inboxFor.ts";
import type { MailRoom } from "./testing/inboxFor.ts";

let room: MailRoom<FakeMail>;
let record: TemporaryRecord;
beforeEach(async () => {
  room = openMailRoom(await startFakeMail());
  record = temporaryRecord();
});
afterEach(async () => {
  await room.close();
  record.remove();
});

const read = () => {
  const rules = { understand, policy: () => DEFAULT_SLA_POLICY, now: Date.now };
  const source = room.source();
  introduceSources(record.writer, [source]);
  return drain(
    source,
    createRecorder(record.writer, rules, () => undefined),
    { timeoutMs: 20_000, random: () => 0 },
  );
};
const counted = () => {
  const { posts, cases } = stats(record.writer);
  return { posts, cases };
};

describe("a mailbox in the record", () => {
  test("opens one case a citizen's thread, and none for machines, offices and ourselves", async () => {
    room.mail.deliver(letter({ from: "asha@example.org", messageId: "<1@example.org>" }));
    room.mail.deliver(letter({ from: "asha@example.org", subject: "Re: पानी", references: ["<1@example.org>"], text: "अब भी नहीं" }));
    room.mail.deliver(letter({ from: "ravi@example.org", subject: "सड़क टूटी है" }));
    room.mail.deliver(letter({ from: OFFICE, references: ["<1@example.org>"], text: "मरम्मत हो गई" }));
    room.mail.deliver(letter({ from: "cell@cmo.example", references: ["<1@example.org>"], text: "देख रहे हैं" }));
    room.mail.deliver(letter({ from: "asha@example.org", references: ["<1@example.org>"], headers: { "Auto-Submitted": "auto-replied" } }));
    room.mail.deliver(
      letter({ from: "MAILER-DAEMON@mx.example", subject: "failure notice", text: "<x@y.example>: 550\n\nMessage-ID: <n@cmo.example>" }),
    );
    room.mail.deliver(letter({ from: "news@example.org", headers: { "List-Id": "<news.example.org>" } }));
    expect(await read()).toMatchObject({ drained: true, new: 8, cases: 2 });
    expect(counted()).toEqual({ posts: 8, cases: 2 });
    expect(await read()).toMatchObject({ new: 0, cases: 0 });
  });

  test("counts the same whatever order its letters came in, and after it was numbered again with faults between", async () => {
    const letters = Array.from({ length: 40 }, (_, at) => {
      const thread = at % 10;
      const first = `<${thread}@example.org>`;
      return letter({
        from: `citizen${thread}@example.org`,
        messageId: at < 10 ? first : `<${at}-answer@example.org>`,
        references: at < 10 ? [] : [first],
        text: `words ${at}`,
      });
    });
    for (const each of letters.toReversed()) room.mail.deliver(each);
    room.mail.faults.next({ kind: "drop-in-literal", afterBytes: 2_000 }, { containing: "BODY", times: 2 });
    await read();
    expect(counted()).toEqual({ posts: 40, cases: 10 });
    room.mail.inbox.renumber();
    room.mail.faults.next({ kind: "drop-in-literal", afterBytes: 9_000 }, { containing: "BODY" });
    await read();
    expect(counted()).toEqual({ posts: 40, cases: 10 });
  });
});
