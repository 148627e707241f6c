import { expect, test } from "vitest";
import { isSignInPage } from "./signInPage.ts";

test("only a page is opened in the browser, of a platform or of a server on this machine", () => {
  expect(isSignInPage("https://x.com/i/oauth2/authorize?client_id=1")).toBe(true);
  expect(isSignInPage("http://127.0.0.1:43123/i/oauth2/authorize")).toBe(true);
  for (const address of [
    "http://x.com/",
    "file:///etc/passwd",
    "smb://server/share",
    "javascript:alert(1)",
    "https://user:pass@x.com/",
    "x",
  ]) {
    expect(isSignInPage(address)).toBe(false);
  }
});
