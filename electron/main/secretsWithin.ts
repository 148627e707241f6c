/** The texts of a secret that is JSON, such as a sign-in with its two tokens: each of them is one. None for any other. */
export function secretsWithin(value: string): readonly string[] {
  if (!value.startsWith("{")) return [];
  try {
    const parsed: unknown = JSON.parse(value);
    return typeof parsed === "object" && parsed !== null ? Object.values(parsed).filter((each) => typeof each === "string") : [];
  } catch {
    return [];
  }
}
