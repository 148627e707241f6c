import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { DISTRICTS } from "#domain/geography/districts.ts";
import { SENSITIVE_SORTS } from "#domain/proposal/proposal.ts";

const districts = DISTRICTS.map(({ name }) => name);
const postSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z]{1,2}\d{3}$/u),
    text: z.string().min(1).max(1_000),
    lang: z.enum(["hi", "hinglish", "en", "pa", "hry", "mixed"]),
    department: z
      .string()
      .regex(/^[A-Z_]+$/u)
      .nullable(),
    district: z.enum(districts).nullable(),
    kind: z.enum(["grievance", "suggestion", "praise", "other"]),
    urgency: z.enum(["routine", "urgent", "emergency"]),
    alt_departments: z.array(z.string().regex(/^[A-Z_]+$/u)),
    place: z.string().nullable(),
    readers: z.literal([1, 2]),
    district_second: z.enum(districts).nullable().optional(),
    sensitive: z.enum([...SENSITIVE_SORTS, "doubt"]).optional(),
  })
  .refine(({ kind, urgency }) => kind === "grievance" || urgency === "routine");

const sensitiveSchema = z
  .strictObject({
    text: z.string().min(1).max(1_000),
    sensitive: z.boolean(),
    sort: z.enum([
      "sexual",
      "child",
      "illness",
      "domestic",
      "suicide",
      "ordinary-health",
      "ordinary-women",
      "ordinary-children",
      "ordinary-police",
      "ordinary-other",
    ]),
  })
  .refine(({ sensitive, sort }) => sensitive !== sort.startsWith("ordinary"));

const posts = [...linesIn("posts"), ...linesIn("unlearned")].map(({ file, line }) => ({ file, ...postSchema.parse(line) }));
const sensitive = [...linesIn("sensitive"), ...linesIn("sensitive/border")].map(({ file, line }, at) => ({
  id: `${file} ${at}`,
  ...sensitiveSchema.parse(line),
}));

function linesIn(folder: string): readonly { readonly file: string; readonly line: unknown }[] {
  return readdirSync(join(import.meta.dirname, folder))
    .filter((file) => file.endsWith(".jsonl"))
    .flatMap((file) =>
      readFileSync(join(import.meta.dirname, folder, file), "utf8")
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => ({ file, line: JSON.parse(line) as unknown })),
    );
}

describe("labelled posts", () => {
  test("have an id each, which names their writer", () => {
    expect(new Set(posts.map(({ id }) => id)).size).toBe(posts.length);
    expect(posts.filter(({ id, file }) => file !== `${id.slice(0, -3)}.jsonl`)).toEqual([]);
  });

  test("are nowhere nearly the same, within a writer or across writers, but for twins of the border", () => {
    const all = [...posts, ...sensitive];
    const near = alikePairs(all.map(({ text }) => piecesOf(text)))
      .map(([one, other]) => [all[one]?.id ?? "", all[other]?.id ?? ""] as const)
      .filter(([one, other]) => !areTwins(one, other));
    expect(near).toEqual([]);
  });
});

/** Each writer of the border told a thing and its ordinary twin in the same words, to be learned from together. */
function areTwins(one: string, other: string): boolean {
  const [file = "", another] = [one, other].map((id) => id.split(" ")[0]);
  return file === another && borderFiles.includes(file);
}

const borderFiles = readdirSync(join(import.meta.dirname, "sensitive/border"));

/** Two texts are nearly the same where more than this part of their pieces is. */
const ALIKE = 0.45;
/** So many rare pieces two such texts have in common at least, where they have so many. */
const RARE = 8;

/**
 * Which two are nearly the same. Not every two are compared: the rarest of their common pieces stand among the rarest of each, since what comes behind those is too
 * little. So the frequent ones, which most texts hold, are not looked at. Shorter texts come first: one that meets a longer one has more of its pieces in common with it.
 */
function alikePairs(texts: readonly Uint32Array[]): readonly (readonly [number, number])[] {
  const count = new Uint32Array(SLOTS);
  for (const pieces of texts) for (const piece of pieces) count[piece] = (count[piece] ?? 0) + 1;
  const holders: number[][] = [];
  const rare = new Uint8Array(texts.length);
  const isOwn = new Uint8Array(SLOTS);
  const pairs: (readonly [number, number])[] = [];
  const shortestFirst = [...texts.entries()].toSorted(([, one], [, other]) => one.length - other.length);
  for (const [index, pieces] of shortestFirst) {
    const least = Math.ceil(ALIKE * pieces.length);
    const leastWithLonger = Math.ceil(((2 * ALIKE) / (1 + ALIKE)) * pieces.length);
    const met: number[] = [];
    const rarestFirst = Float64Array.from(pieces, (piece) => (count[piece] ?? 0) * SLOTS + piece).toSorted();
    for (const [rank, ranked] of rarestFirst.subarray(0, pieces.length - least + RARE).entries()) {
      const piece = ranked % SLOTS;
      const before = (holders[piece] ??= []);
      for (const other of before) {
        const common = (rare[other] ?? 0) + 1;
        rare[other] = common;
        if (common === Math.min(RARE, least)) met.push(other);
      }
      if (rank < pieces.length - leastWithLonger + RARE) before.push(index);
    }
    rare.fill(0);
    if (met.length === 0) continue;
    for (const piece of pieces) isOwn[piece] = 1;
    for (const other of met) {
      const others = texts[other] ?? pieces;
      let shared = 0;
      for (const piece of others) shared += isOwn[piece] ?? 0;
      if (shared / (pieces.length + others.length - shared) > ALIKE) pairs.push([other, index]);
    }
    for (const piece of pieces) isOwn[piece] = 0;
  }
  return pairs;
}

/** Pieces of five characters, without case and punctuation, each as a number of its own but for few: two that fall together make texts look more alike, never less. */
function piecesOf(text: string): Uint32Array {
  const plain = text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
  const numbers = new Set<number>();
  for (let at = 0; at < Math.max(1, plain.length - 4); at += 1) {
    let number = 0;
    for (let next = at; next < Math.min(plain.length, at + 5); next += 1)
      number = (Math.imul(number, 0x01_00_01_93) ^ plain.charCodeAt(next)) >>> 0;
    numbers.add(number % SLOTS);
  }
  return Uint32Array.from(numbers);
}
const SLOTS = 2 ** 22;
