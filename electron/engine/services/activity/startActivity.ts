import type { Registry } from "#domain/registry/registry.ts";
import type { ChannelSetUps } from "../../channels/channelSetUps.ts";
import type { Changes } from "../../core/live/changes.ts";
import type { EngineSettings } from "../../core/settings/engineSettings.ts";
import { officialAccountOf, platformsOfOffices } from "./accountChannels.ts";
import { keepDepartmentActivity } from "./departmentFigures.ts";
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
