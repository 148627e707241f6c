import type { ServerResponse } from "node:http";
import type { Writable } from "node:stream";
import { constants, createGzip } from "node:zlib";
import { pause } from "./delivery.ts";
import { postsWithDetails } from "./endpoints/postList.ts";
import type { Wanted } from "./platform/fields.ts";
import type { JsonObject } from "./platform/json.ts";
import type { Platform } from "./platform/platform.ts";
import type { FakePost } from "./platform/post.ts";
import { presentPost } from "./platform/present.ts";
import { operationalDisconnect } from "./platform/problems.ts";
import { matcher } from "./platform/searchMatch.ts";

interface Connection {
  readonly response: ServerResponse;
  /** Where bytes go in: the response, or the compressor in front of it. */
  readonly out: Writable;
  readonly wanted: Wanted;
  readonly keepAlive: NodeJS.Timeout;
  /** Chunks leave in order, though some wait for a moment between their halves. */
  sending: Promise<void>;
}

/** Long enough for the halves of a cut chunk to arrive as two. */
const HALVES_APART_MS = 15;

export interface StreamOptions {
  readonly keepAliveMs: number;
  readonly inFieldNames: (body: JsonObject) => JsonObject;
}

/** The open connections of the filtered stream. */
export class StreamHub {
  readonly #platform: Platform;
  readonly #options: StreamOptions;
  readonly #connections = new Set<Connection>();
  /** Cuts every chunk in the middle of a character that takes several bytes, as a network may. */
  splitCharacters = false;

  constructor(platform: Platform, options: StreamOptions) {
    this.#platform = platform;
    this.#options = options;
  }

  get open(): number {
    return this.#connections.size;
  }

  connect(response: ServerResponse, { wanted, zipped }: { readonly wanted: Wanted; readonly zipped: boolean }, backfillMs: number): void {
    response.socket?.setNoDelay(true);
    if (zipped) response.setHeader("content-encoding", "gzip");
    response.flushHeaders();
    const connection: Connection = {
      response,
      out: zipped ? zippedInto(response) : response,
      wanted,
      keepAlive: setInterval(() => this.#send(connection, Buffer.from("\r\n")), this.#options.keepAliveMs),
      sending: Promise.resolve(),
    };
    this.#connections.add(connection);
    response.on("close", () => this.#forget(connection));
    if (backfillMs <= 0) return;
    const since = this.#platform.now() - backfillMs;
    for (const post of this.#platform.store.all) if (post.createdAt >= since) this.#offer(connection, post);
  }

  deliver(post: FakePost): void {
    for (const connection of this.#connections) this.#offer(connection, post);
  }

  /** Ends every connection: at once, or as X does it, with a last word about operational reasons. */
  drop(how: "abruptly" | "operationally" = "abruptly"): void {
    for (const connection of this.#connections) {
      this.#forget(connection);
      if (how === "abruptly") connection.response.destroy();
      else void this.#sayGoodbye(connection);
    }
  }

  #offer(connection: Connection, post: FakePost): void {
    const { directory, store, rules } = this.#platform;
    const matching = rules.all.filter(({ query }) => matcher(query, directory, store)(post));
    if (matching.length === 0) return;
    const { data: _list, ...details } = postsWithDetails(this.#platform, connection, [post]);
    const body: JsonObject = {
      data: presentPost(post, connection.wanted, directory, store),
      ...details,
      matching_rules: matching.map(({ id, tag }) => ({ id, tag: tag ?? "" })),
    };
    this.#send(connection, Buffer.from(`${JSON.stringify(this.#options.inFieldNames(body))}\r\n`));
  }

  #send(connection: Connection, chunk: Buffer): void {
    const before = connection.sending;
    connection.sending = (async () => {
      await before;
      const cut = this.splitCharacters ? insideCharacter(chunk) : 0;
      if (cut > 0) {
        connection.out.write(chunk.subarray(0, cut));
        await pause(HALVES_APART_MS);
      }
      if (!connection.response.destroyed) connection.out.write(chunk.subarray(cut));
    })();
  }

  async #sayGoodbye({ sending, out }: Connection): Promise<void> {
    await sending;
    out.end(`${JSON.stringify(operationalDisconnect)}\r\n`);
  }

  #forget(connection: Connection): void {
    clearInterval(connection.keepAlive);
    this.#connections.delete(connection);
  }
}

/** A compressor that sends on each chunk at once instead of waiting for more. */
function zippedInto(response: ServerResponse): Writable {
  const gzip = createGzip({ flush: constants.Z_SYNC_FLUSH });
  gzip.pipe(response);
  return gzip;
}

/** The first place behind a byte that begins a character of several bytes; 0 where all is ASCII. */
function insideCharacter(chunk: Buffer): number {
  const lead = chunk.findIndex((byte) => byte >= 0xc0);
  return lead + 1;
}
