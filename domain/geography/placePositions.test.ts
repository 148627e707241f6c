import { describe, expect, test } from "vitest";
import { shippedPositions, shippedVillages } from "./directory/directory.ts";
import { DISTRICTS } from "./districts.ts";
import { DISTRICT_TOWNS } from "./districtTowns.ts";
import { placePositions } from "./placePositions.ts";
import { SQUARE, STATE_SQUARES } from "./stateSquares.ts";

const village = (name: string, lat: number | null, lon: number | null, district = "Jind") => ({
  name,
  district,
  block: null,
  tehsil: null,
  lat,
  lon,
});

describe("where a place lies", () => {
  test("is known of villages and of towns, in their own district", () => {
    const positions = placePositions([]);
    expect(positions("Ibrahimpur", "Yamunanagar")).toEqual({ latitude: 30.388_41, longitude: 77.440_03 });
    expect(positions("Narwana", "Jind")).toMatchObject({ latitude: expect.closeTo(29.6, 1), longitude: expect.closeTo(76.12, 1) });
    expect(positions("Narwana", "Hisar")).toBeUndefined();
    expect(positions("DLF Phase 1", "Gurugram")).toBeUndefined();
  });

  test("is not known where villages of one name in a district lie apart", () => {
    const apart = [village("Rampura Naya", 29.3, 76.3), village("Rampura Naya", 29.5, 76.3)];
    expect(placePositions(apart)("Rampura Naya", "Jind")).toBeUndefined();
    const near = [village("Rampura Naya", 29.3, 76.3), village("Rampura Naya", 29.31, 76.3)];
    expect(placePositions(near)("Rampura Naya", "Jind")).toEqual({ latitude: 29.3, longitude: 76.3 });
  });

  test("is not known either where the program has one of them and the imported directory several", () => {
    expect(placePositions([])("Ibrahimpur", "Yamunanagar")).toBeDefined();
    const apart = [29.3, 29.5, 29.3].map((lat) => village("Ibrahimpur", lat, 77.2, "Yamunanagar"));
    expect(placePositions(apart)("Ibrahimpur", "Yamunanagar")).toBeUndefined();
  });

  test("is that of the imported directory, but for degrees that lie outside of the State", () => {
    expect(placePositions([village("Narwana", 29.61, 76.11)])("Narwana", "Jind")).toEqual({ latitude: 29.61, longitude: 76.11 });
    expect(placePositions([village("Nayi Basti", 76.11, 29.61)])("Nayi Basti", "Jind")).toBeUndefined();
    expect(placePositions([village("Nayi Basti", null, 76)])("Nayi Basti", "Jind")).toBeUndefined();
  });
});

test("each place of the table lies near a village of its district, and once", () => {
  const far = shippedPositions().filter(
    ({ district, lat, lon }) =>
      !shippedVillages().some(
        (each) => each.district === district && Math.hypot((each.lat ?? 0) - (lat ?? 0), (each.lon ?? 0) - (lon ?? 0)) < 0.1,
      ),
  );
  expect(far).toEqual([]);
  const keys = shippedPositions().map(({ name, district }) => `${name} ${district}`);
  expect(new Set(keys).size).toBe(keys.length);
});

test("the town of each district lies where the table has it", () => {
  const positions = placePositions([]);
  expect(Object.fromEntries(DISTRICTS.map(({ name }) => [name, positions(name, name)]))).toEqual(DISTRICT_TOWNS);
});

test("the squares of the State are those in which villages lie", () => {
  const squareOf = (lat: number, lon: number) =>
    `${Math.floor((SQUARE.north - lat) / SQUARE.tall)} ${Math.floor((lon - SQUARE.west) / SQUARE.wide)}`;
  const lived = new Set(shippedVillages().flatMap(({ lat, lon }) => (lat === null || lon === null ? [] : [squareOf(lat, lon)])));
  expect(new Set(STATE_SQUARES.map(({ latitude, longitude }) => squareOf(latitude, longitude)))).toEqual(lived);
});
