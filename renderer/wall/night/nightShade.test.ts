import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const wall = join(import.meta.dirname, "..");
const read = (file: string) => readFileSync(join(wall, file), "utf8");

/** What a class of a style sheet says of one property. */
function declared(file: string, name: string, property: string): string | undefined {
  const rule = new RegExp(`\\.${name} \\{([^}]*)\\}`, "u").exec(read(file))?.[1] ?? "";
  return new RegExp(`(?:^|[;\\s])${property}: ([^;]+);`, "u").exec(rule)?.[1];
}

const layer = (file: string, name: string) => Number(declared(file, name, "z-index"));

test("the veil of the night lies over all that a wall shows but its alerts, which stand beside it in the page", () => {
  const veil = layer("night/NightShade.module.css", "shade");
  expect(declared("night/NightShade.module.css", "shade", "position")).toBe("fixed");
  expect(declared("banner/Banner.module.css", "banner", "position")).toBe("relative");
  expect(layer("banner/Banner.module.css", "banner")).toBeGreaterThan(veil);
  // Below one parent, so that the two numbers are of one order.
  expect(read("WallScreen.tsx")).toMatch(/<NightShade [^>]*\/>\s*\{hasAlert \? \(\s*<Banner /u);
  for (const file of ["panels/heat/heat.module.css", "panels/map/boundaries.module.css"])
    for (const [, found] of read(file).matchAll(/z-index: (\d+)/gu)) expect(Number(found)).toBeLessThan(veil);
});
