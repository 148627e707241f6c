import { z } from "zod";
import type { ChannelForm, ConnectionTest } from "#contract/channels.ts";
import type { ChannelPlugin, ChannelSource, Given } from "../../core/ports/channel.ts";
import { channelPlugin } from "../channels.ts";
import { SourceError } from "../../core/ports/source.ts";

/** For tests: a channel with a field of every type, whose sources and answers a test writes. */
export interface ScriptedChannel {
  readonly plugin: ChannelPlugin;
  /** With what its sources were begun, each time. */
  readonly begun: Given<Values>[];
}

type Values = z.infer<typeof schema>;

const schema = z.strictObject({
  account: z.string(),
  baseUrl: z.string(),
  pollSeconds: z.number(),
  budgetUsd: z.number().nullable(),
  replies: z.boolean(),
  reads: z.enum(["all", "own"]),
});

export interface Script {
  /** May throw. */
  readonly sources?: (given: Given<Values>) => readonly ChannelSource[];
  readonly test?: (given: Given<Values>) => Promise<ConnectionTest>;
  readonly senders?: () => never;
}

export function scriptedChannel(kind: string, { sources = () => [], test = answering, senders }: Script = {}): ScriptedChannel {
  const begun: Given<Values>[] = [];
  return {
    begun,
    plugin: channelPlugin<Values>({
      channel: "telegram",
      form: formOf(kind),
      schema,
      secretsBelongTo: ({ baseUrl, account }) => `${new URL(baseUrl).origin} ${account}`,
      sources(given) {
        begun.push(given);
        return sources(given);
      },
      test: (given) => test(given),
      ...(senders && { senders }),
    }),
  };
}

async function answering({ values, secret }: Given<Values>): Promise<ConnectionTest> {
  if (secret("accessToken") === "wrong") throw new SourceError("unauthorised", "no such token: wrong");
  return { ok: true, account: values.account };
}

function formOf(kind: string): ChannelForm {
  const words = (en: string) => ({ en, hi: `${en} (हिन्दी)` });
  return {
    kind,
    name: words("Scripted"),
    about: words("A channel of tests."),
    needs: words("Nothing"),
    fields: [
      {
        name: "account",
        label: words("Account"),
        help: null,
        type: "text",
        isRequired: true,
        pattern: "[a-z]+",
        fault: words("Small letters only."),
        default: "",
      },
      { name: "baseUrl", label: words("Address"), help: null, type: "web-address", default: "https://scripted.test" },
      { name: "accessToken", label: words("Token"), help: null, type: "secret", isRequired: true },
      {
        name: "pollSeconds",
        label: words("Seconds"),
        help: null,
        type: "number",
        min: 1,
        max: 60,
        isWhole: true,
        default: 15,
        mayBeEmpty: false,
      },
      {
        name: "budgetUsd",
        label: words("Budget"),
        help: null,
        type: "number",
        min: 0,
        max: 100,
        isWhole: false,
        default: null,
        mayBeEmpty: true,
      },
      { name: "replies", label: words("Replies"), help: null, type: "yes-no", default: false },
      {
        name: "reads",
        label: words("Reads"),
        help: null,
        type: "choice",
        options: [
          { value: "all", label: words("All") },
          { value: "own", label: words("Own") },
        ],
        default: "all",
      },
    ],
  };
}
