import { keepDepartmentFigures } from "#db/activity/departmentFigures.ts";
import type { Writer } from "#db/connection.ts";
import { ACTIVITY_DAYS } from "#domain/activity/accountActivity.ts";
import { departmentActivity } from "#domain/activity/departmentActivity.ts";
import { indianDayNumber } from "#domain/clock/indianDay.ts";
import type { Registry } from "#domain/registry/registry.ts";
import type { ChannelSetUps } from "../../channels/channelSetUps.ts";
import type { Changes } from "../../core/live/changes.ts";
import type { EngineSettings } from "../../core/settings/engineSettings.ts";
import { officialAccountOf, platformsOfOffices } from "./accountChannels.ts";
import type { AccountChannel } from "./accountChannels.ts";
import { activityTable } from "./activityTable.ts";
import type { WatchingOptions } from "./watchAccounts.ts";
import { watchPlatforms } from "./watchPlatforms.ts";
import type { PlatformWatching } from "./watchPlatforms.ts";

interface ActivityPorts extends Pick<WatchingOptions, "record" | "clock" | "mayAct"> {
  /** A rehearsal asks after nobody. */
  readonly rehearsal: boolean;
  readonly registry: () => Registry;
  readonly channels: Pick<ChannelSetUps, "accountReaders" | "get">;
  readonly settings: Pick<EngineSettings, "activity">;
  readonly changes: Pick<Changes, "announce">;
}

/** How active offices are on the platforms: asks after their accounts, and keeps the figures of the departments. */
export function startActivity({ rehearsal, registry, channels, settings, changes, ...ports }: ActivityPorts): PlatformWatching {
  const { record, clock } = ports;
  return watchPlatforms({
    ...ports,
    readers: () => (!rehearsal && settings.activity().isOn ? channels.accountReaders() : []),
    handles: (channel) => registry().officers.flatMap((officer) => officialAccountOf(officer, channel)?.toLowerCase() ?? []),
    budgetUsd: () => settings.activity().monthlyBudgetUsd,
    onDidChange: () => changes.announce("sources", "activity"),
    onDidRound() {
      keepDepartmentActivity(record, { registry: registry(), now: clock.now(), expectedOn: platformsOfOffices(channels) });
      changes.announce("record", "activity");
    },
  });
}

interface FiguresKept {
  readonly registry: Registry;
  /** Milliseconds UTC. */
  readonly now: number;
  /** Where an office that answers for this tracker ought to have an account. */
  readonly expectedOn: readonly AccountChannel[];
}

/** Keeps how active each department is today, for the ranking: of those of which an account was asked after. */
export function keepDepartmentActivity(record: Writer, { registry, now, expectedOn }: FiguresKept): void {
  const departments = departmentActivity(activityTable(record, registry, now, expectedOn), ACTIVITY_DAYS);
  keepDepartmentFigures(
    record,
    indianDayNumber(now),
    departments.flatMap(({ department, score }) => (score === null ? [] : [{ department, score }])),
  );
}
