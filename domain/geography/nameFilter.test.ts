import fc from "fast-check";
import { expect, test } from "vitest";
import { hashOfBoth, hashOfKey, NameFilter } from "./nameFilter.ts";

const word = fc.string({ maxLength: 30 });

test("the hash of words that stand together is that of the word which they are as one", () => {
  fc.assert(
    fc.property(word, word, (one, other) => {
      expect(hashOfBoth(hashOfKey(one), hashOfKey(other), other.length)).toBe(hashOfKey(one + other));
    }),
  );
});

test("every name passes, with its spaces and without, and most others do not", () => {
  const name = fc.stringMatching(/^[a-z]{3,9}( [a-z]{2,7}){0,2}$/u);
  fc.assert(
    fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 200 }), (names) => {
      const filter = new NameFilter(names);
      for (const each of names) expect(filter.mayHave(hashOfKey(each.replaceAll(" ", "")))).toBe(true);
    }),
  );
  const filter = new NameFilter(Array.from({ length: 20_000 }, (_, at) => `name ${at}`));
  const passed = Array.from({ length: 1_000 }, (_, at) => filter.mayHave(hashOfKey(`other${at}`))).filter(Boolean);
  expect(passed.length).toBeLessThan(200);
});
