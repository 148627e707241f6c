import { type ClientLink, createORPCClient, type ClientContext } from "@orpc/client";
import { RPCLink } from "@orpc/client/message-port";
import type { ContractRouterClient } from "@orpc/contract";
import type { Contract } from "#contract/contract.ts";
import { type Connection, EngineLostError, type Line } from "./connection.ts";

/** Everything a window may ask, typed by the contract. */
export type EngineClient = ContractRouterClient<Contract>;

/** Longer than the slowest honest answer; a call that takes more is told as "the engine does not answer". */
const CALL_TIMEOUT_MS = 30_000;

/** A person answers these, in the browser or a dialog of the system, and has as long as they like. */
const ANSWERED_BY_PERSONS = ["channels.signIn", "backups.chooseFolder", "restoring.choose"] as const;

/** Each draws a paper in a window of its own, which takes as long as the machine takes; the shell says where it fails. */
const PRINTS = [
  "letters.print",
  "letters.printSample",
  "reporting.print",
  "review.printMinutes",
  "review.absenceLetter.print",
  "seals.print",
  "transfer.print",
] as const;

/** What is waited for until it is answered. */
export const WITHOUT_LIMIT: ReadonlySet<string> = new Set([...ANSWERED_BY_PERSONS, ...PRINTS]);

/**
 * One client for the life of the page. Each call goes to the port of its moment and is rejected with
 * {@link EngineLostError} when that port ends, since an engine that died never answers.
 */
export function createEngineClient(connection: Connection, callTimeoutMs = CALL_TIMEOUT_MS): EngineClient {
  const links = new WeakMap<Line, ClientLink<ClientContext>>();

  const linkOf = (line: Line) => {
    const known = links.get(line);
    if (known) return known;
    const made = new RPCLink<ClientContext>({ port: line.port });
    links.set(line, made);
    return made;
  };

  return createORPCClient<EngineClient>({
    call: async (path, input, options) => {
      const line = connection.line();
      if (!line) throw new EngineLostError();
      const answered = new AbortController();
      const waitMs = WITHOUT_LIMIT.has(path.join(".")) ? null : callTimeoutMs;
      const tooLate = waitMs === null ? undefined : setTimeout(() => answered.abort(new EngineSilentError()), waitMs);
      const signals = [line.ended, answered.signal, ...(options.signal ? [options.signal] : [])];
      const signal = AbortSignal.any(signals);
      try {
        return await linkOf(line).call(path, input, { ...options, signal });
      } catch (error) {
        // The port reports an abort in its own words; the reason is what a page can explain.
        throw line.ended.aborted ? new EngineLostError() : answered.signal.aborted ? answered.signal.reason : error;
      } finally {
        // An event iterator lives on after its call is answered: only the answer is timed.
        clearTimeout(tooLate);
      }
    },
  });
}

/** The engine has a port but gave no answer within {@link CALL_TIMEOUT_MS}. */
export class EngineSilentError extends Error {
  override readonly name = "EngineSilentError";
  constructor() {
    super("The engine did not answer in time");
  }
}
