import { createHash } from "node:crypto";
import { departmentShares } from "#domain/understanding/departmentShares.ts";
import { calibrated, sharesOf } from "#domain/understanding/model/model.ts";
import type { Shares } from "#domain/understanding/model/model.ts";
import { MODEL_FORMAT } from "#domain/understanding/model/modelFile.ts";
import type { HeadName, ModelContent } from "#domain/understanding/model/modelFile.ts";
import { sharedLabel } from "#domain/understanding/model/labels.ts";
import { Table } from "#domain/understanding/model/table.ts";
import { weigh } from "#domain/understanding/model/weighing.ts";
import { calibrationOf } from "./calibrate.ts";
import type { Judged } from "./calibrate.ts";
import type { Example } from "./examples.ts";
import { LANGUAGE_HEADS, SENSE_HEADS } from "./heads.ts";
import { trainTables } from "./tables.ts";
import type { Recipe, Tables } from "./tables.ts";
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

/**
 * Each group of writers is judged by tables that were trained on the others: that tells how sure a share makes, and where the thresholds
 * lie. The tables that ship are trained on all of them.
 */
export function trainModel(
  examples: readonly Example[],
  groups: number,
  recipe: Recipe,
  origin: Origin,
  say: (line: string) => void,
): TrainedModel {
  const writers = [...new Set(examples.map(({ post }) => post.writer))].toSorted();
  const groupOf = new Map(writers.map((writer, at) => [writer, at % groups]));
  const leftOut: LeftOut[] = [];
  for (let group = 0; group < groups; group += 1) {
    const isIn = ({ post }: Example) => groupOf.get(post.writer) === group;
    say(`group ${group + 1} of ${groups}`);
    leftOut.push(
      ...judge(
        examples.filter(isIn),
        trainTables(
          examples.filter((each) => !isIn(each)),
          recipe,
        ),
      ),
    );
  }
  say("all writers");
  const tables = trainTables(examples, recipe);
  return { bytes: fileOf(tables, measured(leftOut), origin), leftOut };
}

function judge(examples: readonly Example[], { sense, language }: Tables): readonly LeftOut[] {
  const tables = { sense: new Table(sense), language: new Table(language) };
  return examples.map((example) => {
    const scores = tables.sense.scores(weigh(example.sense, tables.sense));
    const ofLanguage = tables.language.scores(weigh(example.language, tables.language));
    const all = [...SENSE_HEADS, ...LANGUAGE_HEADS];
    const shares = byHead((name) => {
      const head = all.find((each) => each.name === name);
      const own = head === undefined ? [] : sharesOf(name === "language" ? ofLanguage : scores, head);
      return name === "department" ? departmentShares(own, example.findings.scored) : own;
    });
    return { example, shares };
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
const EMERGENCY_PRECISION = 0.78;
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

function fileOf({ sense, language }: Tables, measures: ReturnType<typeof measured>, origin: Origin): Uint8Array {
  const shape = ({ hashes, columns }: Tables["sense"]) => ({ rows: hashes.length, columns });
  const header = {
    format: MODEL_FORMAT,
    id: "",
    ...origin,
    sense: shape(sense),
    language: shape(language),
    heads: [...SENSE_HEADS, ...LANGUAGE_HEADS],
    ...measures,
  };
  const id = createHash("sha256").update(writeModelFile({ header, sense, language })).digest("hex").slice(0, 12);
  return writeModelFile({ header: { ...header, id }, sense, language });
}
