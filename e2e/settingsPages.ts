import { type Page, expect } from "@playwright/test";

/** Shows a page of the settings by the list at the left, once somebody is signed in who may see it. */
export async function openPage(settings: Page, id: string): Promise<void> {
  await settings.locator(`nav a[data-place="${id}"]`).click({ timeout: 60_000 });
  await expect(settings.locator(`[data-page="${id}"]`)).toBeVisible();
}

/** Goes through all pages that the person who sits there may see; each stays in the document from then on. */
export async function throughAllPages(settings: Page): Promise<void> {
  const links = settings.locator("nav a[data-place]");
  await links.first().waitFor();
  for (const id of await links.evaluateAll((all) => all.map((each) => each.getAttribute("data-place") ?? ""))) await openPage(settings, id);
}
