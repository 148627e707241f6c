import type { Answer } from "../http/jsonServer.ts";

export interface RefusalOptions {
  readonly subcode?: number;
  readonly status?: number;
  readonly isTransient?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
}

/** How Meta says no. */
export function refused(code: number, message: string, options: RefusalOptions = {}): Answer {
  const { subcode, status = statusOf(code), isTransient, headers } = options;
  const error = {
    message,
    type: code === 190 || code === 10 || code === 200 ? "OAuthException" : "GraphMethodException",
    code,
    ...(subcode !== undefined && { error_subcode: subcode }),
    ...(isTransient !== undefined && { is_transient: isTransient }),
    fbtrace_id: "AfakeTraceId",
  };
  return { status, body: { error }, ...(headers && { headers }) };
}

function statusOf(code: number): number {
  if (code === 1 || code === 2) return 500;
  if (code === 190) return 401;
  return code === 10 || (code >= 200 && code <= 299) ? 403 : 400;
}

export const NO_TOKEN = refused(2500, "An active access token must be used to query information about the current user.");
export const BAD_TOKEN = refused(190, "Invalid OAuth access token - Cannot parse access token");
export const EXPIRED_TOKEN = refused(190, "Error validating access token: Session has expired on Monday, 24-Nov-25 01:00:00 PST.", {
  subcode: 463,
});
export const BAD_PROOF = refused(100, "Invalid appsecret_proof provided in the API argument");
export const PROOF_NEEDED = refused(100, "API calls from the server require an appsecret_proof argument");

export function noSuchThing(id: string, method = "get"): Answer {
  const message = `Unsupported ${method} request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation.`;
  return refused(100, message, { subcode: 33 });
}

export function noSuchField(field: string, kind: string): Answer {
  return refused(100, `(#100) Tried accessing nonexisting field (${field}) on node type (${kind})`);
}

export function noSuchEdge(edge: string): Answer {
  return refused(2500, `Unknown path components: /${edge}`);
}

export function noSuchParameter(name: string): Answer {
  return refused(100, `(#100) The parameter ${name} is not allowed here`);
}

export function missingPermission(permission: string): Answer {
  return refused(10, `(#10) This endpoint requires the '${permission}' permission or the 'Page Public Content Access' feature.`);
}

export function usageHeader(pageId: string, percent: number, minutes: number): string {
  return JSON.stringify({
    [pageId]: [
      {
        type: "pages",
        call_count: percent,
        total_cputime: Math.min(percent, 20),
        total_time: Math.min(percent, 25),
        estimated_time_to_regain_access: minutes,
      },
    ],
  });
}
