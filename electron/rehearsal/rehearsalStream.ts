import { seededRandom } from "./random.ts";
import type { Random } from "./random.ts";
import { busyMoment, busyness } from "./rhythm.ts";
import type { RehearsalUrgency } from "./corpus/template.ts";
import { Storyteller } from "./storyteller.ts";
import type { RehearsedPost, Story } from "./storyteller.ts";
import { liveSurge, pastSurges } from "./surges.ts";

export interface RehearsalOptions {
  /** The account that people write to, without the @. */
  readonly handle: string;
  readonly seed?: number;
  /** When the live part begins, milliseconds UTC. */
  readonly startAt: number;
  /** How far back the stream reaches when it begins. */
  readonly backlogDays?: number;
  /** How many posts there are by then. */
  readonly size?: number;
  /** Live posts a minute, on the average of a day. */
  readonly perMinute?: number;
}

export type LiveEvent =
  /** `urgency` is what the author of the text meant; null where the post goes on in a thread. */
  | { readonly kind: "post"; readonly at: number; readonly post: RehearsedPost; readonly urgency: RehearsalUrgency | null }
  | { readonly kind: "edit"; readonly at: number; readonly id: string; readonly text: string };

export interface Rehearsal {
  /** What was written before the start, oldest first. */
  readonly backlog: readonly RehearsedPost[];
  /** What happens next after a moment; call it again with the moment of what happened. */
  next(after: number): LiveEvent;
}

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** While the room watches, what takes an hour in life takes a minute. */
const LIVE_PACE = 1 / 60;
/** Each surge of the past makes up so much of the backlog. */
const SURGE_SHARE = 0.06;
/** Posts so young can be edited. */
const EDITABLE_MS = 30 * MINUTE_MS;

/** A made-up but lifelike stream of complaints from all of Haryana. The same options give the same stream. */
export function rehearse(options: RehearsalOptions): Rehearsal {
  const { handle, startAt, seed = 1, backlogDays = 9, size = 600, perMinute = 6 } = options;
  const random = seededRandom(seed);
  const teller = new Storyteller({ handle, random });
  const past = tellThePast(teller, random, { startAt, from: startAt - backlogDays * DAY_MS, size });
  return { backlog: past.posts, next: liveEvents(teller, random, { startAt, perMinute, past: past.stories }) };
}

function tellThePast(teller: Storyteller, random: Random, { startAt, from, size }: { startAt: number; from: number; size: number }) {
  const stories: Story[] = [];
  const posts: RehearsedPost[] = [];
  const add = (story: Story) => {
    stories.push(story);
    posts.push(story.opening, ...story.sequels.filter(({ at }) => at < startAt));
  };
  const inThePast = { pace: 1, ours: true };
  for (const surge of pastSurges(startAt)) {
    if (surge.from < from || surge.to > startAt) continue;
    for (let written = 0; written < size * SURGE_SHARE; written += 1) {
      add(teller.tell(Math.round(surge.from + random.fraction() * (surge.to - surge.from)), surge, inThePast));
    }
  }
  while (posts.length < size) add(teller.tell(busyMoment(random, from, startAt), null, inThePast));
  // The last story may have brought more than was wanted; its latest posts go, never a post that another answers.
  return { stories, posts: posts.slice(0, size).toSorted((left, right) => left.at - right.at || compare(left.id, right.id)) };
}

function compare(left: string, right: string): number {
  return left < right ? -1 : 1;
}

function liveEvents(
  teller: Storyteller,
  random: Random,
  { startAt, perMinute, past }: { readonly startAt: number; readonly perMinute: number; readonly past: readonly Story[] },
): (after: number) => LiveEvent {
  const old = past.filter(({ opening, sequels }) => opening.at < startAt - DAY_MS && sequels.length > 0);
  let dueLater: readonly RehearsedPost[] = [];
  let fresh: readonly RehearsedPost[] = [];
  const openingOf = (story: Story): RehearsedPost => {
    dueLater = [...dueLater, ...story.sequels].toSorted((left, right) => left.at - right.at);
    fresh = [...fresh, story.opening].slice(-20);
    return story.opening;
  };
  return (after) => {
    const surge = liveSurge(startAt, after);
    // Even at night a rehearsal shows something: the day's rhythm only sways the rate.
    const rate = perMinute * (0.7 + 0.3 * busyness(after)) * (surge ? 1.6 : 1);
    const at = Math.round(after + (-Math.log(1 - random.fraction()) * MINUTE_MS) / rate);
    const due = dueLater[0];
    if (due && due.at <= at) {
      dueLater = dueLater.slice(1);
      return { kind: "post", at: Math.max(due.at, after), post: due, urgency: null };
    }
    const editable = fresh.filter((post) => post.at > at - EDITABLE_MS);
    if (editable.length > 0 && random.chance(0.02)) {
      const post = random.pick(editable);
      fresh = fresh.filter((each) => each !== post);
      return { kind: "edit", at, id: post.id, text: `${post.text} (edit: please treat as urgent)` };
    }
    if (old.length > 0 && random.chance(0.06)) return { kind: "post", at, post: teller.askAgain(random.pick(old), at), urgency: null };
    const story = teller.tell(at, surge && random.chance(0.6) ? surge : null, { pace: LIVE_PACE, ours: false });
    return { kind: "post", at, post: openingOf(story), urgency: story.urgency };
  };
}
