import { askWhether } from "../ask.ts";
import type { Reader } from "../connection.ts";

/** Whether a post, an officer's report or a reply has the file of this name as a paper of its own, which nobody could fetch again. */
export function isPaperNeeded(reader: Reader, name: string): boolean {
  const hash = name.slice(0, name.indexOf("."));
  return isAttached(reader, hash) || isInReport(reader, hash) || isInReply(reader, hash);
}

const isAttached = askWhether<[hash: string]>("SELECT 1 FROM post WHERE instr(media, '\"hash\"') > 0 AND instr(media, ?) > 0 LIMIT 1");
const isInReply = askWhether<[hash: string]>("SELECT 1 FROM grievance WHERE replies IS NOT NULL AND instr(replies, ?) > 0 LIMIT 1");
const isInReport = askWhether<[hash: string]>("SELECT 1 FROM grievance WHERE atr IS NOT NULL AND instr(atr, ?) > 0 LIMIT 1");
