import { describe, expect, test } from "vitest";
import { echoesIn, readPost } from "./reading.ts";

const echo = (text: string) => echoesIn(readPost(text));

describe("an echo", () => {
  test("leans a word to the department that alone uses it", () => {
    expect([...echo("stretcher").keys()]).toContain("HEALTH");
    expect([...echo("मोघा").keys()]).toContain("IRRIGATION");
  });

  test("is the same in every script", () => expect(echo("anganwadi").get("WCD")?.weight).toBe(echo("आंगनवाड़ी").get("WCD")?.weight));

  test("grows less with each further word, and a word counts once", () => {
    const one = echo("stretcher").get("HEALTH")?.weight ?? 0;
    const two = echo("stretcher nurse").get("HEALTH")?.weight ?? 0;
    expect(two).toBeGreaterThan(one);
    expect(two).toBeLessThan(2 * one);
    expect(echo("stretcher stretcher").get("HEALTH")?.weight).toBe(one);
  });

  test("is not heard in everyday words, names of districts and handles", () => {
    expect(echo("hain mera naam Hisar @stretcher").size).toBe(0);
  });
});
