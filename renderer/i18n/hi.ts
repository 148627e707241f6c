import type { MessageId } from "./en.ts";
import { common } from "./hi/common.ts";
import { wall } from "./hi/wall.ts";
import { desk } from "./hi/desk.ts";
import { caseView } from "./hi/caseView.ts";
import { acts } from "./hi/acts.ts";
import { paperwork } from "./hi/paperwork.ts";
import { officerMail } from "./hi/officerMail.ts";
import { invitations } from "./hi/invitations.ts";
import { imports } from "./hi/imports.ts";
import { wallControl } from "./hi/wallControl.ts";
import { review } from "./hi/review.ts";
import { transfer } from "./hi/transfer.ts";
import { settings } from "./hi/settings.ts";
import { sources } from "./hi/sources.ts";
import { wallSettings } from "./hi/wallSettings.ts";
import { people } from "./hi/people.ts";
import { registry } from "./hi/registry.ts";
import { timeLimits } from "./hi/timeLimits.ts";
import { replies } from "./hi/replies.ts";
import { backups } from "./hi/backups.ts";
import { oneTable } from "./oneTable.ts";

/** हिन्दी के संदेश। The Hindi messages, in the words of the administration; ICU form. */
export const hi: Readonly<Record<MessageId, string>> = oneTable(
  common,
  wall,
  desk,
  caseView,
  acts,
  paperwork,
  officerMail,
  invitations,
  imports,
  wallControl,
  review,
  transfer,
  settings,
  sources,
  wallSettings,
  people,
  registry,
  timeLimits,
  replies,
  backups,
);
