import { expect, test } from "vitest";
import { snippetsFormOf, snippetsFormSchema } from "./snippetsForm.ts";

const snippet = { name: { hi: "नाम", en: "Name" }, text: { hi: "शब्द", en: "Words" } };
const typed = (citizen: (typeof snippet)[]) => snippetsFormSchema.safeParse({ ...snippetsFormOf({}), citizen });

test("snippets that nobody changed are not stored, so that they change with the program", () => {
  expect(snippetsFormSchema.parse(snippetsFormOf({}))).toEqual({});
  expect(snippetsFormSchema.parse(snippetsFormOf({ citizen: [snippet] }))).toEqual({ citizen: [snippet] });
});

test("an unknown placeholder, a number of a person and a missing name are told at their field", () => {
  const wrong = typed([{ name: { hi: "", en: "Name" }, text: { hi: "प्रिय {नाम}", en: "Call 98123 45670" } }]);
  expect(wrong.error?.issues.map(({ path, message }) => [path.join("."), message])).toEqual([
    ["citizen.0.name.hi", "snippets.fault.noName"],
    ["citizen.0.text.hi", "snippets.fault.unknown-placeholder"],
    ["citizen.0.text.en", "snippets.fault.personal-data"],
  ]);
});
