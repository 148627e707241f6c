import type { Token } from "../../text/tokenise.ts";
import { EVERYDAY_WORDS } from "../lexicon/everydayWords.ts";
import { readModelFile } from "./modelFile.ts";
import type { Calibration, HeadData, HeadName, ModelHeader } from "./modelFile.ts";
import { Sequence } from "./sequence.ts";
import type { SequenceWord } from "./sequence.ts";
import { Table } from "./table.ts";
import type { Weighed } from "./table.ts";
import type { Block } from "./weighing.ts";

/** What the model says of one decision: the share of each label, the greatest first. */
export type Shares = readonly Share[];

export interface Share {
  readonly label: string;
  /** 0 to 1; together 1. */
  readonly share: number;
}

/** One post as the model sees it. */
export interface PostToWeigh {
  /** What kind, department and urgency are weighed by, and what the language is. */
  readonly sense: readonly Block[];
  readonly language: readonly Block[];
  /** The words in their order. */
  readonly sequence: readonly SequenceWord[];
  readonly tokens: readonly Token[];
  /** The tokens that name places. */
  readonly places: readonly { readonly start: number; readonly end: number }[];
}

/** What the model says of one post. */
export interface Opinion {
  readonly kind: Shares;
  readonly department: Shares;
  readonly urgency: Shares;
  readonly language: Shares;
  /** What no wall may show, by sort, or `ordinary`. */
  readonly sensitivity: Shares;
  /** The words of the text that weighed most for a label, as written; at most `most`. */
  wordsFor(head: Exclude<HeadName, "language">, label: string, most: number): readonly string[];
}

/** The trained weights, and how sure they make. */
export interface UnderstandingModel extends Pick<ModelHeader, "id" | "thresholds" | "certain"> {
  opinionOf(post: PostToWeigh): Opinion;
  /** How often a first label of this share is right, as measured. */
  confidence(head: keyof ModelHeader["calibration"], share: number): number;
}

/** The model of a file's bytes. Throws {@link ModelFileError}. */
export function createModel(bytes: Uint8Array): UnderstandingModel {
  const { header, sense, language, sequence } = readModelFile(bytes);
  const tables = { sense: new Table(sense), language: new Table(language) };
  const inOrder = new Sequence(sequence);
  const head = (name: HeadName): HeadData => header.heads.find((each) => each.name === name) ?? { name, labels: [], start: 0 };
  const heads = {
    kind: head("kind"),
    department: head("department"),
    urgency: head("urgency"),
    language: head("language"),
    sensitivity: head("sensitivity"),
  };
  return {
    id: header.id,
    thresholds: header.thresholds,
    certain: header.certain,
    opinionOf(post) {
      const weighed = tables.sense.weigh(post.sense);
      const scores = pooled(weighed.scores, inOrder.scores(post.sequence), [
        heads.kind,
        heads.department,
        heads.urgency,
        heads.sensitivity,
      ]);
      const ofLanguage = tables.language.weigh(post.language).scores;
      return {
        kind: sharesOf(scores, heads.kind),
        department: sharesOf(scores, heads.department),
        urgency: sharesOf(scores, heads.urgency),
        language: sharesOf(ofLanguage, heads.language),
        sensitivity: sharesOf(scores, heads.sensitivity),
        wordsFor: (name, label, most) => wordsFor(heads[name], label, weighed, post, most),
      };
    },
    confidence: (name, share) => calibrated(header.calibration[name], share),
  };
}

/**
 * The opinions of the words as a bag and in their order, together: the mean of the logarithms of their shares. Each is wrong in a way of its
 * own.
 */
export function pooled(bag: Float64Array, inOrder: Float64Array, heads: readonly HeadData[]): Float64Array {
  const scores = new Float64Array(bag.length);
  for (const { name, labels, start } of heads) {
    const end = start + labels.length;
    const [byBag, byOrder] = [totalOf(bag, start, end), totalOf(inOrder, start, end)];
    const part = name === "department" ? ORDER_OF_DEPARTMENT : ORDER_OF_OTHERS;
    for (let at = start; at < end; at += 1) scores[at] = (1 - part) * ((bag[at] ?? 0) - byBag) + part * ((inOrder[at] ?? 0) - byOrder);
  }
  return scores;
}

/** How much the order of the words counts. */
const ORDER_OF_DEPARTMENT = 0.5;
const ORDER_OF_OTHERS = 0.5;

/** The logarithm of what the shares are divided by. */
function totalOf(scores: Float64Array, start: number, end: number): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let at = start; at < end; at += 1) most = Math.max(most, scores[at] ?? 0);
  let total = 0;
  for (let at = start; at < end; at += 1) total += Math.exp((scores[at] ?? 0) - most);
  return most + Math.log(total);
}

/** Softmax over the labels of a head. */
export function sharesOf(scores: Float64Array, { labels, start }: HeadData): Shares {
  const count = labels.length;
  let most = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < count; at += 1) most = Math.max(most, scores[start + at] ?? 0);
  const raised = new Float64Array(count);
  let total = 0;
  for (let at = 0; at < count; at += 1) {
    raised[at] = Math.exp((scores[start + at] ?? 0) - most);
    total += raised[at]!;
  }
  const shares: Share[] = [];
  for (let at = 0; at < count; at += 1) shares.push({ label: labels[at]!, share: raised[at]! / total });
  return sortedShares(shares);
}

/** Sorts them in place, the greatest first. By insertion: they are few, and most of them tiny. */
export function sortedShares(shares: Share[]): Shares {
  for (let at = 1; at < shares.length; at += 1) {
    const each = shares[at]!;
    let place = at;
    for (; place > 0 && isBefore(each, shares[place - 1]!); place -= 1) shares[place] = shares[place - 1]!;
    shares[place] = each;
  }
  return shares;
}

function isBefore(one: Share, other: Share): boolean {
  return one.share > other.share || (one.share === other.share && one.label < other.label);
}

/** A share as a calibrated probability. */
export function calibrated({ slope, offset }: Calibration, share: number): number {
  return 1 / (1 + Math.exp(-(slope * logit(share) + offset)));
}

/** Bounded, so that a share of 1 stays a number. */
export function logit(share: number): number {
  const bounded = Math.min(1 - 1e-6, Math.max(1e-6, share));
  return Math.log(bounded / (1 - bounded));
}

function wordsFor({ labels, start }: HeadData, label: string, { saidOf }: Weighed, post: PostToWeigh, most: number): readonly string[] {
  const at = labels.indexOf(label);
  if (at < 0) return [];
  const loudest: { readonly token: number; readonly said: number }[] = [];
  for (const [token, said] of saidOf(start + at).entries())
    if (said > LEAST_SAID && isTelling(post.tokens[token])) loudest.push({ token, said });
  loudest.sort((one, other) => other.said - one.said || one.token - other.token);
  const words = new Set<string>();
  for (const { token } of loudest) {
    if (words.size === most) break;
    // Where something is says nothing of what it is.
    if (post.places.some(({ start: from, end }) => token >= from && token < end)) continue;
    words.add(post.tokens[token]?.text ?? "");
  }
  return [...words];
}

/** Whether a person can take the word for a reason. */
function isTelling(token: Token | undefined): boolean {
  return token !== undefined && token.script !== "digit" && token.sigil !== "@" && token.key.length > 2 && !EVERYDAY_WORDS.has(token.key);
}

/** A word that says less is no reason. */
const LEAST_SAID = 0.05;
