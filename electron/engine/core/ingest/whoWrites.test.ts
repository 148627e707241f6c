import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import { grievanceIdOf } from "#domain/grievance/caseKey.ts";
import { caseKeyOf } from "#domain/grievance/testing/caseKeyOf.ts";
import type { CaseKey, RepresentativeId } from "#domain/ids.ts";
import { CHANNELS } from "#domain/post/channel.ts";
import type { IncomingPost } from "#domain/post/incomingPost.ts";
import { typedInPost, typedInSchema } from "#domain/post/typedIn.ts";
import type { KnownAddresses } from "#domain/understanding/speaker.ts";
import { createUnderstanding } from "#domain/understanding/understand.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { examplePost, MORNING } from "#db/testing/examples.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { ingestPosts } from "./ingestPosts.ts";

const MLA = "mla-indri" as RepresentativeId;
const addresses: KnownAddresses = {
  representatives: [
    { way: "x", name: "MLA_Indri", representative: MLA },
    { way: "facebook", name: "mla.indri", representative: MLA },
    { way: "instagram", name: "indri.office", representative: MLA },
    { way: "telegram", name: "indri_office", representative: MLA },
    { way: "youtube", name: "UC0123456789abcdefghijkl", representative: MLA },
    { way: "email", name: "mla.indri@hvs.example", representative: MLA },
    { way: "phone", name: "9812345678", representative: MLA },
    { way: "entry", name: MLA, representative: MLA },
  ],
};
const { understand } = createUnderstanding({ addresses });

let record: TemporaryRecord;
beforeEach(() => {
  record = temporaryRecord();
});
afterEach(() => record.remove());

function speakerIn(post: IncomingPost) {
  ingestPosts(record.writer, [post], { understand, policy: () => DEFAULT_SLA_POLICY, now: () => MORNING });
  const grievance = readGrievance(record.writer, grievanceIdOf(caseKeyOf(post) ?? ("" as CaseKey)));
  return [grievance?.speaker, grievance?.representative];
}

const by = (author: Partial<IncomingPost["author"]>) => ({ externalId: "1", handle: null, name: null, location: null, ...author });
const REPRESENTATIVE = ["representative", MLA];
const CITIZEN = ["citizen", null];

describe("a representative", () => {
  test("is known by an account on its own platform, and nobody becomes one who takes its name on another", () => {
    const ofX = CHANNELS.map((channel) => [
      channel,
      speakerIn(examplePost(`x-${channel}`, { channel, author: by({ externalId: `a-${channel}`, handle: "mla_indri" }) }))[0],
    ]);
    expect(ofX.filter(([, speaker]) => speaker === "representative")).toEqual([["x", "representative"]]);
    expect(speakerIn(examplePost("2", { channel: "facebook", author: by({ externalId: "77", handle: "MLA.Indri" }) }))).toEqual(
      REPRESENTATIVE,
    );
    expect(speakerIn(examplePost("3", { channel: "instagram", author: by({ externalId: "78", handle: "mla.indri" }) }))).toEqual(CITIZEN);
  });

  test("is known on Instagram and Telegram by the name, on YouTube by the id of the channel alone", () => {
    const from = (channel: "instagram" | "telegram" | "youtube", id: string, handle: string | null) =>
      speakerIn(
        examplePost(`${channel}-${id}-${handle}`, {
          channel,
          author: { externalId: id, handle, name: handle && `@${handle}`, location: null },
        }),
      );
    expect(from("instagram", "1", "indri.office")).toEqual(REPRESENTATIVE);
    expect(from("telegram", "2", "Indri_Office")).toEqual(REPRESENTATIVE);
    expect(from("telegram", "3", "indri.office")).toEqual(CITIZEN);
    expect(from("youtube", "UC0123456789abcdefghijkl", null)).toEqual(REPRESENTATIVE);
    expect(from("youtube", "UC9999999999abcdefghijkl", "indri_office")).toEqual(CITIZEN);
  });

  test("is known by the sender of a letter, and not where the channel does not vouch for that", () => {
    const letter = (id: string, more: Partial<IncomingPost>) =>
      examplePost(id, {
        channel: "email",
        isPrivate: true,
        author: by({ externalId: `mla.indri@hvs.example` }),
        conversationId: id,
        ...more,
      });
    expect(speakerIn(letter("<1@e>", { writtenFrom: [{ way: "email", name: "MLA.Indri@hvs.example" }] }))).toEqual(REPRESENTATIVE);
    expect(speakerIn(letter("<2@e>", { writtenFrom: [] }))).toEqual(CITIZEN);
    expect(speakerIn(letter("<3@e>", {}))).toEqual(CITIZEN);
  });

  test("is known by the telephone that a call came from, and by what a person says who types a letter in", () => {
    const typed = (id: string, more: object) =>
      typedInPost(
        typedInSchema.parse({
          way: "letter",
          text: "करनाल वार्ड 12 में पानी नहीं आ रहा",
          name: "",
          phone: "",
          address: "",
          files: [],
          ...more,
        }),
        { id, now: MORNING },
      );
    expect(speakerIn(typed("1", { phone: "098123 45678" }))).toEqual(REPRESENTATIVE);
    expect(speakerIn(typed("2", { email: "MLA.indri@hvs.example" }))).toEqual(REPRESENTATIVE);
    expect(speakerIn(typed("3", { representative: MLA, phone: "9800000001" }))).toEqual(REPRESENTATIVE);
    expect(speakerIn(typed("4", { representative: "nobody" }))).toEqual(CITIZEN);
    expect(speakerIn(typed("5", { name: "MLA Indri" }))).toEqual(CITIZEN);
  });
});
