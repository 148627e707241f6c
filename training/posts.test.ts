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
    readers: z.literal(2),
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
    const near: (readonly [string, string])[] = [];
    const seen = new Map<string, number[]>();
    const sizes: number[] = [];
    for (const [index, { text }] of all.entries()) {
      const own = piecesOf(text);
      const shared = new Uint16Array(index);
      for (const piece of own) {
        const holders = seen.get(piece) ?? [];
        for (const other of holders) shared[other] = (shared[other] ?? 0) + 1;
        holders.push(index);
        seen.set(piece, holders);
      }
      for (let other = 0; other < index; other += 1) {
        const count = shared[other] ?? 0;
        const size = own.size + (sizes[other] ?? 0) - count;
        const pair = [all[other]?.id ?? "", all[index]?.id ?? ""] as const;
        if (count / size > 0.45 && !pair.every((id) => id.startsWith("s33.jsonl"))) near.push(pair);
      }
      sizes.push(own.size);
    }
    expect(near).toEqual([]);
  });
});

/** Pieces of five characters, without case and punctuation. */
function piecesOf(text: string): ReadonlySet<string> {
  const plain = text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
  return new Set(Array.from({ length: Math.max(1, plain.length - 4) }, (_, at) => plain.slice(at, at + 5)));
}
