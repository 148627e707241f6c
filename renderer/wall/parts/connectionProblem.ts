import { createContext } from "react";

/** Why what is shown may be old: the engine is away or does not answer, or could not read. */
export type ConnectionProblem = "lost" | "silent" | "readFailed" | null;

export const ConnectionProblemContext = createContext<ConnectionProblem>(null);
