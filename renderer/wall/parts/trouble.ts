import { createContext } from "react";

/** Why what is shown may be old: the engine is away, or could not read. */
export type Trouble = "lost" | "readFailed" | null;

export const TroubleContext = createContext<Trouble>(null);
