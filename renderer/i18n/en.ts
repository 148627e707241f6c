import { common } from "./en/common.ts";
import { wall } from "./en/wall.ts";
import { desk } from "./en/desk.ts";
import { caseView } from "./en/caseView.ts";
import { acts } from "./en/acts.ts";
import { paperwork } from "./en/paperwork.ts";
import { officerMail } from "./en/officerMail.ts";
import { invitations } from "./en/invitations.ts";
import { imports } from "./en/imports.ts";
import { wallControl } from "./en/wallControl.ts";
import { review } from "./en/review.ts";
import { transfer } from "./en/transfer.ts";
import { settings } from "./en/settings.ts";
import { sources } from "./en/sources.ts";
import { wallSettings } from "./en/wallSettings.ts";
import { people } from "./en/people.ts";
import { registry } from "./en/registry.ts";
import { timeLimits } from "./en/timeLimits.ts";
import { replies } from "./en/replies.ts";
import { backups } from "./en/backups.ts";
import { oneTable } from "./oneTable.ts";

/** The English messages, of each part of the app in a file of its own; their keys are the ids of all messages. ICU form. */
export const en = oneTable(
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

export type MessageId = keyof typeof en;
