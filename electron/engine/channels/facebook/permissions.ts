/** 10 and 200 to 299 say that a permission is missing, 3 that the app lacks the capability. */
export function isPermissionCode(code: number): boolean {
  return code === 3 || code === 10 || (code >= 200 && code <= 299);
}

/** The permission that Meta names in its message, else the one that stands behind what was asked for. */
export function permissionFor(message: string, path: string): string | null {
  const named = message.match(NAMED)?.find((name) => !NO_PERMISSIONS.has(name.toLowerCase()));
  if (named !== undefined) return named.toLowerCase();
  return BY_EDGE.find(([edge]) => edge.test(path))?.[1] ?? null;
}

const NAMED = /\b(?:pages|instagram|business|public)_[a-z_]+|\bread_insights\b/giu;
/** Names of the same form that are none. */
const NO_PERMISSIONS: ReadonlySet<string> = new Set(["instagram_business_account"]);

/** What is read or written by which permission; the first that fits. */
const BY_EDGE: readonly (readonly [RegExp, string])[] = [
  [/^POST .*\/messages$/u, "pages_messaging"],
  [/^POST .*\/(?:replies|mentions)$/u, "instagram_manage_comments"],
  [/^POST .*\/comments$/u, "pages_manage_engagement"],
  [/^POST .*\/feed$/u, "pages_manage_posts"],
  [/^[^?]*\/conversations\?.*platform=instagram/u, "instagram_manage_messages"],
  [/\/(?:conversations|messages)\b/u, "pages_messaging"],
  [/\/(?:visitor_posts|tagged)\b/u, "pages_read_user_content"],
  [/\/(?:media|tags)\b/u, "instagram_basic"],
  [/\/replies\b|mentioned_/u, "instagram_manage_comments"],
  [/\/comments\b/u, "pages_read_user_content"],
  [/./u, "pages_read_engagement"],
];
