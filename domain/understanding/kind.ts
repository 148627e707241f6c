import type { Match } from "./matching/matcher.ts";
import type { Located } from "./place/location.ts";
import type { Kind } from "../proposal/proposal.ts";
import type { Reading } from "./reading.ts";

/** The weights of the signals that decide the kind of a text. */
export interface Voices {
  readonly complaint: number;
  readonly duration: number;
  readonly suggestion: number;
  readonly praise: number;
  readonly irony: number;
  readonly ad: number;
  readonly news: number;
  readonly event: number;
  readonly politics: number;
  readonly chat: number;
  readonly personal: number;
  /** It asks an authority for something. */
  readonly plea: number;
  /** Somebody is in danger. */
  readonly danger: number;
  /** It is about the past, or only reports. */
  readonly remote: boolean;
  /** Somebody is about to end a life. */
  readonly dire: boolean;
}

export function voicesOf(reading: Reading): Voices {
  const { signals, tokens } = reading;
  const sum = (name: string, most: number) => Math.min(most, loudness(signals.get(`@${name}`) ?? NONE));
  const addressed = tokens.some(({ sigil }) => sigil === "@") ? 1 : 0;
  return {
    complaint: sum("complaint", 12),
    duration: sum("duration", 4),
    suggestion: sum("suggestion", 14),
    praise: sum("praise", 14),
    irony: sum("irony", 12),
    ad: sum("ad", 24),
    news: sum("news", 24),
    event: sum("event", 20),
    politics: sum("politics", 12),
    chat: sum("chat", 16),
    personal: sum("personal", 4) + addressed,
    plea: sum("plea", 6),
    ...dangerVoices(signals.get("@emergency") ?? NONE),
    remote: isRemote(reading),
  };
}

/** How loudly words of danger say that somebody is in danger, and whether it is about to end a life. */
export function dangerVoices(matches: readonly Match[]): Pick<Voices, "danger" | "dire"> {
  return { danger: Math.min(20, loudness(matches)), dire: matches.some(({ weight }) => weight >= HOWEVER_OLD) };
}

/** About the past, about elsewhere or a joke: an insurance claim, a drill, a film, "a bill that gives a heart attack". */
function isRemote({ signals, tokens }: Reading): boolean {
  return signals.has("@remote") || tokens.some(({ script, form }) => script === "digit" && YEAR.test(form));
}

const NONE: readonly never[] = [];

/** Danger signals of this weight, such as suicide, count however long ago the text says that its cause was. */
export const HOWEVER_OLD = 6;

/** A year, but no helpline (1912 for power, 1930 for fraud). */
const YEAR = /^(?!1912|1930)(?:19|20)\d\d$/u;

/** How strongly a text speaks for its first department. */
export interface Civic {
  /** By the lists alone. */
  readonly civic: number;
  /** With echoes (see `echoes.ts`). */
  readonly lean: number;
}

/**
 * The kind of a post. The order of the rules matters: advertisements, invitations and news are no cases, however much they
 * speak of water and light.
 */
export function kindOf(voices: Voices, { civic, lean }: Civic, { outsideOnly, location }: Located, english: boolean): Kind {
  const { complaint, duration, suggestion, praise, irony, ad, news, event, politics, chat, personal, plea, danger, dire, remote } = voices;
  const problem = complaint + duration;
  const placed = location.candidates.length > 0;
  // A single word of advertising does not count in a text that clearly speaks for a department and in the first person.
  const ownAffair = civic >= 3.5 ? personal + plea + suggestion * 0.5 + 3.5 : 0;
  const involved = personal + plea >= 1;
  // An event in another state is news.
  if (danger >= 5 && outsideOnly && !involved) return "other";
  if (dire && !remote && ad < 5) return "grievance";
  if (danger >= 7 && !remote && praise < Math.max(5, danger * 0.6) && news + ad + event < 7.5) return "grievance";
  if (ad >= 5 && ad >= problem + personal * 0.5 + ownAffair && ad > praise) return "other";
  if (event >= 5 && event + news * 0.5 >= problem + personal + suggestion) return "other";
  if (danger >= 5 && praise < 5 && (involved || !remote) && news + ad + event + chat < (involved ? 7.5 : 5)) return "grievance";
  if (news >= 5 && news + event * 0.5 >= problem + personal * 2 + Math.max(0, suggestion - 4)) return "other";
  // A suggestion to a department, or praise of one, may also joke or mention another state.
  const addresses = civic >= 2 ? Math.max(suggestion, praise) : 0;
  if (outsideOnly && addresses < 5 && !(personal + plea >= 5 && problem >= 5)) return "other";
  if (politics >= 4 && politics >= civic && politics >= problem * 0.6 && politics > addresses) return "other";
  if (chat >= 4 && chat + 2 >= civic * 1.2 && chat + 1 >= problem * 0.5 && chat > addresses) return "other";
  if (praise >= 5 && praise >= problem * 1.15 && !(irony >= 4 && problem >= 1.5) && irony < praise) return "praise";
  if (suggestion >= 4 && suggestion >= problem * 1.1 && suggestion >= praise * 0.8) return "suggestion";
  if (irony >= 4 && civic >= 2) return "grievance";
  if (civic >= (english && !placed && plea + problem < 2 ? 2.8 : 1.4)) return "grievance";
  if (civic >= 0.8 && (problem + plea >= 1.5 || placed)) return "grievance";
  if (plea >= 2 && problem >= (english ? 2.5 : 1.5)) return "grievance";
  // A danger at a place of the State that is not in the news is a complaint.
  if (placed && danger >= 5 && news < 5) return "grievance";
  const idle = Math.max(ad, event, news, politics, chat);
  if (placed && Math.max(idle, praise, suggestion) < 2.5) return "grievance";
  // In the languages of the State hardly anybody writes here without a problem.
  if (!english && Math.max(idle, praise) < 2.5 && problem + plea + personal >= 1.5) return "grievance";
  if (!english && Math.max(idle, praise, suggestion) < 1.5 && lean >= 0.8) return "grievance";
  if (english && idle < 1 && lean >= 1.5 && personal >= 1 && problem >= 3) return "grievance";
  if (english && civic >= 0.8 && idle < 1.5 && problem >= 1.5) return "grievance";
  return "other";
}

/** The sum of the weights of matches, the strongest first; each pattern and each word counts once. */
function loudness(matches: readonly Match[]): number {
  if (matches.length === 0) return 0;
  const own = matches.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || b.end - b.start - (a.end - a.start));
  const patterns = new Set<number>();
  const covered = new Set<number>();
  let total = 0;
  for (const match of own) {
    if (patterns.has(match.pattern) || match.spans.some(([start]) => covered.has(start))) continue;
    patterns.add(match.pattern);
    for (const [start, end] of match.spans) for (let at = start; at < end; at += 1) covered.add(at);
    total += match.weight;
  }
  return total;
}
