import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tokenise } from "../../text/tokenise.ts";
import { Sequence } from "./sequence.ts";
import { MOST_READ, placesOf } from "./sequencePass.ts";
import { readTokens, sequenceWords } from "./textFeatures.ts";

const SHAPE = { width: 8, looks: 2, labels: [3, 2] };
const ROWS = 40;

/** Weights of no training, but the same each time. */
function someSequence(): Sequence {
  const number = (at: number) => Math.sin(at * 12.9898) * 0.7;
  return new Sequence({
    shape: SHAPE,
    hashes: Uint32Array.from({ length: ROWS }, (_, at) => at),
    scale: new Float32Array(ROWS).fill(0.01),
    rows: Int8Array.from({ length: ROWS * SHAPE.width }, (_, at) => Math.round(number(at) * 100)),
    weights: Float32Array.from({ length: placesOf(SHAPE).length }, (_, at) => number(at + 7)),
  });
}

const words = fc.array(fc.array(fc.nat(60), { maxLength: 6 }), { maxLength: MOST_READ });

describe("words in their order", () => {
  test("have the same scores again, whatever was read in between", () => {
    const sequence = someSequence();
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
    const sequence = someSequence();
    const [water, school, unknown] = [[3], [17], [55]];
    const said = (...read: (readonly number[])[]) => sequence.scores(read)[0];
    expect(said(water, school)).not.toBe(said(school, water));
    expect(said(water, school)).not.toBe(said(water, unknown, unknown, unknown, unknown, unknown, school));
  });

  test("that no row is for are all alike, and no words are like one of them", () => {
    const sequence = someSequence();
    expect([...sequence.scores([[50]])]).toEqual([...sequence.scores([[51, 52]])]);
    expect([...sequence.scores([])]).toEqual([...sequence.scores([[50]])]);
  });

  test("are the beginning and the end of a long post, as many as a pass has room for", () => {
    const tokens = tokenise(Array.from({ length: 1_000 }, (_, at) => `word${at}x`).join(" "));
    const read = readTokens(tokens);
    expect([read.length, read[0], read.at(-1)]).toEqual([MOST_READ, 0, tokens.length - 1]);
    expect(sequenceWords(tokens, read)).toHaveLength(MOST_READ);
  });
});
