import type { Readable } from "node:stream";
import { TweetStream } from "twitter-api-v2";
import { singleAgent } from "../../core/http/agents.ts";
import { MOST_ANSWER_BYTES } from "../../core/http/ask.ts";
import { boundedAgent } from "../../core/http/boundedAgent.ts";
import { SourceError } from "../../core/ports/source.ts";
import { rebase } from "./baseUrl.ts";
import { toSourceError, tooLong } from "./client.ts";
import type { Query } from "./client.ts";
import { splitLines } from "./splitLines.ts";

interface StreamSettings {
  readonly baseUrl: string;
  readonly bearer: string;
  readonly now: () => number;
  /** X sends a line every 20 seconds at least; longer silence means that the connection is dead. */
  readonly silenceMs?: number;
}

/**
 * One connection to a stream of X, as lines. The library makes the connection; it neither reads it nor makes it
 * again, for three faults of its own: it decodes each chunk by itself, so that a character split between two chunks
 * is lost (every third byte of Hindi may be such a place); it takes a chunk that is only the end of a line for a sign
 * of life, and glues two posts together; and after a loss it connects up to eight times in 1.5 seconds, where X
 * allows 50 in 15 minutes. Anyone who calls this decides when to try again.
 */
export async function* streamLines(
  settings: StreamSettings,
  path: string,
  query: Query,
  signal: AbortSignal,
): AsyncGenerator<readonly string[]> {
  const { silenceMs = 45_000 } = settings;
  signal.throwIfAborted();
  const attempt = new AbortController();
  const abort = () => attempt.abort(signal.reason);
  signal.addEventListener("abort", abort, { once: true });
  const silent = () => attempt.abort(new SourceError("timeout", `X's stream was silent for ${silenceMs / 1_000} seconds.`));
  const silence = setTimeout(silent, silenceMs);
  try {
    const connection = await new Connection(requestFor(settings, path, query, attempt)).connect({
      autoReconnect: false,
      keepAliveTimeout: "disable",
    });
    for await (const lines of splitLines(connection.text())) {
      silence.refresh();
      yield lines;
    }
    throw new SourceError("unreachable", "X closed the stream.");
  } catch (cause) {
    attempt.signal.throwIfAborted();
    throw await toSourceError(cause, settings.now());
  } finally {
    clearTimeout(silence);
    signal.removeEventListener("abort", abort);
    attempt.abort();
  }
}

type StreamRequest = ConstructorParameters<typeof TweetStream>[0];

class Connection extends TweetStream<never> {
  /** The library would listen to the chunks here. It is called for every connection, before the first chunk. */
  protected override initEventsFromRequest(): void {
    this.res?.setEncoding("utf8");
  }

  text(): Readable {
    if (!this.res) throw new SourceError("internal", "The stream was read before it was connected.");
    return this.res;
  }
}

function requestFor({ baseUrl, bearer }: StreamSettings, path: string, query: Query, attempt: AbortController): StreamRequest {
  const url = new URL(rebase(`https://api.x.com/2/${path}`, baseUrl));
  for (const [name, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(name, String(value));
  // The library gathers a refusal as a whole; a stream that X accepts is read line by line.
  const agent = boundedAgent(singleAgent(baseUrl), {
    mostBytes: MOST_ANSWER_BYTES,
    counts: ({ statusCode = 0 }) => statusCode >= 400,
    onTooLong: () => attempt.abort(tooLong()),
  });
  const { signal } = attempt;
  const headers = { authorization: `Bearer ${bearer}`, "accept-encoding": "identity" };
  return { url, options: { method: "GET", headers, agent, signal }, compression: false, forceParseMode: "buffer" };
}
