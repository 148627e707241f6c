import { describe, expect, test } from "vitest";
import { enginePortOf } from "./connection.ts";

const page = { window: { name: "own window" }, origin: "ismgt://app" };
const { port1: port } = new MessageChannel();
const message = { data: "ismgt:port", origin: page.origin, source: page.window as Window, ports: [port] };

describe("the page believes a port", () => {
  test("that its own preload posted", () => {
    expect(enginePortOf(message, page)).toBe(port);
  });

  test("but not from another frame", () => {
    expect(enginePortOf({ ...message, source: { name: "a frame" } as Window }, page)).toBeNull();
    expect(enginePortOf({ ...message, source: null }, page)).toBeNull();
  });

  test("nor from another origin", () => {
    for (const origin of ["", "null", "https://example.org", "ismgt://other", "ismgt://app.example"]) {
      expect(enginePortOf({ ...message, origin }, page)).toBeNull();
    }
  });

  test("nor under another name", () => {
    for (const data of ["ismgt:port ", "port", { type: "ismgt:port" }, ["ismgt:port"], null, undefined]) {
      expect(enginePortOf({ ...message, data }, page)).toBeNull();
    }
  });

  test("nor with no port or several", () => {
    expect(enginePortOf({ ...message, ports: [] }, page)).toBeNull();
    expect(enginePortOf({ ...message, ports: [port, new MessageChannel().port1] }, page)).toBeNull();
  });
});
