import type { MediaSeed, PostSeed, UserSeed } from "./x/platform/post.ts";
import { snowflakes } from "./x/platform/snowflake.ts";
import { Citizens } from "./citizens.ts";
import { BYSTANDERS, MORE_DETAILS, OFFICE_ANSWERS, OUR_ANSWERS, SOLVED, STILL_WAITING } from "./corpus/conversation.ts";
import { THEMES } from "./corpus/corpus.ts";
import type { RehearsalLanguage, RehearsalUrgency, Template } from "./corpus/template.ts";
import { GOODBYES, VOICES } from "./corpus/voice.ts";
import { chooseScene, fill } from "./fill.ts";
import type { Scene } from "./fill.ts";
import { nodalOffice } from "./offices.ts";
import type { DistrictPlaces } from "./place.ts";
import { placesFor, placesOf } from "./places.ts";
import type { Random } from "./random.ts";
import { busyness } from "./rhythm.ts";
import type { Surge } from "./surges.ts";

export type RehearsedPost = PostSeed & { readonly id: string; readonly at: number };

/** A complaint and all that follows from it, each in the order of time. */
export interface Story {
  readonly opening: RehearsedPost;
  readonly sequels: readonly RehearsedPost[];
  readonly author: UserSeed;
  readonly scene: Scene;
  readonly language: RehearsalLanguage;
  readonly urgency: RehearsalUrgency;
}

export interface StorytellerOptions {
  /** The account that is written to, without the @. */
  readonly handle: string;
  readonly random: Random;
}

const URGENCIES: readonly RehearsalUrgency[] = ["emergency", "urgent", "routine"];
const SHARE_OF_URGENCY: Readonly<Record<RehearsalUrgency, number>> = { emergency: 0.11, urgent: 0.28, routine: 0.61 };
/** A text rests until so many others were used. */
const HEARD_FOR = 120;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Makes up what happens: who writes what from where, and how the thread goes on. */
export class Storyteller {
  readonly #handle: string;
  readonly #random: Random;
  readonly #citizens: Citizens;
  readonly #idAt = snowflakes(2);
  #lately: readonly Template[] = [];

  constructor({ handle, random }: StorytellerOptions) {
    this.#handle = handle;
    this.#random = random;
    this.#citizens = new Citizens(random);
  }

  /** `pace` shortens the times between the posts of a thread; `ours` says whether our own account answers by itself. */
  tell(at: number, surge: Surge | null, { pace, ours }: { readonly pace: number; readonly ours: boolean }): Story {
    const random = this.#random;
    const theme = random.pickWeighted(THEMES, ({ weight }) => weight);
    const template = this.#choose(surge?.templates ?? theme.templates);
    const places: DistrictPlaces = surge ? placesOf(surge.district) : random.pickWeighted(placesFor(template), ({ weight }) => weight);
    const chosen = chooseScene(places, random);
    const scene = surge ? { ...chosen, town: places.towns[0] ?? places.name, locality: random.pick(places.localities) } : chosen;
    const author = this.#citizens.from(places).account;
    const wantsSomething = surge !== null || theme.answered;
    const opening: RehearsedPost = {
      id: this.#idAt(at),
      at,
      author,
      text: this.#addressed(fill(this.#inOwnVoice(template, wantsSomething), scene, random), places),
      media: this.#pictures(template),
      ...(random.chance(0.12) && { place: { fullName: `${scene.town.en}, Haryana` } }),
      metrics: { likes: random.between(0, 12), reposts: random.between(0, 4), impressions: random.between(30, 900) },
    };
    const story = { opening, author, scene, language: template.language, urgency: template.urgency };
    return { ...story, sequels: wantsSomething ? this.#sequels(story, pace, ours) : [] };
  }

  /** The citizen of an old story asks again. */
  askAgain(story: Story, at: number): RehearsedPost {
    const days = Math.max(1, Math.round((at - story.opening.at) / DAY_MS));
    return this.#reply(story, STILL_WAITING, { at, author: story.author, to: [this.#handle], laterDays: days, parent: story.opening.id });
  }

  /** The authored text as this person would put it. */
  #inOwnVoice({ language, text }: Template, wantsSomething: boolean): string {
    const { openings, endings } = VOICES[language];
    const opening = this.#random.chance(0.25) ? `${this.#random.pick(openings)} ` : "";
    const ending = this.#random.chance(0.4) ? ` ${this.#random.pick(wantsSomething ? endings : GOODBYES)}` : "";
    return opening + text + ending;
  }

  /** Keeps the shares of urgency whatever a theme happens to have more of, and prefers what was not used of late. */
  #choose(templates: readonly Template[]): Template {
    const present = URGENCIES.filter((urgency) => templates.some((template) => template.urgency === urgency));
    const urgency = this.#random.pickWeighted(present, (each) => SHARE_OF_URGENCY[each]);
    const fitting = templates.filter((template) => template.urgency === urgency);
    const unheard = fitting.filter((template) => !this.#lately.includes(template));
    const template = this.#random.pick(unheard.length > 0 ? unheard : fitting);
    this.#lately = [template, ...this.#lately].slice(0, HEARD_FOR);
    return template;
  }

  #addressed(text: string, places: DistrictPlaces): string {
    const chance = this.#random.fraction();
    if (chance < 0.65) return `@${this.#handle} ${text}`;
    if (chance < 0.9) return `${text} @${this.#handle}`;
    return `${text} @${this.#handle} @${nodalOffice(places.district).username}`;
  }

  #pictures(template: Template): readonly MediaSeed[] {
    if (!template.picture || this.#random.chance(0.15)) return [];
    const count = template.picture === "photo" && this.#random.chance(0.25) ? 2 : 1;
    return Array.from({ length: count }, () => ({ type: template.picture ?? "photo" }));
  }

  #sequels(story: Omit<Story, "sequels">, pace: number, ours: boolean): readonly RehearsedPost[] {
    const random = this.#random;
    const { opening, author, scene } = story;
    const office = nodalOffice(scene.places.district);
    const handleOfAuthor = author.username;
    const sequels: RehearsedPost[] = [];
    const after = (from: number, lowMs: number, highMs: number) => {
      const moments = Array.from({ length: 3 }, () => Math.round(from + pace * random.between(lowMs, highMs)));
      return moments.reduce((best, moment) => (busyness(moment) > busyness(best) ? moment : best));
    };
    let last = opening;
    if (random.chance(0.34)) {
      if (ours) {
        const at = after(opening.at, 15 * MINUTE_MS, 5 * HOUR_MS);
        sequels.push((last = this.#reply(story, OUR_ANSWERS, { at, author: this.#handle, to: [handleOfAuthor], parent: opening.id })));
        if (random.chance(0.3)) {
          const detailsAt = after(last.at, 5 * MINUTE_MS, HOUR_MS);
          sequels.push(this.#reply(story, MORE_DETAILS, { at: detailsAt, author, to: [this.#handle], parent: last.id }));
        }
      }
      if (random.chance(0.6)) {
        const at = after(last.at, HOUR_MS, 20 * HOUR_MS);
        sequels.push(
          (last = this.#reply(story, OFFICE_ANSWERS, { at, author: office, to: [handleOfAuthor, this.#handle], parent: opening.id })),
        );
      }
      const outcome = random.fraction();
      if (outcome < 0.45) {
        const at = after(last.at, 18 * HOUR_MS, 4 * DAY_MS);
        const laterDays = Math.max(1, Math.round((at - opening.at) / pace / DAY_MS));
        const lines = outcome < 0.3 ? STILL_WAITING : SOLVED;
        sequels.push(this.#reply(story, lines, { at, author, to: [this.#handle], parent: last.id, laterDays }));
      }
    }
    if (random.chance(0.05)) {
      const neighbour = this.#citizens.from(scene.places).account;
      const at = after(opening.at, 10 * MINUTE_MS, 8 * HOUR_MS);
      sequels.push(this.#reply(story, BYSTANDERS, { at, author: neighbour, to: [handleOfAuthor, this.#handle], parent: opening.id }));
    }
    if (random.chance(0.05)) {
      const at = after(opening.at, 10 * MINUTE_MS, 8 * HOUR_MS);
      sequels.push({ id: this.#idAt(at), at, author: this.#citizens.from(scene.places).account, text: "", reposts: opening.id });
    }
    return sequels.toSorted((left, right) => left.at - right.at);
  }

  #reply(
    story: Omit<Story, "sequels">,
    lines: readonly { readonly language: RehearsalLanguage; readonly text: string }[],
    reply: {
      readonly at: number;
      readonly author: UserSeed | string;
      readonly to: readonly string[];
      readonly parent: string;
      readonly laterDays?: number;
    },
  ): RehearsedPost {
    const fitting = lines.filter(({ language }) => language === story.language);
    const { text } = this.#random.pick(fitting.length > 0 ? fitting : lines);
    const handles = reply.to.map((handle) => `@${handle} `).join("");
    return {
      id: this.#idAt(reply.at),
      at: reply.at,
      author: reply.author,
      text: handles + fill(text, story.scene, this.#random, reply.laterDays),
      inReplyTo: reply.parent,
    };
  }
}
