import type { SlaPolicy } from "#domain/clock/sla.ts";
import type { Registry } from "#domain/registry/registry.ts";
import type { OfficerLetters } from "../../core/ports/officerLetters.ts";
import { bounceIn } from "../../channels/email/rawLetter.ts";
import { hearBounce } from "./bounces.ts";
import { casesNamedBy, hearAnswer } from "./hearAnswer.ts";

export interface OfficerLettersOptions {
  readonly registry: () => Registry;
  readonly policy: () => SlaPolicy;
  /** Proves the addresses and letters that we gave out; left out where nothing that came by e-mail acts by itself. */
  readonly replyKey?: () => string;
  /** For so many days after a mail went out does its answer act by itself. */
  readonly answersActForDays: () => number;
  /** Milliseconds UTC. */
  readonly now: () => number;
}

export function createOfficerLetters(options: OfficerLettersOptions): OfficerLetters {
  const { registry, policy, replyKey = null, answersActForDays, now } = options;
  return {
    casesNamedBy: (reader, post) => (post.caseReference === null ? null : casesNamedBy(reader, post, registry(), replyKey)),
    takeAnswer: (writer, id, post, which) =>
      hearAnswer(writer, id, post, which, {
        registry: registry(),
        policy: policy(),
        replyKey,
        actsForDays: answersActForDays(),
        now: now(),
      }),
    noteBounce(writer, { role, raw }) {
      // What machines write is no citizen's and no office's.
      const bounce = role === "ours" ? bounceIn(raw) : null;
      if (bounce) hearBounce(writer, bounce, replyKey, now());
    },
  };
}
