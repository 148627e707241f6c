import { ORPCError } from "@orpc/client";
import { type Outcome, outcomeOfError } from "../parts/Outcome.tsx";

export function outcomeOfRequest(error: unknown): Outcome {
  if (error instanceof ORPCError && error.defined) {
    if (error.code === "NO_FOLDER") return { good: false, message: "requests.noFolder" };
    if (error.code === "NO_ROOM") return { good: false, message: "requests.noRoom" };
    if (error.code === "NOT_FOUND") return { good: false, message: "requests.gone" };
    if (error.code === "NOT_READY") return { good: false, message: "requests.notReady" };
  }
  return outcomeOfError(error);
}
