import { join } from "node:path";
import { readdirSync } from "node:fs";
import { expect, type Locator, type Page } from "@playwright/test";

/*
 * The speaker's window of a review, as a spec drives it.
 */

/** By keys alone, with the first three districts of the list. */
export async function prepareByKeys(page: Page, title: string): Promise<void> {
  await pressOn(page.getByRole("button", { name: "Prepare a review" }));
  const dialog = page.getByRole("dialog", { name: "Prepare a review" });
  await expect(dialog.getByLabel("What it is called")).toBeFocused();
  await page.keyboard.type(title);
  await page.keyboard.press("Tab");
  await page.keyboard.type("+1 11:30");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const first = page.getByRole("option").first();
  await expect(first).toBeVisible();
  await page.keyboard.press("Home");
  for (const place of [0, 1, 2]) {
    await page.keyboard.press("Enter");
    await expect(page.getByRole("option").nth(place)).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("ArrowDown");
  }
  await page.keyboard.press("Escape");
  await expect(first).toBeHidden();
  await pressOn(dialog.getByRole("button", { name: "Prepare", exact: true }));
  await expect(dialog).toBeHidden();
}

export async function notePromise(
  page: Page,
  said: { readonly words: string; readonly due: string; readonly tickets: string },
): Promise<void> {
  await page.getByLabel("In these words").fill(said.words);
  const day = page.getByLabel("By which day");
  await day.fill(said.due);
  if (said.tickets !== "") await page.getByLabel("Tickets, if it is about cases").fill(said.tickets);
  // Of its own field: a key goes to whatever has the cursor by then.
  await day.press("Enter");
}

export async function pressOn(button: Locator): Promise<void> {
  // A key that is pressed on a button that rests is lost.
  await expect(button).toBeEnabled();
  await button.focus();
  await button.press("Enter");
}

export function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Presses a button that makes a PDF; answers with the name of the new file. */
export async function minutesBy(page: Page, folder: string, button: string): Promise<string> {
  const before = new Set(filesIn(folder));
  await pressOn(page.getByRole("button", { name: button }));
  await expect.poll(() => filesIn(folder).filter((file) => !before.has(file)), { timeout: 60_000 }).toHaveLength(1);
  const made = filesIn(folder).find((file) => !before.has(file)) ?? "";
  await expect(page.getByText(`Saved as ${join(folder, made)}`)).toBeVisible({ timeout: 30_000 });
  return made;
}
