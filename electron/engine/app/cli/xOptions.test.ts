import { Command } from "commander";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { X_PRICES } from "#domain/post/xPrices.ts";
import { addXOptions, type XOptions, xSettingsOf } from "./xOptions.ts";

const settingsFor = (...given: readonly string[]) =>
  xSettingsOf(
    addXOptions(new Command().exitOverride().configureOutput({ writeErr: () => undefined }))
      .parse(["--x-user", "5", ...given], { from: "user" })
      .opts<XOptions>(),
  )?.settings;

beforeEach(() => vi.stubEnv("ISMGT_X_BEARER", "a-bearer"));
afterEach(() => vi.unstubAllEnvs());

describe("the options of X", () => {
  it("begin with the prices of the dated table, under pay per use", () => {
    expect(settingsFor()).toMatchObject({
      plan: "pay-per-use",
      ownsApp: false,
      pricePerPostUsd: X_PRICES.post,
      pricePerOwnPostUsd: X_PRICES.ownedPost,
      pricePerUserUsd: X_PRICES.user,
      pricePerMessageUsd: X_PRICES.message,
    });
  });

  it("take the plan, who owns the app, and each price of an agreement", () => {
    const agreed = ["--price-post", "0.004", "--price-own-post", "0.0005", "--price-user", "0.009", "--price-message", "0.008"];
    expect(settingsFor("--x-plan", "enterprise", "--owns-app", ...agreed)).toMatchObject({
      plan: "enterprise",
      ownsApp: true,
      pricePerPostUsd: 0.004,
      pricePerOwnPostUsd: 0.0005,
      pricePerUserUsd: 0.009,
      pricePerMessageUsd: 0.008,
    });
  });

  it("know no other plan", () => {
    expect(() => settingsFor("--x-plan", "free")).toThrow(/pay-per-use, enterprise/u);
  });
});
