import { createHash } from "node:crypto";
import { departmentShares } from "#domain/understanding/departmentShares.ts";
import { calibrated, pooled, sharesOf } from "#domain/understanding/model/model.ts";
import type { Shares } from "#domain/understanding/model/model.ts";
import { MODEL_FORMAT } from "#domain/understanding/model/modelFile.ts";
import type { HeadName, ModelContent } from "#domain/understanding/model/modelFile.ts";
import { sharedLabel } from "#domain/understanding/model/labels.ts";
import { Sequence } from "#domain/understanding/model/sequence.ts";
import { Table } from "#domain/understanding/model/table.ts";
import { weigh } from "#domain/understanding/model/weighing.ts";
import { calibrationOf } from "./calibrate.ts";
import type { Judged } from "./calibrate.ts";
import type { Example } from "./examples.ts";
import { LANGUAGE_HEADS, SENSE_HEADS } from "./heads.ts";
import type { Tables } from "./tables.ts";
import { writeModelFile } from "./writeModelFile.ts";
import { certainFrom, checkThreshold, emergencyThreshold, nearlyAll, WANTED } from "./thresholds.ts";

/** What the weights are trained from, by hash. */
export interface Origin {
  readonly posts: string;
  readonly code: string;
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

/** How many groups of writers are left out in turn. */
export const GROUPS = 4;

/**
 * Each group of writers is judged by tables that were trained on the others: that tells how sure a share makes, and where the thresholds
 * lie. The tables that ship are trained on all of them, and stand under null.
 */
export function trainModel(examples: readonly Example[], origin: Origin, trained: ReadonlyMap<number | null, Tables>): TrainedModel {
  const groupOf = groupsOf(examples);
  const tablesOf = (group: number | null) => {
    const tables = trained.get(group);
    if (tables === undefined) throw new Error(`Nothing was trained without group ${group ?? "none"}.`);
    return tables;
  };
  const leftOut = Array.from({ length: GROUPS }, (_, group) =>
    judge(
      examples.filter((each) => groupOf(each) === group),
      tablesOf(group),
    ),
  ).flat();
  return { bytes: fileOf(tablesOf(null), measured(leftOut), origin), leftOut };
}

/** Those that a training without this group learns from; null leaves none out. */
export function examplesWithout(examples: readonly Example[], group: number | null): readonly Example[] {
  const groupOf = groupsOf(examples);
  return group === null ? examples : examples.filter((each) => groupOf(each) !== group);
}

function groupsOf(examples: readonly Example[]): (example: Example) => number | undefined {
  const writers = [...new Set(examples.map(({ post }) => post.writer))].toSorted();
  const groups = new Map(writers.map((writer, at) => [writer, at % GROUPS]));
  return ({ post }) => groups.get(post.writer);
}

function judge(examples: readonly Example[], { sense, language, sequence }: Tables): readonly LeftOut[] {
  const tables = { sense: new Table(sense), language: new Table(language) };
  const inOrder = new Sequence(sequence);
  return examples.map((example) => {
    const bag = tables.sense.scores(weigh(example.sense, tables.sense));
    const scores = pooled(bag, inOrder.scores(example.sequence), SENSE_HEADS);
    const ofLanguage = tables.language.scores(weigh(example.language, tables.language));
    const all = [...SENSE_HEADS, ...LANGUAGE_HEADS];
    const own = byHead((name) => {
      const head = all.find((each) => each.name === name);
      return head === undefined ? [] : sharesOf(name === "language" ? ofLanguage : scores, head);
    });
    const department = departmentShares(own.department, example.findings.scored, shareOf(own.urgency, "emergency"));
    return { example, shares: { ...own, department } };
  });
}

/** What was measured on posts of writers that the tables did not see. */
function measured(leftOut: readonly LeftOut[]): Pick<ModelContent["header"], "calibration" | "thresholds" | "certain"> {
  const judged = byHead((head) => leftOut.flatMap((each) => firstOf(head, each)));
  const emergencies = leftOut.map(({ example: { post }, shares }) => ({
    share: shareOf(shares.urgency, "emergency"),
    right: post.urgency === "emergency",
  }));
  const calibration = { ...byHead((head) => calibrationOf(judged[head])), emergency: calibrationOf(emergencies) };
  const sure = (head: HeadName | "emergency", points: readonly Judged[]) =>
    points.map(({ share, right }) => ({ share: calibrated(calibration[head], share), right }));
  const dangers = sure("emergency", emergencies);
  const check = byHead((head) => checkThreshold(sure(head, judged[head]), WANTED[head]));
  return {
    calibration,
    thresholds: {
      emergency: emergencyThreshold(dangers, EMERGENCY_PRECISION),
      maybeEmergency: Math.max(LEAST_MAYBE, nearlyAll(dangers, 0.97)),
      urgent: 0.5,
      check,
    },
    certain: certainFrom(
      leftOut.flatMap(({ example: { post, findings } }) => {
        const [first] = findings.scored;
        if (first === undefined || post.department === null) return [];
        return [
          { label: sharedLabel(first.code), weight: first.weight - (first.echo ?? 0), right: isRight(post, sharedLabel(first.code)) },
        ];
      }),
    ),
  };
}

function byHead<Value>(make: (head: HeadName) => Value): Record<HeadName, Value> {
  return { kind: make("kind"), department: make("department"), urgency: make("urgency"), language: make("language") };
}

/** The writers made it harder than people who complain do: on others' posts as many as are asked are right at this. */
const EMERGENCY_PRECISION = 0.74;
/** A queue of what is hardly ever an emergency is read by nobody. */
const LEAST_MAYBE = 0.15;

function firstOf(head: HeadName, { example: { post }, shares }: LeftOut): readonly Judged[] {
  const [first] = shares[head];
  if (first === undefined || (head === "department" && post.department === null)) return [];
  const right =
    head === "department"
      ? isRight(post, first.label)
      : first.label === { kind: post.kind, urgency: post.urgency, language: post.lang }[head];
  return [{ share: first.share, right }];
}

function isRight({ department, alt_departments }: Example["post"], label: string): boolean {
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
    sequence: { ...sequence.shape, rows: sequence.hashes.length },
    heads: [...SENSE_HEADS, ...LANGUAGE_HEADS],
    ...measures,
  };
  const id = createHash("sha256").update(writeModelFile({ header, sense, language, sequence })).digest("hex").slice(0, 12);
  return writeModelFile({ header: { ...header, id }, sense, language, sequence });
}
