/** Long enough that no ordinary word is one. */
const SHORTEST_SECRET = 8;

const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/\b(bearer|basic|oauth)\s+[\w.~+/%=-]{8,}/gi, "$1 [hidden]"],
  [
    /(["']?\b(?:authorization|bearer|password|passwd|secret|token|api[_-]?key|access[_-]?token)\b["']?\s*[:=]\s*)(["']?)[^\s"',;}&]{4,}\2/gi,
    "$1[hidden]",
  ],
  [/(\b[a-z][a-z0-9+.-]*:\/\/)[^\s/@]+@/gi, "$1[hidden]@"],
];

/** Takes secrets out of what goes to the log: those the keychain holds, word for word, and what looks like one. */
export function redact(text: string, secrets: Iterable<string>): string {
  let clean = text;
  for (const secret of secrets) {
    if (secret.length < SHORTEST_SECRET) continue;
    // The longer form first: the secret itself may be the beginning of how it stands in an address.
    clean = clean.replaceAll(encodeURIComponent(secret), "[hidden]").replaceAll(secret, "[hidden]");
  }
  for (const [pattern, replacement] of PATTERNS) clean = clean.replace(pattern, replacement);
  return clean;
}
