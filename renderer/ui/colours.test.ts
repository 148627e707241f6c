import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const tokens = readFileSync(join(import.meta.dirname, "tokens.css"), "utf8");

type Light = readonly [red: number, green: number, blue: number];

/** Of linear light: what reaches who lacks one sort of cones (Machado, Oliveira and Fernandes 2009, severity 1), or sees no colour at all. */
const SEEN_BY: Readonly<Record<string, readonly [Light, Light, Light]>> = {
  "most people": [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
  achromatopsia: [
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
  ],
};

const SCALE = ["late-0", "late-1", "late-2", "late-3", "late-4", "late-5"];
/** In CIE Lab 2.3 is a difference that can just be seen with two colours side by side. */
const APART = 6.5;

/** In the dark what presses is lighter than what does not, on paper it is darker. */
const THEMES = { dark: 1, light: -1 } as const;
type Theme = keyof typeof THEMES;

const eachTheme = Object.keys(THEMES) as readonly Theme[];

describe.each(Object.entries(SEEN_BY).flatMap(([who, matrix]) => eachTheme.map((theme) => [who, theme, matrix] as const)))(
  "to %s, %s",
  (_, theme, matrix) => {
    const seen = (token: string) => labOf(through(matrix, lightOf(theme, token)));

    test("each shade of the scale is plainly another than the one before, and stronger", () => {
      for (const [index, token] of SCALE.entries()) {
        const before = SCALE[index - 1];
        if (before === undefined) continue;
        expect(distance(seen(before), seen(token)), `${before} and ${token}`).toBeGreaterThan(APART);
        expect((seen(token)[0] - seen(before)[0]) * THEMES[theme], `${before} and ${token}`).toBeGreaterThan(4);
      }
    });

    test("each shade of the scale has a contrast of 1.5 to 1 with the one before, so that they are told apart from 8 metres", () => {
      const light = (token: string) => luminanceOf(through(matrix, lightOf(theme, token))) + 0.05;
      for (const [index, token] of SCALE.slice(1).entries()) {
        expect((light(token) / light(SCALE[index] ?? token)) ** THEMES[theme], `${SCALE[index]} and ${token}`).toBeGreaterThanOrEqual(1.5);
      }
    });

    test.each([
      ["arrivals", "urgent"],
      ["arrivals", "ground"],
      ["arrivals", "ink"],
      ["urgent", "ink"],
      ["late", "ink"],
    ])("%s is not taken for %s", (one, other) => {
      expect(distance(seen(one), seen(other))).toBeGreaterThan(2 * APART);
    });
  },
);

describe.each(eachTheme)("letters that are read have a contrast of 7 to 1, %s", (theme) => {
  const text = ["ink", "ink-2", "ink-3", "late", "urgent", "emergency-text"];
  test.each(text.flatMap((letters) => ["ground", "panel", "raised"].map((surface) => [letters, surface] as const)))(
    "%s on %s",
    (one, other) => {
      expect(contrast(theme, one, other)).toBeGreaterThanOrEqual(7);
    },
  );

  test.each([
    ...SCALE.slice(0, 3).map((shade) => ["ink", shade] as const),
    ...SCALE.slice(3).map((shade) => ["late-ink", shade] as const),
    ["emergency-ink", "emergency"] as const,
    ["emergency-text", "red-flag-surface"] as const,
    ["ink", "emergency-surface"] as const,
  ])("%s on %s", (one, other) => {
    expect(contrast(theme, one, other)).toBeGreaterThanOrEqual(7);
  });
});

function lightOf(theme: Theme, token: string): Light {
  const [, block = ""] = tokens.split(`[data-theme="${theme}"] {`);
  const [, hex] = new RegExp(`--${token}: #([0-9a-f]{6});`, "u").exec(block.split("}", 1)[0] ?? "") ?? [];
  if (hex === undefined) throw new Error(`There is no colour --${token}`);
  const linear = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [linear(0), linear(2), linear(4)];
}

function through(matrix: readonly [Light, Light, Light], [red, green, blue]: Light): Light {
  const seen = ([r, g, b]: Light) => Math.min(1, Math.max(0, r * red + g * green + b * blue));
  return [seen(matrix[0]), seen(matrix[1]), seen(matrix[2])];
}

function luminanceOf([red, green, blue]: Light): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** CIE Lab under D65. */
function labOf([red, green, blue]: Light): Light {
  const root = (value: number) => (value > 216 / 24_389 ? Math.cbrt(value) : (value * 24_389) / 27 / 116 + 16 / 116);
  const x = root((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505);
  const y = root(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  const z = root((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function distance(one: Light, other: Light): number {
  return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}

function contrast(theme: Theme, one: string, other: string): number {
  const luminance = (token: string) => luminanceOf(lightOf(theme, token));
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((left, right) => left - right);
  return (lighter + 0.05) / (darker + 0.05);
}
