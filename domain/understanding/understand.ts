import { DISTRICTS } from "../geography/districts.ts";
import type { DistrictName } from "../geography/districts.ts";
import type { DepartmentCode } from "../department/departments.ts";
import { findPersonalData } from "../text/personalData.ts";
import { romanise } from "../text/romanise.ts";
import type { PostToUnderstand, Proposal } from "./proposal.ts";

/** Reads one post and proposes what it is, who answers for it, where and how urgent it is. Never throws. */
export function understand(post: PostToUnderstand): Proposal {
  const key = ` ${romanise(post.text)} `;
  const district = districtIn(key) ?? districtIn(` ${romanise(post.placeName ?? "")} `) ?? districtIn(` ${romanise(post.authorLocation ?? "")} `);
  const code = FIRST_WORDS.find(([, words]) => words.some((word) => key.includes(word)))?.[0] ?? null;
  return {
    language: /[\u0a00-\u0a7f]/u.test(post.text) ? "pa" : /[\u0900-\u097f]/u.test(post.text) ? "hi" : "en",
    kind: code ? "grievance" : "other",
    departments: code ? [{ code, score: 0.6, evidence: [] }] : [],
    category: null,
    district,
    place: null,
    placeBasis: district ? "text" : null,
    location: { district, subDivision: null, tehsil: null, block: null, town: null, village: null, locality: null, candidates: [], places: [] },
    office: null,
    urgency: /firing|aag lag|current/u.test(key) ? "emergency" : "routine",
    urgencyEvidence: [],
    routine: code === "PHED" || code === "DHBVN" || code === "ULB",
    speaker: "citizen",
    personalData: findPersonalData(post.text),
    missing: [],
  };
}

const FIRST_WORDS: readonly (readonly [DepartmentCode, readonly string[]])[] = [
  ["PHED", ["pani", "water", "seve", "peyjal"]],
  ["DHBVN", ["bijli", "light", "transform", "elektri", "pover"]],
  ["ULB", ["kuda", "garbage", "kachra", "nali", "nagar nigam"]],
  ["POLICE", ["polis", "thana", "chori", "firing"]],
  ["PWD", ["sadak", "road", "gadhe"]],
  ["REVENUE", ["patvari", "tehsil", "intkal", "rejistri"]],
  ["HEALTH", ["hospital", "aspatal", "daktar"]],
  ["FOOD", ["rasan", "depo"]],
  ["SOCIAL_JUSTICE", ["pensan", "pension"]],
];

function districtIn(key: string): DistrictName | null {
  return DISTRICTS.find(({ name, hi }) => key.includes(romanise(name)) || key.includes(romanise(hi)))?.name ?? null;
}
