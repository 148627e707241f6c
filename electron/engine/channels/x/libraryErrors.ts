import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import type { ApiRequestError } from "twitter-api-v2";
import { MOST_ANSWER_BYTES } from "../../core/http/ask.ts";
import { SourceError } from "../../core/ports/source.ts";
import { connectionToError, refusalToError } from "./faults.ts";

/** Whatever the library throws, as a fault that says what to do. `now`: milliseconds UTC. */
export async function toSourceError(cause: unknown, now: number): Promise<SourceError> {
  if (cause instanceof SourceError) return cause;
  const library = await import("twitter-api-v2");
  if (cause instanceof library.ApiResponseError) {
    const { code: status, headers, data } = cause;
    return refusalToError({ status, headers, body: await textOf(data, headers["content-encoding"]) }, now);
  }
  // A body that the library could not parse, such as a proxy's page; the status is in the response alone.
  if (cause instanceof library.ApiPartialResponseError) {
    const { statusCode: status = 0, headers } = cause.response;
    if (status >= 400) return refusalToError({ status, headers, body: cause.rawContent }, now);
    return new SourceError("unreachable", "The connection to X broke in the middle of an answer.", { cause });
  }
  return connectionToError(cause instanceof library.ApiRequestError ? causeOf(cause) : cause);
}

async function textOf(data: unknown, encoding: string | undefined): Promise<string> {
  if (!Buffer.isBuffer(data)) return JSON.stringify(data) ?? "";
  return decodeBody(data, encoding).catch(() => "");
}

/** The library's `requestError` reads a property that it never sets; the cause is in its options. */
function causeOf(error: ApiRequestError): unknown {
  const options: unknown = Reflect.get(error, "_options");
  return typeof options === "object" && options !== null && "error" in options ? options.error : error;
}

const inflate = promisify(gunzip);

/** Throws where the body is not what its encoding says. */
export async function decodeBody(body: Buffer, encoding: string | undefined): Promise<string> {
  const bytes = encoding?.trim().toLowerCase() === "gzip" ? await inflate(body, { maxOutputLength: MOST_ANSWER_BYTES }) : body;
  return new TextDecoder().decode(bytes);
}
