import type { MessageId } from "./en.ts";
import * as parts from "./hi/parts.ts";
import { oneTable } from "./oneTable.ts";

/** हिन्दी के संदेश। The Hindi messages, in the words of the administration; ICU form. */
export const hi: Readonly<Record<MessageId, string>> = oneTable(parts);
