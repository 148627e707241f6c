import type { NetworkSettings } from "#contract/network.ts";

/** As the system is set up. */
export const DEFAULT_NETWORK: NetworkSettings = {
  mode: "system",
  pacUrl: "",
  host: "",
  port: null,
  user: "",
  exceptions: [],
  authorities: "",
};
