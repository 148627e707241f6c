import * as parts from "./en/parts.ts";
import { oneTable } from "./oneTable.ts";

/** The English messages, of each part of the app in a file of its own; their keys are the ids of all messages. ICU form. */
export const en = oneTable(parts);

export type MessageId = keyof typeof en;
