import { expect, type Locator, type Page } from "@playwright/test";
import type { View } from "#domain/desk/views.ts";
import type { EventType } from "#domain/grievance/events.ts";
import type { State } from "#domain/grievance/state.ts";

/** A desk as somebody works on it: with the keyboard alone. */
export class DeskPage {
  readonly page: Page;
  readonly rows: Locator;
  /** The case that is open. */
  readonly case: Locator;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.rows = page.locator("[data-ticket]");
    this.case = page.locator("[data-case]");
    this.dialog = page.getByRole("dialog");
  }

  row(text: string): Locator {
    return this.rows.filter({ hasText: text });
  }

  /** How many cases one of the lists says that it holds. */
  countOf(view: View): Locator {
    return this.page.locator(`[data-view="${view}"] b`);
  }

  /** Chooses one of the lists, and waits until it is there: until then keys act on cases of the one before. */
  async choose(view: View): Promise<void> {
    await this.page.locator(`[data-view="${view}"]`).click();
    await expect(this.page.locator('[data-desk-keys][aria-busy="true"]')).toHaveCount(0, { timeout: 30_000 });
  }

  /** The open case in one state. */
  caseIn(state: State): Locator {
    return this.page.locator(`[data-case][data-state="${state}"]`);
  }

  /** What has happened to the open case, of one sort. */
  events(type: EventType): Locator {
    return this.page.locator(`[data-event="${type}"]`);
  }

  /** Places on the keyboard, one after the other: `KeyJ`, `Shift+KeyX`, `Control+Enter`. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Moves through the list by keys, and waits until the case of that line is open: until then no key acts on it. */
  async moveTo(...keys: readonly string[]): Promise<void> {
    await this.press(...keys);
    await expect(async () => {
      const ticket = await this.page.locator("[data-current]").getAttribute("data-ticket", { timeout: 1_000 });
      await expect(this.case).toHaveAttribute("aria-label", ticket ?? "", { timeout: 1_000 });
    }).toPass({ timeout: 30_000 });
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  /** Leaves a dialog in which something is typed: it asks first, and the safe answer is not the one that is given here. */
  async discard(): Promise<void> {
    await this.press("Escape");
    await expect(this.page.locator("[data-keep-writing] button:focus")).toHaveCount(1);
    await this.press("Shift+Tab", "Enter");
  }

  /** Puts what was typed in the place of what the search field held, and goes on to what it found. */
  async search(text: string): Promise<void> {
    await this.press("Slash", "Control+KeyA");
    await this.type(text);
    await this.press("Enter");
  }
}
