import { expect, test } from "vitest";
import { withoutEnvelope } from "./withoutEnvelope.ts";

test("a quotation is of what was said: not of names and links at the ends of a post", () => {
  expect(withoutEnvelope("@HaryanaCMCell @NodalKKR Sir, no water in Cheeka. https://t.co/j144682ghs")).toBe("Sir, no water in Cheeka.");
  expect(withoutEnvelope("The smell is unbearable. @HaryanaCMCell https://t.co/a")).toBe("The smell is unbearable.");
  expect(withoutEnvelope("पानी नहीं आ रहा @HaryanaCMCell कृपया देखें")).toBe("पानी नहीं आ रहा @HaryanaCMCell कृपया देखें");
  expect(withoutEnvelope("See https://t.co/a and help")).toBe("See https://t.co/a and help");
});

test("a post of nothing else stays as it is", () => {
  for (const only of ["", "@HaryanaCMCell", "https://t.co/a", "@HaryanaCMCell https://t.co/a"]) expect(withoutEnvelope(only)).toBe(only);
});
