/**
 * `unreachable`: nothing answers there, or only what does not write; `refused`: the name or the password is wrong, or may not do that; `certificate`: it is not signed by anybody whom this machine
 * believes, is another host's, or there is none; `no-database`: there is none of that name; `not-a-hub`: nobody has made it one; `newer`: a newer program has; `older`: this program is newer than its tables;
 * `encoding`: it does not keep every letter.
 */
export type HubFault =
  | "unreachable"
  | "refused"
  | "certificate"
  | "no-database"
  | "not-a-hub"
  | "newer"
  | "older"
  | "altered"
  | "encoding"
  | "failed";

export class HubError extends Error {
  override readonly name = "HubError";
  readonly fault: HubFault;

  constructor(fault: HubFault, message: string, options?: ErrorOptions) {
    super(message, options);
    this.fault = fault;
  }
}

/** By the classes and codes of SQLSTATE. */
const OF_STATE: readonly (readonly [beginning: string, fault: HubFault])[] = [
  ["28", "refused"],
  ["42501", "refused"],
  ["3D", "no-database"],
  ["42P01", "not-a-hub"],
  ["08", "unreachable"],
  // A standby, or one that became it: another server writes now.
  ["25006", "unreachable"],
  ["53", "unreachable"],
  // Shut down, cancelled by a time limit, or given up for another transaction: it is tried again.
  ["57", "unreachable"],
  ["40", "unreachable"],
];

const OF_SYSTEM = /^(?:E(?:CONN|HOST|NET|PIPE|ADDR|AI_|NOTFOUND|TIMEDOUT)|ETIMEDOUT|ENOTFOUND)/u;
const OF_CERTIFICATE = /CERT|SIGNED|ALTNAME|TLS|SSL/u;
/** As pg says it, without a code. */
const WITHOUT_TLS = /does not support SSL/u;

/** What is wrong, in the words of this program. */
export function hubErrorOf(error: unknown): HubError {
  if (error instanceof HubError) return error;
  const { message = String(error), code } = (error ?? {}) as { readonly message?: string; readonly code?: unknown };
  const named = typeof code === "string" ? code : "";
  const ofState = OF_STATE.find(([beginning]) => named.startsWith(beginning))?.[1];
  if (ofState !== undefined) return new HubError(ofState, message, { cause: error });
  if (OF_CERTIFICATE.test(named) || WITHOUT_TLS.test(message)) return new HubError("certificate", message, { cause: error });
  const isGone = OF_SYSTEM.test(named) || /terminated|timeout|closed|not queryable/iu.test(message);
  return new HubError(isGone ? "unreachable" : "failed", message, { cause: error });
}
