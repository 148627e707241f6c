import { expect, test } from "vitest";
import { tokenise } from "../../text/tokenise.ts";
import { stemBlocks } from "./stemFeatures.ts";

const hashesOf = (text: string) => stemBlocks([...tokenise(text)]).map(({ features }) => new Set(features.hashes));

test("forms of one word share their pairs, and so do three scripts", () => {
  const [pairs] = hashesOf("patni martahai");
  for (const same of ["patnii marte", "पत्नी मारता", "ਪਤਨੀ ਮਾਰਤੇ"]) expect(hashesOf(same)[0]).toEqual(pairs);
});

test("of a word that is heard in several ways the consonants are the same", () => {
  expect(hashesOf("pit mahrat")[1]).toEqual(hashesOf("pat moorit")[1]);
});

test("who stands first counts", () => {
  expect(hashesOf("pati patni")[0]).not.toEqual(hashesOf("patni pati")[0]);
});

test("a word that is said again adds nothing, and of a long post its beginning and end are read", () => {
  const once = stemBlocks([...tokenise("maar maar maar maar maar")]);
  expect(once.map(({ features }) => features.hashes.length)).toEqual([1, 3]);
  const long = stemBlocks([...tokenise(Array.from({ length: 5_000 }, (_, at) => `w${at}x`).join(" "))]);
  for (const { features } of long) expect(features.hashes.length).toBeLessThan(1_100);
});
