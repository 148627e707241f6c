import { describe, expect, test } from "vitest";
import { handleKey, lookAlikes } from "./lookAlike.ts";

const looksLike = lookAlikes(["DC_Panipat", "@cmohry", "police_haryana", "DiprHaryana"]);
const ofHandle = (handle: string) => looksLike({ handle, name: null });
const ofName = (name: string) => looksLike({ handle: "citizen_1", name });

describe("an account that looks like an office's and is not", () => {
  test.each([
    ["DC_Pаnipat", "DC_Panipat"],
    ["DC_Paпipat", "DC_Panipat"],
    ["DC_Pan1pat", "DC_Panipat"],
    ["DC_PanIpat", null],
    ["DCPanipat", "DC_Panipat"],
    ["dc__panipat_", "DC_Panipat"],
    ["ＤＣ_Ｐａｎｉｐａｔ", "DC_Panipat"],
    ["cm0hry", "cmohry"],
    ["crnohry", "cmohry"],
    ["сmоhrу", "cmohry"],
    ["poIice_haryana", "police_haryana"],
    ["police_harуana", "police_haryana"],
    ["ᴅiprHaryana", "DiprHaryana"],
  ])("%s: %s", (handle, expected) => expect(ofHandle(handle)).toBe(expected));

  test("shows it by its name as well, however that is parted", () => {
    for (const name of ["DC Panipat", "dc-panipаt", "D\u200bC Panipat", "\u202eDC Panipat"])
      expect([name, ofName(name)]).toEqual([name, "DC_Panipat"]);
  });

  test("is no citizen, and not the office's own account", () => {
    for (const handle of ["citizen_panipat", "panipat", "DC_Sonipat", "dc", "DC_PANIPAT", "@dc_panipat"])
      expect([handle, ofHandle(handle)]).toEqual([handle, null]);
    expect(ofName("Suresh Kumar")).toBeNull();
    expect(looksLike({ handle: "dc_panipat", name: "DC Panipat" })).toBeNull();
    expect(looksLike({ handle: null, name: null })).toBeNull();
  });
});

test("an account of another platform with the very name is somebody else's", () => {
  const elsewhere = (handle: string) => looksLike({ handle, name: null, isOnPlatform: false });
  expect([elsewhere("dc_panipat"), elsewhere("suresh_kumar")]).toEqual(["DC_Panipat", null]);
});

test("a handle is compared in ASCII only, so that no letter of another script turns into one of its own", () => {
  expect(handleKey(" @DC_Karnal")).toBe("dc_karnal");
  expect(handleKey("DC_\u212aarnal")).not.toBe("dc_karnal");
  expect(handleKey("D\u0130PR")).not.toBe(handleKey("DIPR"));
});
