/** More than any room and all its districts have: each costs every other one some work at every look. How many one seat may let in is bounded by a policy. */
export const MOST_SEATS = 4_000;
