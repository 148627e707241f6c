import { z } from "zod";
import { hostileText } from "./hostileText.ts";
import { edgeValue } from "./mutatedJson.ts";
import type { Random } from "./random.ts";

/** Things that are really there, by the kind of text that asks for them. */
export interface Known {
  readonly texts: readonly string[];
}

const DEEPEST = 6;

/** What a schema of ours takes, nearly: each part of it may be wrong with a small chance. */
export function ofSchema(schema: z.ZodType, known: Known, random: Random, depth = 0): unknown {
  if (random.chance(0.03)) return edgeValue(random);
  const inner = (other: unknown) => ofSchema(other as z.ZodType, known, random, depth + 1);
  if (schema instanceof z.ZodObject) return objectOf(schema, inner, random);
  if (schema instanceof z.ZodOptional) return random.chance(0.4) ? undefined : inner(schema.unwrap());
  if (schema instanceof z.ZodNullable) return random.chance(0.3) ? null : inner(schema.unwrap());
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) return random.chance(0.4) ? undefined : inner(schema.unwrap());
  if (schema instanceof z.ZodReadonly || schema instanceof z.ZodCatch) return inner(schema.unwrap());
  if (schema instanceof z.ZodPipe) return inner(schema.in);
  if (schema instanceof z.ZodLazy) return depth > DEEPEST ? null : inner(schema.unwrap());
  if (schema instanceof z.ZodArray) {
    const length = depth > DEEPEST ? 0 : random.chance(0.02) ? random.int(3_000) : random.int(4);
    return Array.from({ length }, () => inner(schema.element));
  }
  if (schema instanceof z.ZodTuple) return schema.def.items.map(inner);
  if (schema instanceof z.ZodRecord)
    return Object.fromEntries(Array.from({ length: random.int(4) }, () => [textIn(inner(schema.keyType)), inner(schema.valueType)]));
  if (schema instanceof z.ZodUnion) return inner(random.pick(schema.options));
  if (schema instanceof z.ZodIntersection) return { ...Object(inner(schema.def.left)), ...Object(inner(schema.def.right)) };
  if (schema instanceof z.ZodEnum) return random.pick(Object.values(schema.enum));
  if (schema instanceof z.ZodLiteral) return random.pick([...schema.values]);
  if (schema instanceof z.ZodBoolean) return random.chance(0.5);
  if (schema instanceof z.ZodNumber) return numberOf(schema, random);
  if (schema instanceof z.ZodNull) return null;
  if (schema instanceof z.ZodUndefined || schema instanceof z.ZodVoid) return undefined;
  if (schema instanceof z.ZodString || schema instanceof z.ZodStringFormat) return textOf(schema, known, random);
  return random.chance(0.5) ? textOf(null, known, random) : edgeValue(random);
}

/** Of what has no text of its own, such as an object without a prototype, a text as well. */
function textIn(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "undefined");
}

function objectOf(schema: z.ZodObject, inner: (schema: unknown) => unknown, random: Random): unknown {
  const entries = Object.entries(schema.shape).filter(() => !random.chance(0.02));
  const made = Object.fromEntries(entries.map(([name, part]) => [name, inner(part)]));
  return random.chance(0.03) ? { ...made, [random.pick(["extra", "__proto__", "toString"])]: edgeValue(random) } : made;
}

function numberOf({ minValue, maxValue }: z.ZodNumber, random: Random): number {
  const least = Number.isFinite(minValue) ? Number(minValue) : -1;
  const most = Number.isFinite(maxValue) ? Number(maxValue) : 1_800_000_000_000;
  return random.pick([
    least,
    most,
    least - 1,
    most + 1,
    least + random.int(Math.max(1, Math.min(most - least, 2 ** 31))),
    0,
    1,
    1_795_000_000_000,
  ]);
}

function textOf(schema: z.ZodType | null, known: Known, random: Random): string {
  const format = schema !== null && "format" in schema ? schema.format : null;
  if (format === "uuid" && random.chance(0.3)) return "01890a5d-ac96-774b-bcce-b302099a8057";
  if (format === "base64" && random.chance(0.7)) return Buffer.from(hostileText(random, 300)).toString("base64");
  return random.chance(0.75) ? random.pick(known.texts) : hostileText(random, random.chance(0.05) ? 20_000 : 300);
}
