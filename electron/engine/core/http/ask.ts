/** What one answer may be. */
interface AnswerLimits {
  /** Counted as the body is unpacked, whatever its headings say. */
  readonly mostBytes: number;
  /** The longest time without a byte, milliseconds. */
  readonly silenceMs?: number;
}

/** An answer whose body is read within limits or not at all. */
export interface Asked {
  readonly status: number;
  readonly headers: Headers;
  readonly isOk: boolean;
  /** Rejects with {@link AnswerBeyondLimits} and ends the connection, or with what the connection says. */
  whole(limits: AnswerLimits): Promise<Buffer>;
  /** The same piece by piece, for what is too long to be held. */
  pieces(limits: AnswerLimits): AsyncGenerator<Uint8Array, void, void>;
  /** Leaves the body where it is; one that nobody reads would hold its connection. */
  drop(): Promise<void>;
}

/** More came than may come, or nothing for too long. */
export class AnswerBeyondLimits extends Error {
  override readonly name = "AnswerBeyondLimits";
  readonly why: "too-long" | "silent";

  constructor(why: "too-long" | "silent", sentence: string) {
    super(sentence);
    this.why = why;
  }
}

/** No list of posts is longer, and none takes longer from one byte to the next. */
export const MOST_ANSWER_BYTES = 16 * 1024 * 1024;
const SILENCE_MS = 20_000;

/** One request, by the way that the network is set up for. Rejects with what the connection says, or the reason of an abort. */
export async function ask(address: string, request: RequestInit): Promise<Asked> {
  const { fetchAgent } = await import("./dispatcher.ts");
  request.signal?.throwIfAborted();
  const response = await fetch(address, { ...request, dispatcher: fetchAgent() });
  const { status, headers, ok, body } = response;
  const drop = async () => void (body?.locked === false && (await body.cancel().catch(() => undefined)));
  return {
    status,
    headers,
    isOk: ok,
    drop,
    pieces: (limits) => piecesOf(body, declaredBytes(headers), limits),
    whole: (limits) => wholeBody(body, declaredBytes(headers), limits),
  };
}

/** How many bytes an answer says that it has; null where it says nothing, or something of its packed form. */
function declaredBytes(headers: Headers): number | null {
  const declared = headers.get("content-length");
  return declared === null || headers.has("content-encoding") ? null : Number(declared);
}

async function wholeBody(body: Response["body"], declared: number | null, limits: AnswerLimits): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const piece of piecesOf(body, declared, limits)) chunks.push(piece);
  return Buffer.concat(chunks);
}

async function* piecesOf(
  body: Response["body"],
  declared: number | null,
  { mostBytes, silenceMs = SILENCE_MS }: AnswerLimits,
): AsyncGenerator<Uint8Array, void, void> {
  if (body === null) return;
  const reader = body.getReader();
  let isRead = false;
  try {
    if ((declared ?? 0) > mostBytes) throw tooLong(mostBytes);
    for (let bytes = 0; ;) {
      const { done, value } = await withinSilence(reader.read(), silenceMs);
      if (done) {
        isRead = true;
        return;
      }
      bytes += value.length;
      if (bytes > mostBytes) throw tooLong(mostBytes);
      yield value;
    }
  } finally {
    // Ends the connection: what is still to come is not waited for.
    if (!isRead) void reader.cancel().catch(() => undefined);
  }
}

function tooLong(mostBytes: number): AnswerBeyondLimits {
  return new AnswerBeyondLimits("too-long", `more than ${mostBytes} bytes`);
}

async function withinSilence<Read>(reading: Promise<Read>, silenceMs: number): Promise<Read> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new AnswerBeyondLimits("silent", `no byte for ${silenceMs / 1_000} seconds`)), silenceMs);
  });
  try {
    return await Promise.race([reading, silence]);
  } finally {
    clearTimeout(timer);
  }
}
