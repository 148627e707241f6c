import type { Page } from "@playwright/test";

/** Fills in on the settings page of the hub where it is, a PostgreSQL of a test on this machine, and the name of the seat. */
export async function fillHub(page: Page, port: number, name: string): Promise<void> {
  await page.getByLabel("Where the hub is").fill("127.0.0.1");
  await page.getByLabel("Port", { exact: true }).fill(String(port));
  await page.getByLabel("Database", { exact: true }).fill("hub");
  await page.locator("label", { hasText: "Without encryption" }).click();
  await page.getByLabel("Name of this seat").fill(name);
}
