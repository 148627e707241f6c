import { expect, type Locator, type Page } from "@playwright/test";
import type { WallNow } from "#contract/wall.ts";

export type ShownFigure = Extract<
  keyof WallNow["figures"],
  "postsToday" | "openedToday" | "disposedToday" | "pendingMarking" | "markingsOverdue" | "inAction" | "reportsOverdue"
>;

/** The wall as the room sees it. */
export class WallPage {
  readonly page: Page;
  readonly cards: Locator;
  /** Present while what is shown may be old. */
  readonly problem: Locator;
  readonly rehearsalSign: Locator;
  readonly sources: Locator;

  constructor(page: Page) {
    this.page = page;
    this.cards = page.locator("li[data-ticket]");
    this.problem = page.locator("[data-problem]");
    this.rehearsalSign = page.getByText("REHEARSAL", { exact: true });
    this.sources = page.locator("[data-source]");
  }

  /** The scene that is shown. */
  get scene(): Locator {
    return this.page.locator("[data-scene-shown]");
  }

  /** Holds the scene, as a person at the wall does with the space bar: the programme does not go on under a spec that takes long. */
  async hold(): Promise<void> {
    await expect(this.scene).toBeVisible({ timeout: 30_000 });
    await this.page.keyboard.press("Space");
    await expect(this.scene).toHaveAttribute("data-stay", "held");
  }

  /** Steps through the programme until the wall shows this scene, and the one before has gone. */
  async show(scene: string): Promise<void> {
    for (let steps = 0; steps < 12 && (await this.scene.getAttribute("data-scene-shown")) !== scene; steps += 1) {
      await this.page.keyboard.press("ArrowRight");
    }
    await expect(this.scene).toHaveAttribute("data-scene-shown", scene);
    await expect(this.page.locator("[data-leaving]")).toHaveCount(0);
  }

  card(text: string): Locator {
    return this.cards.filter({ hasText: text });
  }

  /** What the figure says, as a number. NaN while the wall shows none. */
  async figure(name: ShownFigure): Promise<number> {
    const figure = this.page.locator(`[data-figure="${name}"]`);
    return (await figure.count()) === 0 ? Number.NaN : Number(await figure.getAttribute("data-value"));
  }

  async figures(): Promise<Readonly<Record<string, number>>> {
    const read = await this.page
      .locator("[data-figure]")
      .evaluateAll((all) => all.map((each) => [each.getAttribute("data-figure") ?? "", Number(each.getAttribute("data-value"))]));
    return Object.fromEntries(read) as Record<string, number>;
  }

  /** Every number of the scene that is shown. */
  allFigures(): Promise<readonly { readonly name: string; readonly value: number }[]> {
    return this.page
      .locator("[data-figure][data-value]:not([data-leaving] *)")
      .evaluateAll((all) => all.map((each) => ({ name: each.dataset["figure"] ?? "", value: Number(each.dataset["value"]) })));
  }
}
