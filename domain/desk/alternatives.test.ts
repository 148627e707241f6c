import { describe, expect, test } from "vitest";
import type { DepartmentCode } from "../department/departments.ts";
import { alternatives } from "./alternatives.ts";

const guess = (code: DepartmentCode, score: number, evidence: readonly string[] = [], similarPosts = 0) => ({
  code,
  score,
  evidence,
  similarPosts,
});
const PANIPAT = { department: "PHED", district: "Panipat" } as const;

describe("the other departments of a proposal", () => {
  test("never repeat the one that is chosen, and offer the first again once it was put right", () => {
    const all = [guess("PHED", 0.6, ["pani"]), guess("ULB", 0.2, ["nagar"]), guess("HSVP", 0.1, ["sector"])];
    expect(alternatives(all, PANIPAT)).toEqual(["ULB", "HSVP"]);
    expect(alternatives(all, { ...PANIPAT, department: "ULB" })).toEqual(["PHED", "HSVP"]);
    expect(alternatives([...all, guess("ULB", 0.1, ["mc"])], PANIPAT)).toEqual(["ULB", "HSVP"]);
  });

  test("leave out what neither a share nor words nor similar posts speak for", () => {
    const all = [guess("PHED", 0.9), guess("POLICE", 0.004), guess("ULB", 0.003, ["nagar nigam"]), guess("HEALTH", 0.002, [], 3)];
    expect(alternatives(all, PANIPAT)).toEqual(["ULB", "HEALTH"]);
  });

  test("leave out bodies that do not serve the district", () => {
    const all = [guess("UHBVN", 0.5, ["bijli"]), guess("DHBVN", 0.4, ["bijli"]), guess("GMDA", 0.3, ["road"])];
    expect(alternatives(all, { department: "UHBVN", district: "Panipat" })).toEqual([]);
    expect(alternatives(all, { department: "UHBVN", district: null })).toEqual(["DHBVN", "GMDA"]);
    expect(alternatives(all, { department: "UHBVN", district: "Gurugram" })).toEqual(["DHBVN", "GMDA"]);
  });

  test("are the electricity company of the district where the other one was read", () => {
    expect(alternatives([guess("DHBVN", 0.5, ["bijli"])], { department: "ULB", district: "Ambala" })).toEqual(["UHBVN"]);
  });

  test("are as they were recorded where no scores were", () => {
    expect(alternatives([guess("PHED", 0), guess("HSVP", 0), guess("ULB", 0)], PANIPAT)).toEqual(["HSVP", "ULB"]);
  });
});
