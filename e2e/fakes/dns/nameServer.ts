import { createSocket } from "node:dgram";

/** A name server on loopback that knows a few TXT records (RFC 1035 over UDP). */
export interface NameServer {
  /** `127.0.0.1:5353`, as `Resolver.setServers` takes it. */
  readonly address: string;
  /** What was asked, lower case, in order. */
  readonly asked: readonly string[];
  /** By name, lower case. */
  readonly records: Map<string, string>;
  /** Answers nothing more. */
  fallSilent(): void;
  close(): Promise<void>;
}

export async function startNameServer(records: Readonly<Record<string, string>> = {}): Promise<NameServer> {
  const socket = createSocket("udp4");
  const known = new Map(Object.entries(records));
  const asked: string[] = [];
  let isSilent = false;
  socket.on("message", (query, from) => {
    const { name, end } = questionIn(query);
    asked.push(name);
    if (!isSilent) socket.send(answerTo(query.subarray(0, end), known.get(name) ?? null), from.port, from.address);
  });
  await new Promise<void>((resolve) => {
    socket.bind(0, "127.0.0.1", resolve);
  });
  return {
    address: `127.0.0.1:${socket.address().port}`,
    asked,
    records: known,
    fallSilent() {
      isSilent = true;
    },
    close: () =>
      new Promise((resolve) => {
        socket.close(() => resolve());
      }),
  };
}

const HEADER_BYTES = 12;

function questionIn(query: Buffer): { readonly name: string; readonly end: number } {
  const labels: string[] = [];
  let at = HEADER_BYTES;
  for (let length = query.readUInt8(at); length > 0; length = query.readUInt8(at)) {
    labels.push(query.toString("latin1", at + 1, at + 1 + length));
    at += 1 + length;
  }
  // The empty label, the type and the class.
  return { name: labels.join(".").toLowerCase(), end: at + 5 };
}

const LONGEST_PIECE = 255;

/** The question with its answer, or with "no such name". */
function answerTo(question: Buffer, record: string | null): Buffer {
  const header = Buffer.from(question.subarray(0, HEADER_BYTES));
  header.writeUInt16BE(record === null ? 0x81_83 : 0x81_80, 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(record === null ? 0 : 1, 6);
  header.writeUInt32BE(0, 8);
  const asked = question.subarray(HEADER_BYTES);
  if (record === null) return Buffer.concat([header, asked]);
  const count = Math.ceil(record.length / LONGEST_PIECE);
  const pieces = Array.from({ length: count }, (_, index) => record.slice(index * LONGEST_PIECE, (index + 1) * LONGEST_PIECE));
  const data = Buffer.concat(pieces.map((piece) => Buffer.concat([Buffer.from([piece.length]), Buffer.from(piece, "latin1")])));
  const answer = Buffer.alloc(HEADER_BYTES);
  answer.writeUInt16BE(0xc0_0c, 0);
  answer.writeUInt16BE(16, 2);
  answer.writeUInt16BE(1, 4);
  answer.writeUInt32BE(60, 6);
  answer.writeUInt16BE(data.length, 10);
  return Buffer.concat([header, asked, answer, data]);
}
