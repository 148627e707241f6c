import type { ChannelValues, Words } from "#contract/channels.ts";
import type { SignInOutcome, SignInState, SignInWay } from "#contract/signIn.ts";
import type { ChannelPlugin, Given, SignedIn } from "../core/ports/channel.ts";
import { SignInFailure } from "../core/ports/signInApp.ts";
import type { SignInApp } from "../core/ports/signInApp.ts";
import { SourceError } from "../core/ports/source.ts";
import { callbackAddresses } from "../core/signIn/callbackServer.ts";
import { signInByBrowser } from "../core/signIn/signInByBrowser.ts";
import { signInByCode } from "../core/signIn/signInByCode.ts";
import type { SignIns } from "../core/signIn/signIns.ts";
import type { Granted } from "../core/signIn/tokenRequests.ts";

/** What a sign-in is begun with. */
export interface Begun {
  readonly way: SignInWay;
  /** Shows the page of the platform to the person; false where no browser opened. */
  readonly openBrowser: (address: string) => Promise<boolean>;
  /** Hears that the address to open is another one, or that nobody is waited for any more. */
  readonly onDidChange: () => void;
}

type Secret = Given<unknown>["secret"];

/** A sign-in that only a person can bring back. */
export interface EndedSignIn {
  readonly kind: string;
  readonly channel: Words;
  /** As the platform calls it; null where that is not known. */
  readonly account: string | null;
  /** Milliseconds UTC. */
  readonly at: number;
  /** `answer-lost`: the connection broke while it was renewed, so that the platform has given out a sign-in that never came here. */
  readonly why: "refused" | "answer-lost";
  /** The mail address that is to hear of it; null for none. */
  readonly to: string | null;
  /** When it did; null while it did not. */
  readonly toldAt: number | null;
}

function toldEnd(
  { signIn }: ChannelPlugin,
  values: ChannelValues,
  {
    signedInAt,
    ended: { at, why },
  }: { readonly signedInAt: number; readonly ended: { readonly at: number; readonly why: "refused" | "answer-lost" } },
) {
  return { at, why, advice: why === "refused" ? (signIn?.adviceAtEnd?.(values, at - signedInAt) ?? null) : null };
}

const ENGINE_ENDS: SignInOutcome = { ok: false, code: "engine-ends", detail: "" };

/** The keychain's name of a channel's sign-in. */
const signInNameOf = ({ form }: Pick<ChannelPlugin, "form">) => `${form.kind}.sign-in`;

interface Underway {
  readonly kind: string;
  waits: SignInState["waits"];
  readonly giveUp: AbortController;
  ended: Promise<unknown>;
}

/** How people sign in for channels. `ports`: where browsers come back to, where not as registered, for tests. */
export function createChannelSignIns(signIns: SignIns, { now, ports }: { readonly now: () => number; readonly ports?: readonly number[] }) {
  /** By kind: who is waited for now. All use the same ports, so that the next one waits for nobody else. */
  let underway: Underway | null = null;

  /** The engine comes to rest, as where the first channel was saved: people who sign in now do it at the next one. */
  let isOver = false;

  const accountOf = (plugin: ChannelPlugin) => signIns.of(signInNameOf(plugin));

  /** The app and how its sign-in stands; null where nobody signed in to it, or to another account than the one that is set up. */
  function standingOf(plugin: ChannelPlugin, { values, secret }: Pick<Given<ChannelValues>, "values" | "secret">) {
    const app = plugin.signIn?.app({ values, secret }) ?? null;
    const standing = app && accountOf(plugin).standing(app);
    if (app === null || standing === null) return null;
    const fits = standing.account === null || plugin.signIn?.fits?.(values, standing.account) !== false;
    return fits ? { app, standing } : null;
  }

  async function giveUp(): Promise<void> {
    underway?.giveUp.abort();
    await underway?.ended;
  }

  return {
    /** What a person signed in to; undefined where nobody did. */
    signedIn(plugin: ChannelPlugin, values: ChannelValues, secret: Secret): SignedIn | undefined {
      const found = standingOf(plugin, { values, secret });
      const login = found && accountOf(plugin).loginFor(found.app);
      if (found === null || login === null) return undefined;
      const { standing } = found;
      return { login, identity: `${standing.signedInAt} ${standing.account?.id ?? ""}`, isOver: standing.ended !== null };
    },

    /** A sign-in that has ended, and who is to hear of it by mail; null where it stands, or nobody ever signed in. */
    ended(plugin: ChannelPlugin, given: Given<ChannelValues>): EndedSignIn | null {
      const standing = standingOf(plugin, given)?.standing;
      if (standing?.ended == null) return null;
      return {
        kind: plugin.form.kind,
        channel: plugin.form.name,
        account: standing.account?.name ?? null,
        at: standing.ended.at,
        why: standing.ended.why,
        to: plugin.signIn?.warnTo(given.values) || null,
        toldAt: standing.ended.toldAt,
      };
    },

    /** Somebody was written to about the end of it. */
    told: (plugin: ChannelPlugin, at: number) => accountOf(plugin).told(at),

    /** Nobody is waited for any more, and nobody can begin here. */
    async end(): Promise<void> {
      isOver = true;
      await giveUp();
    },

    /** Everything of it that must be read in no message. */
    secrets: (plugin: ChannelPlugin): readonly string[] => (plugin.signIn ? accountOf(plugin).secrets() : []),

    /** Null where nobody can sign in; `given` is null while the channel is not set up. */
    state(plugin: ChannelPlugin, given: Given<ChannelValues> | null): SignInState | null {
      if (!plugin.signIn) return null;
      const isOffered = plugin.signIn.isFor === undefined || (given !== null && plugin.signIn.isFor(given.values));
      if (!isOffered) return null;
      const app = given && plugin.signIn.app(given);
      const standing = (given && standingOf(plugin, given)?.standing) ?? null;
      return {
        about: plugin.signIn.about,
        callbacks: plugin.signIn.registersCallbacks ? [...callbackAddresses(ports)] : [],
        isReady: app !== null,
        isNeeded: given !== null && standing?.ended !== null && plugin.signIn.isNeeded?.(given) === true,
        keptIn: signIns.home.kind,
        hasCode: app?.deviceUrl != null,
        waits: underway?.kind === plugin.form.kind ? underway.waits : null,
        signedIn: standing && {
          account: standing.account?.name ?? null,
          at: standing.signedInAt,
          renewedAt: standing.renewedAt,
          ended: given && standing.ended && toldEnd(plugin, given.values, { ...standing, ended: standing.ended }),
        },
      };
    },

    /** A person signs in. Nobody else is waited for any more. */
    async begin(plugin: ChannelPlugin, given: Given<ChannelValues>, { way, openBrowser, onDidChange }: Begun): Promise<SignInOutcome> {
      const app = plugin.signIn?.app(given);
      if (app == null || (way === "code" && app.deviceUrl === null)) return { ok: false, code: "app-refused", detail: "" };
      await giveUp();
      if (isOver) return ENGINE_ENDS;
      const mine: Underway = { kind: plugin.form.kind, waits: null, giveUp: new AbortController(), ended: Promise.resolve() };
      const onWaits = (waits: Underway["waits"]) => {
        mine.waits = waits;
        onDidChange();
      };
      const outcome = outcomeOf(signedInBy(app, { plugin, given, way, signal: mine.giveUp.signal, openBrowser, onWaits })).finally(() => {
        if (underway === mine) underway = null;
        onDidChange();
      });
      mine.ended = outcome.catch(() => undefined);
      underway = mine;
      const came = await outcome;
      return isOver && !came.ok ? ENGINE_ENDS : came;
    },

    giveUp,

    async signOut(plugin: ChannelPlugin, given: Given<ChannelValues> | null): Promise<void> {
      if (underway?.kind === plugin.form.kind) await giveUp();
      if (plugin.signIn) await accountOf(plugin).signOut(given && plugin.signIn.app(given));
    },
  };

  async function signedInBy(app: SignInApp, { plugin, given, way, signal, openBrowser, onWaits }: Signing): Promise<string | null> {
    let name: string | null = null;
    const onGranted = async (granted: Granted) => {
      const account = (await plugin.signIn?.whose(given, granted.accessToken, signal)) ?? null;
      if (!(await accountOf(plugin).signedIn(app, granted, account))) throw new SignInFailure("not-kept", "");
      name = account?.name ?? null;
    };
    const common = { signal, now, onGranted };
    if (way === "code") await signInByCode(app, { ...common, onCode: ({ page, userCode }) => onWaits({ address: page, code: userCode }) });
    else {
      const onAddress = (address: string) => onWaits({ address, code: null });
      await signInByBrowser(app, { ...common, openBrowser, onAddress, ...(ports && { ports }) });
    }
    return name;
  }
}

interface Signing extends Pick<Begun, "way" | "openBrowser"> {
  readonly plugin: ChannelPlugin;
  readonly given: Given<ChannelValues>;
  readonly signal: AbortSignal;
  readonly onWaits: (waits: Underway["waits"]) => void;
}

async function outcomeOf(signing: Promise<string | null>): Promise<SignInOutcome> {
  try {
    return { ok: true, account: await signing };
  } catch (error) {
    if (error instanceof SignInFailure) return { ok: false, code: error.code, detail: error.message };
    if (error instanceof SourceError) return { ok: false, code: "bad-answer", detail: error.message };
    throw error;
  }
}
