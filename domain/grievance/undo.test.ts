import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tick } from "../clock/hybridTime.ts";
import { DEFAULT_SLA_POLICY } from "../clock/sla.ts";
import type { EventId, OfficeId, SeatId } from "../ids.ts";
import type { GrievanceAction } from "./actions.ts";
import { decide } from "./decide.ts";
import type { GrievanceEvent } from "./events.ts";
import { fold } from "./fold.ts";
import type { Folded, RecordedEvent } from "./fold.ts";
import { EXAMPLE_ID, exampleOpening } from "./testing/exampleOpening.ts";

const OPENED = Date.UTC(2026, 10, 24, 5);
const id = EXAMPLE_ID;
const seat = "aaaaaaaaaaaaaaaa" as SeatId;
const opening = exampleOpening(
  { openedAt: OPENED, dueAt: OPENED + 48 * 3_600_000 },
  { departments: [{ code: "PHED" }], district: "Karnal", routine: true },
);

/** A case that remembers its events, for acts one after the other. */
class Life {
  events: RecordedEvent[] = [];
  #now = OPENED;

  constructor() {
    this.record(opening, "engine");
  }

  get folded(): Folded {
    return fold(id, this.events);
  }

  record(event: GrievanceEvent, actor: string): RecordedEvent {
    this.#now += 1_000;
    const last = this.events.at(-1);
    const time = tick(last?.time ?? null, this.#now);
    const recorded = { id: `event-${String(this.events.length).padStart(6, "0")}` as EventId, seat, time, actor, at: this.#now, event };
    this.events.push(recorded);
    return recorded;
  }

  /** The ids of what the act recorded; empty where it was refused. */
  act(action: GrievanceAction, actor = "asha"): readonly string[] {
    const { grievance, timeline } = this.folded;
    if (grievance === null) throw new Error("The case was not opened");
    const decision = decide(grievance, action, { now: this.#now, policy: DEFAULT_SLA_POLICY, undoing: { timeline, actor } });
    return decision.ok ? decision.events.map((event) => this.record(event, actor).id) : [];
  }
}

const mark = { type: "mark", to: { department: "PHED", district: "Karnal", office: null } } as const;
const reply = {
  type: "prepare-reply",
  replyId: "r1",
  purpose: "marked",
  language: "hi",
  text: "आपकी शिकायत भेजी गई है।",
  to: { channel: "x", externalId: "100" },
  approved: true,
} as const;

const anyAct: fc.Arbitrary<GrievanceAction> = fc.constantFrom<GrievanceAction>(
  mark,
  { type: "mark", to: { department: "ULB", district: "Karnal", office: null } },
  { type: "additionally-mark", to: { department: "PWD", district: "Karnal", office: null } },
  { type: "undertake" },
  { type: "send-atr", atr: { outcome: "solved", text: "Pipe mended", officer: null, actedAt: null, proof: [] } },
  { type: "return-atr", reason: "No photograph" },
  { type: "accept-atr", exception: null },
  { type: "ask-details", question: "Where?" },
  { type: "receive-details" },
  { type: "set-aside", aside: { as: "not-a-grievance", reason: "An advertisement" } },
  { type: "restore", reason: "It was one" },
  { type: "reopen", why: "Still dry", escalateTo: "PHED/department" as OfficeId },
  { type: "assign", to: "asha" },
  { type: "escalate", to: "PHED/department" as OfficeId },
  { type: "correct-proposal", urgency: "emergency" },
  { type: "take-out-of-incident" },
);

describe("taking back an act", () => {
  test("leaves the case as it was before, whatever had happened to it", () => {
    fc.assert(
      fc.property(fc.array(anyAct, { maxLength: 12 }), anyAct, (before, act) => {
        const life = new Life();
        for (const each of before) life.act(each);
        const then = life.folded.grievance;
        const done = life.act(act);
        if (done.length === 0) return;
        expect(life.act({ type: "undo", events: [...done] })).toHaveLength(1);
        expect({ ...life.folded.grievance, version: 0 }).toEqual({ ...then, version: 0 });
      }),
    );
  });

  test("keeps what happened in the timeline, told as taken back", () => {
    const life = new Life();
    const done = life.act(mark);
    life.act({ type: "undo", events: [...done] });
    expect(life.folded.timeline.map(({ recorded, undone }) => [recorded.event?.type, undone])).toEqual([
      ["grievance-opened", false],
      ["marked", true],
      ["act-undone", false],
    ]);
  });

  test("of an approval waits for a later word on the same picture, whose blurs it would take off", () => {
    const life = new Life();
    const picture = (digit: string) => ({ file: `${digit.repeat(64)}.jpg` });
    const edits = { copy: `${"c".repeat(64)}.wall.webp`, crop: null, blurs: [{ left: 0, top: 0, width: 5_000, height: 5_000 }] };
    const approved = life.act({ type: "approve-picture", ...picture("a"), ...edits });
    life.act({ type: "approve-picture", ...picture("b"), copy: null, crop: null, blurs: [] }, "ravi");
    const hidden = life.act({ type: "hide-picture", ...picture("a") }, "ravi");
    expect(life.act({ type: "undo", events: [...approved] })).toEqual([]);
    expect(life.folded.grievance?.roomPictures.find(({ file }) => file === picture("a").file)).toEqual({
      as: "hidden",
      ...picture("a"),
      ...edits,
    });
    expect(life.act({ type: "undo", events: [...hidden] }, "ravi")).toHaveLength(1);
    expect(life.act({ type: "undo", events: [...approved] })).toHaveLength(1);
  });

  test("counts on a seat to which the undoing came first", () => {
    const life = new Life();
    life.act({ type: "undo", events: [...life.act(mark)] });
    const [first, ...rest] = life.events;
    if (!first) throw new Error("The case was not opened");
    expect(fold(id, [...rest.toReversed(), first]).grievance).toEqual(life.folded.grievance);
  });

  test("is refused once something rests on it, to anybody else, and twice", () => {
    const life = new Life();
    const done = life.act(mark);
    expect(life.act({ type: "undo", events: [...done] }, "bina")).toEqual([]);
    life.act({ type: "undertake" }, "bina");
    expect(life.act({ type: "undo", events: [...done] })).toEqual([]);

    const other = new Life();
    const marked = other.act(mark);
    other.act({ type: "undo", events: [...marked] });
    expect(other.act({ type: "undo", events: [...marked] })).toEqual([]);
  });

  test("keeps a reply from going out as long as nobody has tried to send it", () => {
    const life = new Life();
    life.act({ ...reply, approved: false });
    const approved = life.act({ type: "approve-reply", replyId: "r1", text: reply.text });
    expect(life.act({ type: "undo", events: [...approved] })).toHaveLength(1);
    expect(life.folded.grievance?.replies[0]?.state).toBe("prepared");
  });

  test("is refused for a reply that is on its way", () => {
    const life = new Life();
    const prepared = life.act(reply);
    life.act({ type: "attempt-reply", replyId: "r1" }, "engine");
    expect(life.act({ type: "undo", events: [...prepared] })).toEqual([]);
  });

  test("never reaches the opening of the case", () => {
    const life = new Life();
    expect(life.act({ type: "undo", events: ["event-000000"] }, "engine")).toEqual([]);
    life.record({ type: "act-undone", version: 1, payload: { events: ["event-000000"] } }, "engine");
    expect(life.folded.grievance?.state).toBe("new");
  });
});
