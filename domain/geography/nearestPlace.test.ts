import fc from "fast-check";
import { expect, test } from "vitest";
import { shippedVillages } from "./directory/directory.ts";
import { DISTRICT_TOWNS } from "./districtTowns.ts";
import { nearestPlace } from "./nearestPlace.ts";

test("coordinates in a district town are that town", () => {
  for (const [name, { latitude, longitude }] of Object.entries(DISTRICT_TOWNS)) {
    expect(nearestPlace(`${latitude.toFixed(5)}, ${longitude.toFixed(5)}`)).toContain(name);
  }
});

test("coordinates in a village are that village, however near the next one lies", () => {
  const villages = shippedVillages().flatMap(({ name, district, lat, lon }) =>
    lat === null || lon === null ? [] : [{ name: `${name}, ${district}`, at: `${lat}, ${lon}` }],
  );
  const towns = Object.entries(DISTRICT_TOWNS).map(([name, { latitude, longitude }]) => ({ name, at: `${latitude}, ${longitude}` }));
  const some = villages.filter((_, index) => index % 100 === 0);
  expect(some.length).toBeGreaterThan(20);
  // Of two of one name in a district it is either.
  for (const { at } of some) {
    const nearest = nearestPlace(at);
    expect([...towns, ...villages].filter(({ name }) => name === nearest).map((each) => each.at)).toContain(at);
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
