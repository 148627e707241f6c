import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** What the announcer of React Aria says stays in the page for some seconds, named by a button that may be gone by then. */
export const ANNOUNCER = "[data-live-announcer]";

interface Looking {
  /** Selectors of what is looked at, and of what is passed over. */
  readonly within?: string;
  readonly without?: string;
  readonly rules?: Readonly<Record<string, { readonly enabled: boolean }>>;
  /** These rules alone. */
  readonly only?: readonly string[];
}

/**
 * The rules of accessibility that a page breaks, each with the elements that break it. In one page alone: the app's windows open no other, which the
 * usual mode of the checker would ask for. The checker is half a megabyte of code, so it is given to a page once, and tells of what is broken alone.
 */
export async function violationsOf(page: Page, { within, without, rules = {}, only }: Looking = {}): Promise<string[]> {
  const isThere = await page.evaluate(() => "axe" in globalThis);
  const checker = new AxeBuilder({ page, ...(isThere && { axeSource: NOTHING_MORE }) })
    .setLegacyMode()
    .options({ rules, resultTypes: ["violations"] });
  if (only !== undefined) checker.withRules([...only]);
  if (within !== undefined) checker.include(within);
  if (without !== undefined) checker.exclude(without);
  const { violations } = await checker.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}

/** An empty text would stand for the whole checker. */
const NOTHING_MORE = ";";
