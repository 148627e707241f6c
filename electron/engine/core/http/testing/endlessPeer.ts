import { once } from "node:events";
import { createServer } from "node:http";
import type { ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { Readable } from "node:stream";
import { constants, createBrotliCompress, gzipSync } from "node:zlib";

/** Bodies that have no end, or one far beyond any answer. */
const ENDLESS = {
  /** Plain bytes, as fast as they are taken. */
  plain: (response, status) => {
    response.writeHead(status, { "content-type": "application/json" });
    Readable.from(forever(Buffer.alloc(PIECE_BYTES, 0x20))).pipe(response);
  },
  /** A thousand bytes for each that comes over the line. */
  gzip: (response, status) => {
    response.writeHead(status, { "content-type": "application/json", "content-encoding": "gzip" });
    Readable.from(forever(PACKED)).pipe(response);
  },
  brotli: (response, status) => {
    response.writeHead(status, { "content-type": "application/json", "content-encoding": "br" });
    Readable.from(forever(Buffer.alloc(PIECE_BYTES, 0x20)))
      .pipe(createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }))
      .pipe(response);
  },
  /** A list in a list in a list, eight million times. */
  deep: (response, status) => {
    response.writeHead(status, { "content-type": "application/json" });
    response.end(`{"data":${"[".repeat(4_000_000)}${"]".repeat(4_000_000)}}`);
  },
  /** Says a length that nobody would wait for. */
  declared: (response, status) => {
    response.writeHead(status, { "content-type": "application/json", "content-length": 10 ** 12 });
    Readable.from(forever(Buffer.alloc(PIECE_BYTES, 0x20))).pipe(response);
  },
} as const satisfies Readonly<Record<string, (response: ServerResponse, status: number) => void>>;
export type Endless = keyof typeof ENDLESS;

const PIECE_BYTES = 256 * 1024;
/** Members of a gzip file may follow each other without end. */
const PACKED = gzipSync(Buffer.alloc(64 * PIECE_BYTES, 0x20));

function* forever(piece: Buffer): Generator<Buffer> {
  for (;;) yield piece;
}

/** For tests: a server on loopback whose every answer is without end; it counts what it could send before it was left. */
export interface EndlessPeer extends AsyncDisposable {
  readonly url: string;
  /** Bytes that were written into connections so far. */
  sentBytes(): number;
}

export async function startEndlessPeer(endless: Endless, status = 200): Promise<EndlessPeer> {
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    sockets.add(request.socket);
    // Anyone who is left in the middle of an answer goes on.
    response.on("error", () => undefined);
    request.resume();
    ENDLESS[endless](response, status);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    sentBytes: () => [...sockets].reduce((total, { bytesWritten }) => total + bytesWritten, 0),
    async [Symbol.asyncDispose]() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
