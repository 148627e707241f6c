import fc from "fast-check";
import { expect, test } from "vitest";
import type { Letter } from "./mail/letter.ts";
import { isMadeUp, KnownLetters } from "./knownLetters.ts";

const letterOf = (messageId: string | null, text: string): Letter => ({
  messageId,
  subject: "water",
  from: { address: "asha@example.org", name: null },
  replyTo: null,
  recipients: [],
  sentAt: 0,
  inReplyTo: null,
  references: [],
  headers: [],
  text,
  attachments: [],
  fault: null,
});

const letters = fc.array(
  fc.record({
    id: fc.option(fc.constantFrom("<a@example.org>", "<b@example.org>", "<c@example.org>")),
    text: fc.constantFrom("one", "two", "three"),
  }),
  { maxLength: 20 },
);

test("two letters have one name if and only if they have one id and one text, also when they are read again", () => {
  fc.assert(
    fc.property(letters, (all) => {
      const known = new KnownLetters();
      const name = ({ id, text }: (typeof all)[number]) => known.nameOf(letterOf(id, text));
      const names = all.map(name);
      for (const [at, one] of all.entries()) {
        for (const [other, two] of all.entries()) expect(names[at] === names[other]).toBe(one.id === two.id && one.text === two.text);
      }
      // As after a restart, with what the cursor holds.
      const later = new KnownLetters();
      later.learn(known.known);
      expect(all.map(({ id, text }) => later.nameOf(letterOf(id, text)))).toEqual(names);
    }),
  );
});

test("a letter with an id of its own is named by it, and any other by its words", () => {
  const known = new KnownLetters();
  expect(known.nameOf(letterOf("<a@example.org>", "one"))).toBe("<a@example.org>");
  expect(isMadeUp(known.nameOf(letterOf("<a@example.org>", "two")))).toBe(true);
  expect(isMadeUp(known.nameOf(letterOf(null, "one")))).toBe(true);
});

test("a thousand letters are remembered, and no more", () => {
  const known = new KnownLetters();
  for (let number = 0; number < 1_500; number += 1) known.nameOf(letterOf(`<${number}@example.org>`, "x"));
  expect(known.known).toHaveLength(1_000);
});
