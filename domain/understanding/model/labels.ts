/** The two electricity companies are one label: which of them answers is decided by the district. */
export const POWER = "POWER";

export function sharedLabel(code: string): string {
  return code === "UHBVN" || code === "DHBVN" ? POWER : code;
}

/** What a post is that walls may show; the other labels of that decision are the sorts of sensitive posts. */
export const ORDINARY = "ordinary";
