import { describe, expect, test } from "vitest";
import { manifestSchema } from "./manifest.ts";
import type { Manifest } from "./manifest.ts";
import { interruptedBy, offerOf } from "./offer.ts";
import { isLater } from "./version.ts";

const FILE = { kind: "deb", processor: "x64", name: "ismgt_0.10.0_amd64.deb", bytes: 9, sha512: "a".repeat(128) } as const;
const RELEASE: Manifest = { product: "ismgt", version: "0.10.0", from: "0.2.0", share: 100, files: [FILE] };
const SEAT = { version: "0.9.1", kind: "deb", processor: "x64", seat: "00112233aabbccdd" } as const;

describe("the order of versions", () => {
  test("is that of their numbers, not of their letters", () => {
    expect(isLater("0.10.0", "0.9.1")).toBe(true);
    expect(isLater("1.0.0", "0.99.99")).toBe(true);
    expect([isLater("0.9.1", "0.9.1"), isLater("0.9.0", "0.9.1"), isLater("0.9.1", "0.10.0")]).toEqual([false, false, false]);
  });

  test("knows nothing of what is no version", () => {
    for (const none of ["", "1", "1.0", "01.0.0", "1.0.0-beta", "1.0.0.0", "९.0.0"])
      expect([none, isLater(none, "0.1.0"), isLater("0.1.0", none)]).toEqual([none, false, false]);
  });
});

describe("what a release means for a seat", () => {
  test("is the file of its kind of installation and its processor", () => {
    expect(offerOf(RELEASE, SEAT)).toEqual({ is: "offered", file: FILE });
    expect(offerOf(RELEASE, { ...SEAT, kind: "rpm" })).toEqual({ is: "no-file" });
    expect(offerOf(RELEASE, { ...SEAT, processor: "arm64" })).toEqual({ is: "no-file" });
    const universal = { ...FILE, kind: "macos", processor: "universal" } as const;
    expect(offerOf({ ...RELEASE, files: [FILE, universal] }, { ...SEAT, kind: "macos", processor: "arm64" })).toMatchObject({
      file: universal,
    });
  });

  test("is nothing where it is not newer: nobody is led back to an older version", () => {
    expect(offerOf(RELEASE, { ...SEAT, version: "0.10.0" })).toEqual({ is: "newest" });
    expect(offerOf(RELEASE, { ...SEAT, version: "0.11.0" })).toEqual({ is: "newest" });
  });

  test("is a version in between where the step is too long", () => {
    expect(offerOf(RELEASE, { ...SEAT, version: "0.1.9" })).toEqual({ is: "by-way-of", needs: "0.2.0" });
  });

  test("comes to a part of the seats first, to a larger part with each raise, and to other ones first with the next version", () => {
    const seats = Array.from({ length: 400 }, (_, number) => (number * 2_654_435_761).toString(16).padStart(16, "0"));
    const chosen = (share: number, version = "0.10.0") =>
      new Set(seats.filter((seat) => offerOf({ ...RELEASE, share, version }, { ...SEAT, seat }).is === "offered"));
    expect(chosen(10).size).toBeGreaterThan(10);
    expect(chosen(10).size).toBeLessThan(90);
    for (const seat of chosen(10)) expect(chosen(40).has(seat)).toBe(true);
    expect(chosen(100).size).toBe(400);
    expect([...chosen(10, "0.10.1")].some((seat) => !chosen(10).has(seat))).toBe(true);
  });
});

describe("a manifest", () => {
  test.each([
    ["another product", { product: "other" }],
    ["a version that is none", { version: "1.0" }],
    ["no part of the seats", { share: 0 }],
    ["more than it may say", { script: "rm" }],
    ["a file elsewhere", { files: [{ ...FILE, name: "../../etc/passwd" }] }],
    ["a hidden file", { files: [{ ...FILE, name: ".bashrc" }] }],
    ["a file without end", { files: [{ ...FILE, bytes: 2 ** 40 }] }],
    ["no hash", { files: [{ ...FILE, sha512: "" }] }],
  ])("with %s is none", (_, other) => {
    expect(manifestSchema.safeParse({ ...RELEASE, ...other }).success).toBe(false);
  });
});

test("a wall that is shown and a review that is on keep a version from being installed", () => {
  expect(interruptedBy({ walls: 0, isReviewOn: false })).toEqual([]);
  expect(interruptedBy({ walls: 2, isReviewOn: true })).toEqual(["wall", "review"]);
});
