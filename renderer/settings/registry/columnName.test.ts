import { expect, test } from "vitest";
import { MESSAGES } from "../../i18n/messages.ts";
import { columnName } from "./columnName.ts";

test("a column of the register is named in the language of the window, and as the file has it where that is another", () => {
  expect(columnName("district", (id) => MESSAGES.en[id])).toBe("District");
  expect(columnName("district", (id) => MESSAGES.hi[id])).toBe("ज़िला (district)");
  expect(columnName("title hi", (id) => MESSAGES.hi[id])).toMatch(/^\p{Script=Devanagari}.*\(title hi\)$/u);
  expect(columnName("of another version", (id) => MESSAGES.hi[id])).toBe("of another version");
});
