import { OWNERS } from "./subject.ts";
import type { Owner } from "./subject.ts";

/** A field whose value is sealed; `erased` stands in its place in what is kept open, and is all that is left once the key is destroyed. */
export interface PersonalField {
  readonly of: Owner;
  /** Fits the schema of the field; the field is left out where it is undefined. */
  readonly erased: unknown;
}

/** An object, or a list of objects, that is personal in some of its fields. */
export interface PartlyPersonal {
  readonly fields: Readonly<Record<string, FieldRule>>;
  /** For fields that are not named, such as those that a later program adds. */
  readonly others: FieldRule;
}

export type FieldRule = "open" | PersonalField | PartlyPersonal;

/** A rule for each field of a payload: one that is added later has to say whether it is personal. */
export type RulesOf<Payload> = { readonly [Field in keyof Payload]-?: FieldRule };

/** Values by the path to their field, such as `proposal/departments/0/evidence`. */
export type SealedValues = Readonly<Record<string, unknown>>;

export interface Parted {
  readonly open: object;
  /** Without an entry for an owner of whom nothing is sealed. */
  readonly sealed: Readonly<Partial<Record<Owner, SealedValues>>>;
}

/** Takes the personal values out of a payload. */
export function part(payload: object, rules: Readonly<Record<string, FieldRule>>): Parted {
  const sealed: Partial<Record<Owner, Record<string, unknown>>> = {};
  const open = partObject(payload, { fields: rules, others: "open" }, "", sealed);
  return { open, sealed };
}

type Sealing = Partial<Record<Owner, Record<string, unknown>>>;

function partObject(value: object, { fields, others }: PartlyPersonal, path: string, sealed: Sealing): object {
  const open: Record<string, unknown> = {};
  for (const [name, each] of Object.entries(value)) {
    const left = partValue(each, Object.hasOwn(fields, name) ? (fields[name] ?? others) : others, path + name, sealed);
    if (left !== undefined) open[name] = left;
  }
  return open;
}

function partValue(value: unknown, rule: FieldRule, path: string, sealed: Sealing): unknown {
  if (rule === "open" || isNothing(value)) return value;
  if ("of" in rule) {
    (sealed[rule.of] ??= {})[path] = value;
    return rule.erased;
  }
  if (Array.isArray(value)) return value.map((each, index) => partValue(each, rule, `${path}/${index}`, sealed));
  return typeof value === "object" && value !== null
    ? partObject(value, rule, `${path}/`, sealed)
    : partValue(value, rule.others, path, sealed);
}

/** Says nothing of anybody, so that no box is needed for it. */
function isNothing(value: unknown): boolean {
  return value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
}

/** Puts values back into `open`, in their places; those of an owner whose key is gone stay as they are. */
export function putBack(open: Record<string, unknown>, sealed: Parted["sealed"]): void {
  for (const owner of OWNERS) {
    for (const [path, value] of Object.entries(sealed[owner] ?? {})) put(open, path.split("/"), value);
  }
}

function put(whole: Record<string, unknown>, steps: readonly string[], value: unknown): void {
  const last = steps.at(-1);
  let at: unknown = whole;
  for (const step of steps.slice(0, -1)) at = isHolder(at) && Object.hasOwn(at, step) ? at[step] : null;
  if (last !== undefined && last !== "__proto__" && isHolder(at)) at[last] = value;
}

function isHolder(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
