import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ModelFileError } from "../model/modelFile.ts";
import { model } from "../testing/byModel.ts";
import { createUnderstanding } from "../understand.ts";
import { readSensitivityFile } from "./sensitivityFile.ts";
import { togetherOf, withSensitivity } from "./sensitivityModel.ts";

const NOTHING = { sense: [], tokens: [], sequence: [] };
const bytes = readFileSync(new URL("sensitivity.bin", import.meta.url));

test("other bytes, and a part of the right ones, are refused", () => {
  for (const wrong of [new Uint8Array(40), bytes.subarray(0, -8), Buffer.concat([bytes, Buffer.alloc(8)])])
    expect(() => readSensitivityFile(wrong)).toThrow(ModelFileError);
});

test("bytes that end within the header, or whose header is none, are refused by the same error", () => {
  for (let end = 0; end < 400; end += 1) expect(() => readSensitivityFile(bytes.subarray(0, end))).toThrow(ModelFileError);
  for (const header of [
    "null",
    "[]",
    "{",
    '{"format":3}',
    '{"format":3,"rows":-1,"width":4,"labels":[]}',
    '{"format":3,"rows":1e99,"width":4,"labels":[]}',
    '{"format":3,"rows":0,"width":4,"labels":[]}',
    '{"format":3,"rows":0,"width":4,"labels":[],"sequence":{"rows":1e99,"networks":1,"width":4,"looks":1,"labels":[2]}}',
  ])
    expect(() => readSensitivityFile(withHeader(header))).toThrow(ModelFileError);
});

function withHeader(text: string): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(text.length);
  return Buffer.concat([bytes.subarray(0, 8), length, Buffer.from(text), Buffer.alloc(64)]);
}

test("what is proposed names both files that it was judged by", () => {
  const { id } = withSensitivity(model, bytes);
  expect(id).toMatch(/^[0-9a-f]{12}-[0-9a-f]{12}$/u);
  expect(id.startsWith(model.id)).toBe(true);
});

test("changes nothing but what is said of sensitivity", () => {
  const both = createUnderstanding({ model: withSensitivity(model, bytes) });
  const alone = createUnderstanding({ model });
  for (const text of ["मेरे पति दहेज के लिए मुझे मारते हैं", "Street light out in Hisar for a month", "sasural wale khana nahi dete"]) {
    const post = { text, placeName: null, authorLocation: null };
    const { sensitive: _, certainty: now, ...rest } = both.understand(post);
    const { sensitive: __, certainty: then, ...before } = alone.understand(post);
    expect(rest).toEqual(before);
    expect({ ...now, model: "" }).toEqual({ ...then, model: "" });
  }
});

test("shares stay shares, and what is surely ordinary is not weighed again", () => {
  const together = togetherOf(readSensitivityFile(bytes).network);
  const sure = [{ label: "ordinary", share: 0.9999 }];
  expect(together(sure, NOTHING)).toBe(sure);
  const mixed = together(
    [
      { label: "ordinary", share: 0.5 },
      { label: "illness", share: 0.5 },
    ],
    NOTHING,
  );
  expect(mixed.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 6);
  expect(mixed).toHaveLength(6);
});
