import { expect, test } from "vitest";
import { z } from "zod";
import { parseEvent } from "./eventPayloads.ts";

test("an event whose payload cannot even be compared is one that this program does not know", () => {
  const schemas = { noted: z.strictObject({ words: z.string().min(1) }) };
  const payload: unknown = JSON.parse('{"words":{"length":{"toString":null,"valueOf":null}}}');
  expect(parseEvent(schemas, "noted", 1, payload)).toBeNull();
  const deep: unknown = JSON.parse(`{"words":{"length":${"[".repeat(100_000)}${"]".repeat(100_000)}}}`);
  expect(parseEvent(schemas, "noted", 1, deep)).toBeNull();
  expect(parseEvent(schemas, "noted", 1, { words: "done" })).toEqual({ type: "noted", version: 1, payload: { words: "done" } });
});
