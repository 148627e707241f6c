import { ORPCError, os } from "@orpc/server";
import { isComparable } from "#domain/comparable.ts";

/** Before the input of a call is parsed: throws BAD_REQUEST for one that its schema would throw at, and not refuse. */
export const comparableInput = os.middleware(({ next }, input) => {
  if (!isComparable(input)) throw new ORPCError("BAD_REQUEST");
  return next();
});
