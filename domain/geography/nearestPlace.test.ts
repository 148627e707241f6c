import fc from "fast-check";
import { expect, test } from "vitest";
import { DISTRICT_TOWNS } from "./districtTowns.ts";
import { nearestPlace } from "./nearestPlace.ts";

test("coordinates in a district town are that town", () => {
  for (const [name, { latitude, longitude }] of Object.entries(DISTRICT_TOWNS)) {
    expect(nearestPlace(`${latitude.toFixed(5)}, ${longitude.toFixed(5)}`)).toContain(name);
  }
});

test("outside of the State, and of what is no coordinates, there is none", () => {
  for (const text of ["28.61390, 77.20900", "19.07600, 72.87770", "बस अड्डा, हिसार", "29.1, 75.7, 3", "", "999.0, 999.0"]) {
    expect([text, nearestPlace(text)]).toEqual([text, null]);
  }
});

test("any text is read, and any coordinates", () => {
  fc.assert(fc.property(fc.string(), (text) => void nearestPlace(text)));
  fc.assert(fc.property(fc.double(), fc.double(), (latitude, longitude) => void nearestPlace(`${latitude}, ${longitude}`)));
});
