import type { Reader } from "#db/connection.ts";
import { readEvents } from "#db/events/read.ts";
import { searchPosts } from "#db/search/searchPosts.ts";
import { parseGrievanceEvent } from "#domain/grievance/events.ts";
import { fold } from "#domain/grievance/fold.ts";
import type { RecordedEvent } from "#domain/grievance/fold.ts";
import type { GrievanceId, HybridTime } from "#domain/ids.ts";
import { foldReview } from "#domain/review/foldReview.ts";
import { parseReviewEvent } from "#domain/review/reviewEvents.ts";
import { mutatedText } from "../inputs/hostileText.ts";
import { mutatedJson } from "../inputs/mutatedJson.ts";
import type { Random } from "../inputs/random.ts";
import { ENGINE_LIMIT_MS, NO_FAULT, target } from "../target.ts";
import type { Target } from "../target.ts";
import { anyText } from "./texts.ts";

/** What comes with a dossier or from another seat, and what is searched for in a record. */
export function recordTargets(reader: Reader): readonly Target[] {
  const ids = reader.sqlite.prepare<[], GrievanceId>("SELECT id FROM grievance LIMIT 200").pluck().all();
  const histories = ids.map((id) => readEvents(reader, id)).filter((events) => events.length > 1);
  return [
    target({
      name: "events of another seat",
      weight: 220,
      limitMs: ENGINE_LIMIT_MS,
      make: (random) => ({
        id: random.pick(ids),
        events: hostileHistory(random.pick(histories), random),
        review: mutatedJson(REVIEW, random),
      }),
      run({ id, events, review }) {
        const { grievance } = fold(id, events);
        const read = parseReviewEvent("review-prepared", 1, review);
        const recorded = { id: "e", seat: "s", time: "t", actor: "a", at: 1, event: read } as unknown as Parameters<
          typeof foldReview
        >[1][number];
        return [grievance, foldReview("r" as Parameters<typeof foldReview>[0], [recorded])];
      },
      isDeclared: NO_FAULT,
    }),
    target({
      name: "searches of a record",
      weight: 25,
      limitMs: ENGINE_LIMIT_MS,
      make: anyText,
      run: (text) => searchPosts(reader, { text: text.slice(0, LONGEST_TYPED), limit: 20 }),
      isDeclared: NO_FAULT,
    }),
  ];
}

/** As the contract takes it. */
const LONGEST_TYPED = 2_000;
const REVIEW = { title: "November review", plannedAt: 1_795_600_000_000, scope: { of: "districts", districts: ["Karnal"] } };

/** Payloads with something done to them that are events all the same, in any order and at any time. */
function hostileHistory(events: readonly RecordedEvent[], random: Random): readonly RecordedEvent[] {
  const changed = events.map((recorded): RecordedEvent => {
    if (recorded.event === null || random.chance(0.6)) return recorded;
    const { type, version, payload } = recorded.event;
    const event = parseGrievanceEvent(random.chance(0.1) ? "of-tomorrow" : type, version, mutatedJson(payload, random));
    const time = (random.chance(0.3) ? mutatedText(recorded.time, [recorded.time], random) : recorded.time) as HybridTime;
    return { ...recorded, event, time, at: random.chance(0.2) ? random.pick([0, -1, 8_640_000_000_000_000, Number.NaN]) : recorded.at };
  });
  return random.chance(0.2) ? [...changed, ...changed] : random.chance(0.3) ? changed.toReversed() : changed;
}
