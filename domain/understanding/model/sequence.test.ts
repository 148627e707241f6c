import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tokenise } from "../../text/tokenise.ts";
import { Group } from "./featureList.ts";
import { plainRowSumsOf } from "./rowSums.ts";
import { Sequence } from "./sequence.ts";
import type { SequenceData, SequenceWord } from "./sequence.ts";
import { MOST_READ, placesOf } from "./sequencePass.ts";
import { readTokens, sequenceWords } from "./textFeatures.ts";

const SHAPE = { width: 8, looks: 2, labels: [3, 2] };
const ROWS = 40;
const NETWORKS = 2;

/** Weights of no training, but the same each time. */
function someData(): SequenceData {
  const number = (at: number) => Math.sin(at * 12.9898) * 0.7;
  return {
    shape: SHAPE,
    hashes: Uint32Array.from({ length: ROWS }, (_, at) => at),
    scale: new Float32Array(ROWS).fill(0.01),
    rows: Int8Array.from({ length: ROWS * NETWORKS * SHAPE.width }, (_, at) => Math.round(number(at) * 100)),
    weights: Array.from({ length: NETWORKS }, (_, network) =>
      Float32Array.from({ length: placesOf(SHAPE).length }, (_each, at) => number(at + 7 + network)),
    ),
  };
}

/** In numbers of 64 bits. */
const plainSequence = (data = someData()) => new Sequence(data, plainRowSumsOf(data.rows, data.weights.length * data.shape.width));

/** The rows of one network alone. */
function rowsOf({ rows, shape: { width } }: SequenceData, network: number): Int8Array {
  return rows.filter((_, at) => Math.floor(at / width) % NETWORKS === network);
}

const group = fc.array(fc.nat(60), { maxLength: 3 }).map((hashes) => new Group(hashes));
const groups = fc.array(group, { maxLength: 2 });
const words = fc.array(fc.record({ form: group, before: groups, said: groups }), { maxLength: MOST_READ });
const word = (...form: readonly number[]) => ({ form: new Group(form), before: [], said: [] });
const grouped = (...hashes: readonly number[]) => hashes.map((hash) => new Group([hash]));

describe("words in their order", () => {
  test("have the same scores again, whatever was read in between", () => {
    const sequence = plainSequence();
    fc.assert(
      fc.property(words, words, (one, other) => {
        const first = [...sequence.scores(one)];
        sequence.scores(other);
        expect([...sequence.scores(one)]).toEqual(first);
        expect(first.every((score) => Number.isFinite(score))).toBe(true);
      }),
    );
  });

  test("say something else in another order, or further apart", () => {
    const sequence = plainSequence();
    const [water, school, unknown] = [word(3), word(17), word(55)];
    const said = (...read: readonly SequenceWord[]) => sequence.scores(read)[0];
    expect(said(water, school)).not.toBe(said(school, water));
    expect(said(water, school)).not.toBe(said(water, unknown, unknown, unknown, unknown, unknown, school));
  });

  test("that no row is for are all alike, and no words are like one of them", () => {
    const sequence = plainSequence();
    expect([...sequence.scores([word(50)])]).toEqual([...sequence.scores([word(51, 52)])]);
    expect([...sequence.scores([])]).toEqual([...sequence.scores([word(50)])]);
  });

  test("are known by their form as well as by what is said of them, also where more words are read than are remembered", () => {
    const sequence = plainSequence();
    const first = [...sequence.scores([word(3, 17, 21)])];
    const near = (scores: Float64Array) =>
      expect([...scores].map((score, at) => Math.abs(score - (first[at] ?? 0)) < 1e-9)).not.toContain(false);
    near(sequence.scores([{ form: new Group([3]), before: grouped(17), said: grouped(21) }]));
    for (let read = 0; read < 20_100; read += 100) sequence.scores(Array.from({ length: 100 }, (_, at) => word((read + at) % ROWS)));
    near(sequence.scores([word(3, 17, 21)]));
    near(sequence.scores([{ form: new Group([17]), before: [], said: grouped(3, 21) }]));
  });

  test("are scored by each network alone, and the mean stands", () => {
    const data = someData();
    const alone = data.weights.map((weights, network) => plainSequence({ ...data, weights: [weights], rows: rowsOf(data, network) }));
    fc.assert(
      fc.property(words, (read) => {
        const [one, other] = alone.map((sequence) => sequence.scores(read));
        for (const [at, score] of plainSequence(data).scores(read).entries())
          expect(score).toBeCloseTo(((one?.[at] ?? 0) + (other?.[at] ?? 0)) / 2, 9);
      }),
    );
  });

  test("are the beginning and the end of a long post, as many as a pass has room for", () => {
    const tokens = tokenise(Array.from({ length: 1_000 }, (_, at) => `word${at}x`).join(" "));
    const read = readTokens(tokens);
    expect([read.length, read[0], read.at(-1)]).toEqual([MOST_READ, 0, tokens.length - 1]);
    expect(sequenceWords(tokens, read)).toHaveLength(MOST_READ);
  });
});
