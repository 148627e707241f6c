import type { CaseKey } from "../../ids.ts";
import type { IncomingPost } from "../../post/incomingPost.ts";
import { caseLinkOf } from "../caseKey.ts";

/** The case that a citizen's post opens or joins; null for an official post, which opens none. */
export function caseKeyOf(post: IncomingPost): CaseKey | null {
  const link = caseLinkOf(post, () => false);
  return link.kind === "own" ? link.caseKey : null;
}
