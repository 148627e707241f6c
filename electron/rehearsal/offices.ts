import { rehearsalHandleOf } from "#domain/department/rehearsalHandles.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import type { UserSeed } from "./x/platform/post.ts";

/** The invented account of the officer who answers for the tracker in a district. */
export function nodalOffice(district: DistrictName): UserSeed {
  return {
    username: rehearsalHandleOf(district),
    name: `Nodal Officer, ${district}`,
    location: `${district}, Haryana`,
    description: "Rehearsal account. Answers for the district.",
    verified: true,
    verifiedType: "government",
    followers: 2_400,
  };
}
