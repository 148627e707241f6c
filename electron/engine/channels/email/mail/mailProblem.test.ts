import { expect, test } from "vitest";
import { explainedProblem } from "./explainedProblem.ts";
import { faultOfProblem, readError } from "./mailProblem.ts";

const refused = (words: string, responseCode: number) =>
  readError(Object.assign(new Error(`Invalid login: ${words}`), { code: "EAUTH", response: words, responseCode })).problem;

test.each([
  ["535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Mailbox.", 535, "sending-off"],
  ["550 5.7.30 Basic authentication is not supported for Client Submission.", 550, "passwords-off"],
  ["535 5.7.3 Authentication unsuccessful", 535, "wrong-password"],
] as const)("Microsoft's %j is told for what it is", (words, code, problem) => {
  expect(refused(words, code)).toBe(problem);
  expect(faultOfProblem(problem)).toBe("unauthorised");
});

test("a password that Microsoft refuses is answered with the way that it takes", () => {
  const server = { host: "outlook.office365.com", port: 993, user: "cell@hry.gov.in" };
  const access = { kind: "password", password: "right" } as const;
  expect(explainedProblem("wrong-password", { ...server, access }, "IMAP")?.en).toContain("choose Microsoft 365");
  expect(explainedProblem("wrong-password", { ...server, host: "imap.cmo.example", access }, "IMAP")?.en).toContain("type them again");
  const login = { token: async () => "token", refused: () => false };
  const signedIn = { kind: "sign-in", login, identity: "1" } as const;
  expect(explainedProblem("wrong-password", { ...server, access: signedIn }, "IMAP")?.en).toContain("sign in again below");
});
