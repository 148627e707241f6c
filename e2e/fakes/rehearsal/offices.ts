import type { DistrictName } from "#domain/geography/districts.ts";
import type { UserSeed } from "../x/post.ts";

/** Handles are at most 15 characters long, so some districts go by a shorter name. */
const SHORT: Partial<Record<DistrictName, string>> = {
  "Charkhi Dadri": "Dadri",
  Kurukshetra: "KKR",
  Mahendragarh: "Narnaul",
  Yamunanagar: "Yamuna",
};

/** The invented account of the officer who answers for the tracker in a district. */
export function nodalOffice(district: DistrictName): UserSeed {
  return {
    username: `Nodal${SHORT[district] ?? district}`,
    name: `Nodal Officer, ${district}`,
    location: `${district}, Haryana`,
    description: "Rehearsal account. Answers for the district.",
    verified: true,
    verifiedType: "government",
    followers: 2_400,
  };
}
