/** What is younger than this came "just now": seconds that count up on a plate only draw the eye. */
export const JUST_NOW_MS = 60_000;
