import { expect, test } from "vitest";
import { withoutForms } from "./withoutForms.ts";

test("forms are there again, and whole, once the engine is", () => {
  const end = withoutForms();
  expect("append" in FormData.prototype).toBe(false);
  expect({} instanceof FormData).toBe(false);
  end();
  const form = new FormData();
  form.append("name", "value");
  expect([form.get("name"), form instanceof FormData]).toEqual(["value", true]);
});
