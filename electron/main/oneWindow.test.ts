import { describe, expect, it } from "vitest";
import { OneWindow, type Reopenable } from "./oneWindow.ts";

class FakeWindow implements Reopenable {
  readonly done: string[] = [];
  isGone = false;
  isSmall = false;

  isDestroyed(): boolean {
    return this.isGone;
  }
  isMinimized(): boolean {
    return this.#alive(this.isSmall);
  }
  restore(): void {
    this.done.push(this.#alive("restored"));
  }
  show(): void {
    this.done.push(this.#alive("shown"));
  }
  focus(): void {
    this.done.push(this.#alive("focused"));
  }

  /** As Electron does for whatever is asked of a window that is gone. */
  #alive<Value>(value: Value): Value {
    if (this.isGone) throw new TypeError("Object has been destroyed");
    return value;
  }
}

function opener(): { readonly opened: FakeWindow[]; readonly open: () => FakeWindow } {
  const opened: FakeWindow[] = [];
  return {
    opened,
    open: () => {
      const window = new FakeWindow();
      opened.push(window);
      return window;
    },
  };
}

describe("a window that is there once", () => {
  it("comes to the front when it is asked for again, out of the dock too", () => {
    const { opened, open } = opener();
    const one = new OneWindow<FakeWindow>();
    one.show(open);
    one.show(open);
    expect(opened).toHaveLength(1);
    expect(opened[0]?.done).toEqual(["shown", "focused"]);
    if (opened[0]) opened[0].isSmall = true;
    one.show(open);
    expect(opened[0]?.done.slice(2)).toEqual(["restored", "shown", "focused"]);
  });

  it("opens again once the former is gone, though nobody was told yet that it has closed", () => {
    const { opened, open } = opener();
    const one = new OneWindow<FakeWindow>();
    one.show(open);
    if (opened[0]) opened[0].isGone = true;
    one.show(open);
    expect(opened).toHaveLength(2);
  });

  it("is told of while it is there", () => {
    const { opened, open } = opener();
    const one = new OneWindow<FakeWindow>();
    expect(one.open).toBeNull();
    one.show(open);
    expect(one.open).toBe(opened[0]);
    if (opened[0]) opened[0].isGone = true;
    expect(one.open).toBeNull();
  });
});
