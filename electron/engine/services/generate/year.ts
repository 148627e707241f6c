import type { SlaPolicy } from "#domain/clock/sla.ts";
import { HOUR_MS } from "#domain/clock/indianDay.ts";
import { apply } from "#domain/grievance/apply.ts";
import { caseKeyFor, grievanceIdOf } from "#domain/grievance/caseKey.ts";
import { decide } from "#domain/grievance/decide.ts";
import type { EventOf, GrievanceEvent } from "#domain/grievance/events.ts";
import type { Grievance } from "#domain/grievance/grievance.ts";
import { joiningOf, openingOf } from "#domain/grievance/intake.ts";
import { slaEventsOf } from "#domain/grievance/slaEvents.ts";
import type { Mark } from "#domain/grievance/office.ts";
import type { GrievanceId, OfficeId } from "#domain/ids.ts";
import { officeIdOfMark } from "#domain/registry/registry.ts";
import type { IncomingPost } from "#domain/post/incomingPost.ts";
import type { PostToUnderstand, Proposal } from "#domain/proposal/proposal.ts";
import { agenda } from "./agenda.ts";
import { complaints } from "./complaint.ts";
import type { Matter } from "./complaint.ts";
import { nextStep } from "./nextSteps.ts";
import type { NextStep } from "./nextSteps.ts";
import { seededRandom } from "./random.ts";
import { writingTimes } from "./rhythm.ts";
import { xPost } from "./xPost.ts";

export interface YearOptions {
  readonly cases: number;
  readonly seed: number;
  /** The end of the year, milliseconds UTC. */
  readonly until: number;
  /** Whether posts are to have the payload that they would have come in. */
  readonly withPayloads: boolean;
  readonly policy: SlaPolicy;
  readonly understand: (post: PostToUnderstand) => Proposal;
  readonly superiorsOf: (mark: Mark | null, now: number) => readonly OfficeId[];
}

/** Who is told what happens. Times are milliseconds UTC and never go back. */
export interface Listener {
  readonly onPost: (post: IncomingPost) => void;
  readonly onEvents: (grievanceId: GrievanceId, events: readonly GrievanceEvent[], actor: string, at: number) => void;
  /** Nothing more happens to the case; `number` counts cases in the order of their opening, from 1. */
  readonly onSettled: (number: number, grievance: Grievance, postCount: number, opening: EventOf<"grievance-opened">) => void;
}

/** A case that something may yet happen to. */
interface Running {
  readonly number: number;
  readonly matter: Matter;
  readonly citizen: number;
  readonly opening: EventOf<"grievance-opened">;
  grievance: Grievance;
  /** Since when the office has it with this due time. */
  heldSinceAt: number;
  postCount: number;
  /** Waits for a step of a person. */
  awaits: NextStep | null;
  looksAgain: boolean;
}

type Coming =
  | { readonly what: "step"; readonly of: Running; readonly step: NextStep }
  /** The clock looks, unless something happened since. */
  | { readonly what: "look"; readonly of: Running; readonly version: number }
  | { readonly what: "sequel"; readonly of: Running };

const SHARE_WITH_SEQUEL = 0.08;
/** People of one town complain of the same thing for a day or so. */
const SURGE_MS = 30 * HOUR_MS;
const SURGE_BEGINS = 0.002;
const SHARE_IN_SURGE = 0.12;
const CASES_A_CITIZEN = 3;
const SHARE_OF_REPRESENTATIVES = 0.012;

/**
 * Tells a year of complaints and what becomes of them, each thing once and in the order in which it happens. Yields how many cases
 * there are by then after each that is opened, so that anyone who listens can take a breath.
 */
export function* tellYear(options: YearOptions, listener: Listener): Generator<number> {
  const { cases, seed, until, policy, understand, superiorsOf } = options;
  const random = seededRandom(seed);
  const { matter, wording } = complaints(understand);
  const times = writingTimes(cases, until, random);
  const running = new Set<Running>();
  const surges: { readonly matter: Matter; readonly untilAt: number }[] = [];
  let coming: ReturnType<typeof agenda<Coming>> | null = null;
  let posts = 0;
  let opened = 0;
  let lastOpened: GrievanceId | null = null;

  for (const at of times) {
    coming ??= agenda(at);
    for (const [dueAt, what] of coming.dueUntil(at)) happens(what, dueAt);
    open(at);
    yield opened;
  }
  for (const [dueAt, what] of coming?.dueUntil(until) ?? []) happens(what, dueAt);
  for (const each of running) settle(each);

  function open(at: number): void {
    const about = pickMatter(at);
    const number = (opened += 1);
    const citizen = random.between(1, Math.ceil(cases / CASES_A_CITIZEN));
    const post = write({ matter: about, citizen, at, thread: null });
    const caseKey = caseKeyFor(post.channel, post.conversationId ?? post.externalId, post.author.externalId);
    const id = grievanceIdOf(caseKey);
    const speaker = random.chance(SHARE_OF_REPRESENTATIVES) ? ("representative" as const) : about.proposal.speaker;
    const opening = openingOf(post, caseKey, { ...about.proposal, speaker }, policy);
    listener.onEvents(id, [opening], "engine", at);
    const { grievance } = apply(id, null, opening, at);
    if (grievance === null) throw new Error("An opening opens a case");
    const each: Running = {
      number,
      matter: about,
      citizen,
      opening,
      grievance,
      heldSinceAt: at,
      postCount: 1,
      awaits: null,
      looksAgain: false,
    };
    running.add(each);
    if (random.chance(SHARE_WITH_SEQUEL)) coming?.put(at + random.between(1, 72) * HOUR_MS, { what: "sequel", of: each });
    plan(each, at);
    lastOpened = id;
  }

  function pickMatter(at: number): Matter {
    const surge = surges[0];
    if (surge !== undefined && surge.untilAt < at) surges.shift();
    if (surges.length > 0 && random.chance(SHARE_IN_SURGE)) return random.pick(surges).matter;
    const about = matter(random);
    if (about.department !== null && random.chance(SURGE_BEGINS)) surges.push({ matter: about, untilAt: at + SURGE_MS });
    return about;
  }

  function write({
    matter: about,
    citizen,
    at,
    thread,
  }: {
    matter: Matter;
    citizen: number;
    at: number;
    thread: { id: string } | null;
  }): IncomingPost {
    posts += 1;
    const post = xPost(
      { number: posts, text: wording(about, random), writtenIn: about.writtenIn, citizen, at, thread },
      random,
      options.withPayloads,
    );
    listener.onPost(post);
    return post;
  }

  function happens(what: Coming, at: number): void {
    if (what.what === "look") {
      if (what.of.grievance.version === what.version) look(what.of, at);
    } else if (what.what === "step") act(what.of, what.step, at);
    else joins(what.of, at);
  }

  function joins(each: Running, at: number): void {
    if (!running.has(each)) return;
    const { grievance, citizen, matter: about } = each;
    const post = write({ matter: about, citizen, at, thread: { id: grievance.firstPost.externalId } });
    each.postCount += 1;
    record(each, [joiningOf({ ...post, isRepost: false }, grievance, policy)], "engine", at);
    look(each, at);
  }

  function act(each: Running, { by, actions }: NextStep, at: number): void {
    each.awaits = null;
    for (const action of actions) {
      const decision = decide(each.grievance, action, { now: at, policy });
      if (decision.ok) record(each, decision.events, by, at);
    }
    plan(each, at);
  }

  /** What comes next of people, and of the clock. */
  function plan(each: Running, at: number): void {
    const step = nextStep({ grievance: each.grievance, department: each.matter.department, another: lastOpened }, random);
    if (step !== null && at + step.afterMs <= until) {
      each.awaits = step;
      coming?.put(at + step.afterMs, { what: "step", of: each, step });
    }
    look(each, at);
    if (each.awaits === null && !each.looksAgain) settle(each);
  }

  function look(each: Running, at: number): void {
    const rules = () => ({
      policy,
      now: at,
      officeOf: officeIdOfMark,
      heldSince: () => each.heldSinceAt,
      superiorsOf: (mark: Mark | null) => superiorsOf(mark, at),
    });
    let { events, nextAt } = slaEventsOf(each.grievance, rules());
    if (events.length > 0) {
      record(each, events, "engine", at);
      ({ nextAt } = slaEventsOf(each.grievance, rules()));
    }
    each.looksAgain = nextAt !== null;
    if (nextAt !== null && nextAt <= until) coming?.put(nextAt, { what: "look", of: each, version: each.grievance.version });
  }

  function record(each: Running, events: readonly GrievanceEvent[], actor: string, at: number): void {
    listener.onEvents(each.grievance.id, events, actor, at);
    for (const event of events) {
      const next = apply(each.grievance.id, each.grievance, event, at).grievance;
      if (next === null) continue;
      if (next.dueAt !== each.grievance.dueAt || next.markedTo !== each.grievance.markedTo) each.heldSinceAt = at;
      each.grievance = next;
    }
  }

  function settle(each: Running): void {
    if (running.delete(each)) listener.onSettled(each.number, each.grievance, each.postCount, each.opening);
  }
}
