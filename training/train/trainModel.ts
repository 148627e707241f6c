import { createHash } from "node:crypto";
import type { LabelledExample } from "#domain/understanding/evaluate.ts";
import { departmentShares } from "#domain/understanding/departmentShares.ts";
import { calibrated, pooled, sharesOf } from "#domain/understanding/model/model.ts";
import type { Shares } from "#domain/understanding/model/model.ts";
import { MODEL_FORMAT } from "#domain/understanding/model/modelFile.ts";
import type { HeadName, ModelContent } from "#domain/understanding/model/modelFile.ts";
import { ORDINARY, sharedLabel } from "#domain/understanding/model/labels.ts";
import { calibrationOf } from "./calibrate.ts";
import type { Judged } from "./calibrate.ts";
import type { Example } from "./examples.ts";
import { LANGUAGE_HEADS, SENSE_HEADS } from "./heads.ts";
import { plainSequence, plainTable } from "./plain.ts";
import type { Tables } from "./tables.ts";
import { writeModelFile } from "./writeModelFile.ts";
import { certainFrom, checkThreshold, emergencyThreshold, mostHidden, nearlyAll, WANTED } from "./thresholds.ts";

/** What the weights are trained from, by hash. */
export interface Origin {
  readonly posts: string;
  readonly code: string;
  /** Of what the rules and the readers of words make of some of the posts: other rules give other features, and so other weights. */
  readonly features: string;
}

export interface TrainedModel {
  readonly bytes: Uint8Array;
  /** What the posts of each writer get from tables that never saw that writer. */
  readonly leftOut: readonly LeftOut[];
}

export interface LeftOut {
  readonly example: Example;
  readonly shares: Readonly<Record<HeadName, Shares>>;
}

/** What a training learns from: all posts, or those of the others than the writers who are left out to measure. */
export type Part = "all" | "others";

/** One writer in so many is left out. */
const ONE_IN = 3;

/**
 * A third of the writers is judged by tables that were trained on the others: that tells how sure a share makes, and where the thresholds
 * lie. The tables that ship are trained on all of them.
 */
export function trainModel(examples: readonly Example[], origin: Origin, trained: Readonly<Record<Part, Tables>>): TrainedModel {
  const isLeftOut = leftOutOf(examples);
  const leftOut = judge(examples.filter(isLeftOut), trained.others);
  return { bytes: fileOf(trained.all, measured(leftOut), origin), leftOut };
}

export function examplesOfPart(examples: readonly Example[], part: Part): readonly Example[] {
  const isLeftOut = leftOutOf(examples);
  return part === "all" ? examples : examples.filter((each) => !isLeftOut(each));
}

function leftOutOf(examples: readonly Example[]): (example: Example) => boolean {
  const writers = [...new Set(examples.map(({ post }) => post.writer))].toSorted();
  const leftOut = new Set(writers.filter((_, at) => at % ONE_IN === 0));
  return ({ post }) => leftOut.has(post.writer);
}

function judge(examples: readonly Example[], { sense, language, sequence }: Tables): readonly LeftOut[] {
  const tables = { sense: plainTable(sense), language: plainTable(language) };
  const inOrder = plainSequence(sequence);
  return examples.map((example) => {
    const bag = tables.sense.weigh(example.sense).scores;
    const scores = pooled(bag, inOrder.scores(example.sequence), SENSE_HEADS);
    const ofLanguage = tables.language.weigh(example.language).scores;
    const all = [...SENSE_HEADS, ...LANGUAGE_HEADS];
    const sharesBy = (name: HeadName) => {
      const head = all.find((each) => each.name === name);
      return head === undefined ? [] : sharesOf(name === "language" ? ofLanguage : scores, head);
    };
    const own = { ...byHead(sharesBy), sensitivity: sharesBy("sensitivity") };
    const department = departmentShares(own.department, example.findings.scored, shareOf(own.urgency, "emergency"));
    return { example, shares: { ...own, department } };
  });
}

/** What was measured on posts of writers that the tables did not see. */
function measured(leftOut: readonly LeftOut[]): Pick<ModelContent["header"], "calibration" | "thresholds" | "certain"> {
  const labelled = leftOut.flatMap(({ example: { labels, findings, post }, shares }) =>
    labels === null ? [] : [{ labels, findings, shares, writer: post.writer }],
  );
  const judged = byHead((head) => labelled.flatMap((each) => firstOf(head, each)));
  const emergencies = ofManyMatters(labelled).map(({ labels, shares }) => ({
    share: shareOf(shares.urgency, "emergency"),
    right: labels.urgency === "emergency",
  }));
  const sensitive = leftOut.flatMap(({ example: { post, labels }, shares }) =>
    post.sensitivity === null
      ? []
      : [{ share: 1 - shareOf(shares.sensitivity, ORDINARY), right: post.sensitivity !== ORDINARY, isNear: labels === null }],
  );
  const calibration = {
    ...byHead((head) => calibrationOf(judged[head])),
    emergency: calibrationOf(emergencies),
    sensitive: calibrationOf(sensitive),
  };
  const sure = <Point extends Judged>(head: keyof typeof calibration, points: readonly Point[]) =>
    points.map((point) => ({ ...point, share: calibrated(calibration[head], point.share) }));
  const dangers = sure("emergency", emergencies);
  const check = byHead((head) => checkThreshold(sure(head, judged[head]), WANTED[head]));
  return {
    calibration,
    thresholds: {
      emergency: emergencyThreshold(dangers, EMERGENCY_PRECISION),
      maybeEmergency: Math.max(LEAST_MAYBE, nearlyAll(dangers, 0.97)),
      urgent: 0.5,
      // The ordinary ones that were written to lie near are those that are hidden for nothing.
      sensitive: mostHidden(
        sure("sensitive", sensitive).filter(({ isNear }) => isNear),
        ORDINARY_HIDDEN,
      ),
      check,
    },
    certain: certainFrom(
      labelled.flatMap(({ labels, findings }) => {
        const [first] = findings.scored;
        if (first === undefined || labels.department === null) return [];
        return [
          { label: sharedLabel(first.code), weight: first.weight - (first.echo ?? 0), right: isRight(labels, sharedLabel(first.code)) },
        ];
      }),
    ),
  };
}

type AskedHead = Exclude<HeadName, "sensitivity">;

/** Without those of writers who were given dangers to tell: how sure a share makes depends on how often one comes, which is seldom. */
function ofManyMatters<Post extends { readonly labels: LabelledExample; readonly writer: string }>(
  posts: readonly Post[],
): readonly Post[] {
  const dangers = new Map<string, { of: number; told: number }>();
  for (const { labels, writer } of posts) {
    const count = dangers.get(writer) ?? { of: 0, told: 0 };
    dangers.set(writer, { of: count.of + 1, told: count.told + (labels.urgency === "emergency" ? 1 : 0) });
  }
  return posts.filter(({ writer }) => {
    const { of, told } = dangers.get(writer)!;
    return told < of * MOST_DANGERS;
  });
}

/** Of the posts of one writer. */
const MOST_DANGERS = 0.4;

function byHead<Value>(make: (head: AskedHead) => Value): Record<AskedHead, Value> {
  return { kind: make("kind"), department: make("department"), urgency: make("urgency"), language: make("language") };
}

/** The writers made it harder than people who complain do: on others' posts as many as are asked are right at this. */
const EMERGENCY_PRECISION = 0.74;
/** The share of ordinary posts near the border that may be hidden. */
const ORDINARY_HIDDEN = 0.02;
/** A queue of what is hardly ever an emergency is read by nobody. */
const LEAST_MAYBE = 0.15;

function firstOf(head: AskedHead, { labels, shares }: { readonly labels: LabelledExample } & Pick<LeftOut, "shares">): readonly Judged[] {
  const [first] = shares[head];
  if (first === undefined || (head === "department" && labels.department === null)) return [];
  const right =
    head === "department"
      ? isRight(labels, first.label)
      : first.label === { kind: labels.kind, urgency: labels.urgency, language: labels.lang }[head];
  return [{ share: first.share, right }];
}

function isRight({ department, alt_departments }: LabelledExample, label: string): boolean {
  return [department ?? "", ...alt_departments].some((code) => sharedLabel(code) === label);
}

function shareOf(shares: Shares, label: string): number {
  return shares.find((each) => each.label === label)?.share ?? 0;
}

function fileOf({ sense, language, sequence }: Tables, measures: ReturnType<typeof measured>, origin: Origin): Uint8Array {
  const shape = ({ hashes, columns }: Tables["sense"]) => ({ rows: hashes.length, columns });
  const header = {
    format: MODEL_FORMAT,
    id: "",
    ...origin,
    sense: shape(sense),
    language: shape(language),
    sequence: { ...sequence.shape, rows: sequence.hashes.length, networks: sequence.weights.length },
    heads: [...SENSE_HEADS, ...LANGUAGE_HEADS],
    ...measures,
  };
  const id = createHash("sha256").update(writeModelFile({ header, sense, language, sequence })).digest("hex").slice(0, 12);
  return writeModelFile({ header: { ...header, id }, sense, language, sequence });
}
