import { ORPCError } from "@orpc/client";

/** The engine knows nobody at this window, or not any more. */
export function isSessionOver(error: unknown): boolean {
  return error instanceof ORPCError && (error.code === "UNAUTHENTICATED" || error.code === "LOCKED");
}
