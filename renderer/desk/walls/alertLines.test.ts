import { describe, expect, test } from "vitest";
import type { WallAlert } from "#contract/wall.ts";
import { base64OfRows } from "../../client/rowList.ts";
import { alertLines, keyOfAlert, type AlertsNow } from "./alertLines.ts";

const PAGE = 6;
/** Letters from here on come after all others. */
const SOON = 120;

function alert(id: string, { kind = "emergency", rows = [id.codePointAt(0) ?? 0] }: { kind?: WallAlert["kind"]; rows?: number[] } = {}) {
  const code = id.codePointAt(0) ?? 0;
  return {
    kind,
    sinceAt: code < SOON ? 500 - code : code + 500,
    card: { grievanceId: id },
    seen: { rows: base64OfRows(Uint32Array.from(rows)) },
  } as WallAlert;
}

const now = (...all: readonly WallAlert[]): AlertsNow => ({ total: all.length, next: all.slice(0, PAGE) });
const shownOf = (alerts: AlertsNow) => alertLines([], alerts).lines;
const told = ({ lines, newer }: ReturnType<typeof alertLines>) => [
  ...lines.map(({ alert: { card }, isGone }) => (isGone ? `(${card.grievanceId})` : card.grievanceId)),
  `+${newer}`,
];
const held = { isHeld: true } as const;

describe("The lines of the alerts", () => {
  test("are those that wait, the newest first, while nobody's mouse is among them", () => {
    expect(told(alertLines(shownOf(now(alert("a"))), now(alert("b"), alert("a"))))).toEqual(["b", "a", "+0"]);
  });

  test("keep their places under a mouse: what comes is counted, and comes in when the mouse has gone", () => {
    const before = shownOf(now(alert("a"), alert("r", { kind: "red-flag" })));
    const after = now(alert("b"), alert("a"), alert("s", { kind: "red-flag" }), alert("r", { kind: "red-flag" }));
    const kept = alertLines(before, after, held);
    expect(told(kept)).toEqual(["a", "r", "+2"]);
    expect(told(alertLines(kept.lines, after))).toEqual(["b", "a", "s", "r", "+0"]);
  });

  test("say of one that somebody else has settled that it waits no more, in its place", () => {
    const before = shownOf(now(alert("a"), alert("b"), alert("c")));
    expect(told(alertLines(before, now(alert("a"), alert("c")), held))).toEqual(["a", "(b)", "c", "+0"]);
    expect(told(alertLines(before, now(alert("a"), alert("c"))))).toEqual(["a", "c", "+0"]);
    expect(told(alertLines(before, now(), held))).toEqual(["(a)", "(b)", "(c)", "+0"]);
  });

  test("close up after what the person settled here, and those that follow come in at the end", () => {
    const before = shownOf(now(..."abcdefgh".split("").map((id) => alert(id))));
    expect(told({ lines: before, newer: 0 })).toEqual([..."abcdef".split(""), "+0"]);
    const own = { ...held, settled: new Set([keyOfAlert(alert("a"))]) };
    // The answer that still has it is older than what was done.
    expect(told(alertLines(before, now(..."abcdefgh".split("").map((id) => alert(id))), own))).toEqual([..."abcdef".split(""), "+0"]);
    expect(told(alertLines(before, now(..."bcdefgh".split("").map((id) => alert(id))), own))).toEqual([..."bcdefg".split(""), "+0"]);
    expect(told(alertLines(before, now(..."zbcdefgh".split("").map((id) => alert(id))), own))).toEqual([..."bcdef".split(""), "+1"]);
  });

  test("keep those that newer ones have pushed off the page: they wait as before", () => {
    const before = shownOf(now(..."abcdef".split("").map((id) => alert(id))));
    expect(told(alertLines(before, now(..."yzabcdef".split("").map((id) => alert(id))), held))).toEqual([..."abcdef".split(""), "+2"]);
  });

  test("keep the case that was read where a newer one of its incident speaks for all, and do not count that as another", () => {
    const before = shownOf(now(alert("a", { rows: [7] }), alert("b")));
    expect(told(alertLines(before, now(alert("c", { rows: [7, 9] }), alert("b")), held))).toEqual(["a", "b", "+0"]);
  });

  test("stay the same objects while nothing changes, so that a page may keep them as its state", () => {
    const alerts = now(alert("a"), alert("b"));
    const { lines } = alertLines(shownOf(now(alert("a"), alert("x"))), alerts, held);
    const again = alertLines(lines, alerts, held).lines;
    expect(again.every((line, at) => line === lines[at])).toBe(true);
    expect(again).toHaveLength(lines.length);
  });
});
