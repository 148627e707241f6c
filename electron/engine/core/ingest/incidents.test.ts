import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DAY_MS, HOUR_MS } from "#domain/clock/indianDay.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import type { IncomingPost } from "#domain/post/incomingPost.ts";
import { understand } from "#domain/understanding/testing/understand.ts";
import { openEmergencies, wallCards } from "#db/queries/wallCards.ts";
import { wallFigures } from "#db/queries/wallFigures.ts";
import { examplePost, MORNING } from "#db/testing/examples.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { ingestPosts } from "./ingestPosts.ts";
import type { IntakeRules } from "./ingestPosts.ts";

const rules: IntakeRules = { understand, policy: () => DEFAULT_SLA_POLICY, now: () => MORNING + 6 * DAY_MS };

let record: TemporaryRecord;
beforeEach(() => {
  record = temporaryRecord();
});
afterEach(() => record.remove());

const author = (externalId: string, location: string | null = null) => ({ externalId, handle: externalId, name: null, location });

let serial = 0;

function written(text: string, hours = 0, more: Partial<IncomingPost> = {}): IncomingPost {
  const id = `post-${(serial += 1)}`;
  return examplePost(id, { text, createdAt: MORNING + hours * HOUR_MS, author: author(id), ...more });
}

const take = (...posts: readonly IncomingPost[]) => ingestPosts(record.writer, posts, rules);
const cards = () => wallCards(record.writer, 20).map((card) => ({ ...card, text: card.text.told() }));
const sizes = () => cards().map(({ incident }) => incident.cases);

const WATER = [
  "@cmohry Sector 12 Panipat me 4 din se pani nahi aa raha",
  "पानीपत सेक्टर 12 में पानी नहीं आ रहा है, टैंकर भी नहीं",
  "No water supply in Sector 12, Panipat since Monday",
  "ਪਾਣੀਪਤ ਸੈਕਟਰ 12 ਵਿੱਚ ਪਾਣੀ ਨਹੀਂ ਆ ਰਿਹਾ",
  "pani nahi aa rha sec 12 panipat",
];

describe("taking in what many citizens write of one incident", () => {
  test("makes one card of it, with a count that grows, while the figures count cases", () => {
    for (const [hour, text] of WATER.entries()) {
      take(written(text, hour));
      expect(sizes()).toEqual([hour + 1]);
    }
    const [card] = cards();
    expect(card).toMatchObject({
      text: WATER[4],
      openedAt: MORNING + 4 * HOUR_MS,
      district: "Panipat",
      incident: { citizens: 5, openCases: 5 },
    });
    expect(card?.evidence.length).toBeGreaterThan(0);
    expect(wallFigures(record.writer, MORNING + 5 * HOUR_MS)).toMatchObject({ openedToday: 5, pendingMarking: 5 });
  });

  test("keeps water and power, another sector, another district and another week apart", () => {
    take(
      written(WATER[0] ?? "", 0),
      written("Sector 12 Panipat me 4 din se bijli nahi aa rahi", 1),
      written("Sector 25 Panipat me 4 din se pani nahi aa raha", 2),
      written("Sector 12 Karnal me 4 din se pani nahi aa raha", 3),
      written(WATER[1] ?? "", 49),
    );
    expect(sizes()).toEqual([1, 1, 1, 1, 1]);
  });

  test("makes the same cards of a backlog that is read newest first", () => {
    const posts = [
      ...WATER.map((text, hour) => written(text, hour * 5)),
      written("Sector 12 Panipat sadak tooti", 5),
      written(WATER[2] ?? "", 120),
    ];
    take(...posts);
    const at = () => cards().map(({ incident, ticket, text }) => [incident.cases, incident.openCases, incident.citizens, ticket, text]);
    const inOrder = at();
    record.remove();
    record = temporaryRecord();
    for (const post of posts.toReversed()) take(post);
    expect(at()).toEqual(inOrder);
    expect(inOrder.map(([cases]) => cases)).toEqual([1, 5, 1]);
  });

  test("knows the same citizen in another thread, and a copied text", () => {
    const long = "Sir hamari colony me teen mahine se koi safai karamchari nahi aaya please jaldi action lijiye";
    take(written(WATER[0] ?? "", 0, { author: author("asha") }), written("abhi tak pani nahi aaya", 2, { author: author("asha") }));
    expect(cards()).toMatchObject([{ incident: { cases: 2, citizens: 1 } }]);
    take(written(long, 3, { author: author("bina", "Karnal") }), written(`${long} @cmohry`, 4, { author: author("chand", "Hisar") }));
    expect(cards()[0]).toMatchObject({ incident: { cases: 2, citizens: 2 } });
  });

  test("moves a case to its incident when a later post says where, or the first is edited", () => {
    take(written(WATER[0] ?? "", 0));
    const vague = written("4 din se pani nahi aa raha", 1, { author: author("bina") });
    take(vague);
    expect(sizes()).toEqual([1, 1]);
    take({ ...vague, text: WATER[1] ?? "", versionId: "edited", versionIndex: 1 });
    expect(sizes()).toEqual([2]);
  });

  test("lends an emergency to the strip, however many complaints came after it", () => {
    take(written("Bahadurgarh gali 6 me bijli ka taar toot kar pani me gira, current fail raha hai, bachche khatre me", 0));
    take(...Array.from({ length: 30 }, (_, ward) => written(`Karnal ward ${ward + 1} me kooda nahi uth raha`, 1)));
    const { total, cards: emergencies } = openEmergencies(record.writer, 5);
    expect(total).toBe(1);
    expect(emergencies[0]).toMatchObject({ urgency: "emergency", district: "Jhajjar" });
    expect(cards()).toHaveLength(20);
  });
});
