import { expect, test } from "vitest";
import { officeLabels } from "./officeLabels.ts";

const mark = { department: "PHED", district: "Hisar", office: "Office of Hisar" } as const;

test("an office is named in the language of the reply, also where somebody typed its name in the other", () => {
  expect(officeLabels(mark, "en", "Office of Hisar")[0]).toBe("Office of Hisar");
  expect(officeLabels(mark, "hi", "Office of Hisar")[0]).toBe("जन स्वास्थ्य अभियांत्रिकी विभाग, हिसार");
  expect(officeLabels(mark, "hi", "कार्यकारी अभियंता, हिसार")[0]).toBe("कार्यकारी अभियंता, हिसार");
});
