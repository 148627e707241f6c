import type { Page } from "../source.ts";
import type { XContext } from "./context.ts";
import { writeCursor } from "./cursor.ts";
import type { Position } from "./cursor.ts";
import type { WalkStep } from "./walkTimeline.ts";

/** Hands one step out as a page, and counts its reads as paid once the next is asked for: by then it is recorded. */
export function* toPage(
  context: XContext,
  { answer, posts, problems }: WalkStep,
  position: Position,
  alsoSay: readonly string[] = [],
): Generator<Page, void> {
  const { reads, settle } = context.reads.count([answer], context.now());
  yield {
    posts,
    cursor: writeCursor(position),
    drained: position.walk === null,
    reads,
    problems: [...answer.problems, ...problems, ...alsoSay],
  };
  settle();
}
