import type { Agent, ClientRequest, IncomingMessage } from "node:http";

export interface AnswerBounds {
  /** Of the bytes that come over the line, packed or not. */
  readonly mostBytes: number;
  /** Which answers are counted; a stream that was accepted has no end by its nature. */
  readonly counts?: (answer: IncomingMessage) => boolean;
  /** Sees each answer as its headings come, refusals too. */
  readonly onAnswer?: (answer: IncomingMessage) => void;
  /** Hears of an answer that grows beyond them, once; it ends the request. */
  readonly onTooLong: () => void;
}

/**
 * An agent as {@link of} is, for one request: it counts the bytes of the answer while a library collects them. A library that gathers
 * an answer by itself knows no limit of its own.
 */
export function boundedAgent(of: Agent, { mostBytes, counts = () => true, onAnswer = () => undefined, onTooLong }: AnswerBounds): Agent {
  const addRequest = (request: ClientRequest, ...more: unknown[]) => {
    request.once("response", (answer) => {
      onAnswer(answer);
      if (!counts(answer)) return;
      let bytes = 0;
      answer.on("data", (chunk: Buffer | string) => {
        const isOver = bytes > mostBytes;
        bytes += chunk.length;
        if (!isOver && bytes > mostBytes) onTooLong();
      });
    });
    // Node gives a request to any object that has this method; the types leave it out.
    Reflect.apply(Reflect.get(of, "addRequest") as (...given: unknown[]) => void, of, [request, ...more]);
  };
  return Object.create(of, { addRequest: { value: addRequest } }) as Agent;
}
