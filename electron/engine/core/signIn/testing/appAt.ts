import type { SignInApp } from "../../ports/signInApp.ts";

/** What a platform that is played says of itself. */
interface Played extends Pick<SignInApp, "clientId" | "clientSecret"> {
  readonly url: string;
  readonly addresses: Pick<SignInApp, "authorizeUrl" | "tokenUrl"> & { readonly revokeUrl: string; readonly deviceUrl: string };
}

/** Our app there. */
export function appAt({ url, addresses, clientId, clientSecret }: Played): SignInApp {
  return {
    platform: "X",
    issuer: url,
    ...addresses,
    clientId,
    clientSecret,
    secretGoesIn: "heading",
    scopes: ["users.read", "offline.access"],
    pageParameters: {},
  };
}
