/** The two electricity companies are one label: which of them answers is decided by the district. */
export const POWER = "POWER";

export function sharedLabel(code: string): string {
  return code === "UHBVN" || code === "DHBVN" ? POWER : code;
}
