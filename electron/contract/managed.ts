import { z } from "zod";
import { LOCK_MINUTES } from "./limits.ts";
import { PROXY_HOST, networkSettingsSchema } from "./network.ts";

/*
 * What the administrator of a machine, as a state's IT is, sets for every seat on it (docs/managed-settings.md): a file or a key of the registry that only root, or an
 * administrator of Windows, may write. What it names is in force in place of what is stored, and no person changes it at the seat; the engine refuses that.
 */

/** Pages of the settings that can be locked, by their names in a link to the settings. */
export const LOCKABLE_PAGES = [
  "learning",
  "channels",
  "network",
  "replies",
  "officer-mail",
  "people",
  "offices",
  "representatives",
  "time-limits",
  "right-to-service",
  "floods",
  "ready-reasons",
  "snippets",
  "letterhead",
  "scheduled-reports",
  "wall",
  "pictures",
  "villages",
  "place-names",
  "retention",
  "backups",
  "seals",
  "hub",
] as const;
const lockablePageSchema = z.enum(LOCKABLE_PAGES);
export type LockablePage = (typeof LOCKABLE_PAGES)[number];
export const lockablePagesSchema = z.array(lockablePageSchema).max(LOCKABLE_PAGES.length);

/** What all seats of a hub have alike: a seat that has a part of the room, or speaks for some of its people, changes none of it. */
export const ROOM_PAGES: readonly LockablePage[] = [
  "people",
  "offices",
  "representatives",
  "right-to-service",
  "time-limits",
  "floods",
  "replies",
  "ready-reasons",
  "snippets",
  "letterhead",
];

/** A file of more is none of ours: the certificates of some authorities are the most that is in one. */
export const LONGEST_MANAGED_BYTES = 1024 * 1024;

/** An address without a name and a password in it: they would be read by everybody on the machine. */
function addressOf(protocol: RegExp) {
  return z
    .url({ protocol, error: "is no address of the kind that is needed here" })
    .max(2_048)
    .refine((text) => !/^[a-z]+:\/\/[^/?#]*@/iu.test(text), {
      error: "holds a name or a password, which everybody on the machine could read",
    });
}

/** The settings of the network, of which what is left out is as it is by itself. The password of a proxy is no part of it. */
const managedNetworkSchema = networkSettingsSchema.partial().superRefine(({ mode, host, port, pacUrl }, context) => {
  const fault = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
  if (host !== undefined && host !== "" && !PROXY_HOST.test(host)) fault("host", "is neither a name nor an address of a machine");
  if (mode === "manual" && (host === undefined || host === "" || port === undefined || port === null))
    fault("host", 'and "port" are needed where "mode" is "manual"');
  if (mode === "pac" && !/^https?:\/\/[^\s@]+$/u.test(pacUrl ?? ""))
    fault("pacUrl", 'is needed, as an http or https address, where "mode" is "pac"');
});

export const managedSchema = z.strictObject({
  version: z.literal(1),
  /** Whom people ask who want something else: a name, an office, a telephone. */
  contact: z.string().trim().min(1).max(200).optional(),
  network: managedNetworkSchema.optional(),
  /** The hub that joins seats. */
  hub: addressOf(/^(?:postgres(?:ql)?|https)$/).optional(),
  /** Whence new versions come: never by the program itself, or from this server in the state's network. */
  updates: z
    .discriminatedUnion("from", [
      z.strictObject({ from: z.literal("nowhere") }),
      z.strictObject({
        from: z.literal("server"),
        address: addressOf(/^https$/),
        /** The public half of the key that releases are signed with: Ed25519, raw, base64. */
        key: z
          .string()
          .regex(/^[A-Za-z0-9+/]{43}=$/u, { error: "is no public key as npm run sign tells it" })
          .optional(),
      }),
    ])
    .optional(),
  lockAfterMinutes: z.number().int().min(LOCK_MINUTES.least).max(LOCK_MINUTES.most).optional(),
  /** Pages that stay as they are. */
  locked: z.array(lockablePageSchema).max(LOCKABLE_PAGES.length).optional(),
});
export type Managed = z.infer<typeof managedSchema>;

/** What is wrong with it; what is said of each is in `managedSentences.ts`. */
export const MANAGED_FAULTS = ["unreadable", "too-long", "not-json", "invalid"] as const;
export type ManagedFault = (typeof MANAGED_FAULTS)[number];

/** What a window is told of it. */
export const managedAnswerSchema = z.strictObject({
  /**
   * `none`: nothing is set. `faulty`: something is, and cannot be read; until that is mended no page changes that it could lock. `not-believed`: others than the
   * administrator may write it, so nothing of it counts.
   */
  is: z.enum(["none", "in-force", "faulty", "not-believed"]),
  /** Where it is, as an administrator finds it. */
  place: z.string(),
  fault: z.enum(MANAGED_FAULTS).nullable(),
  /** In English, for the person who mends it: which field, and what of it. */
  detail: z.string(),
  contact: z.string().nullable(),
  pages: z.array(lockablePageSchema),
  locksAfter: z.boolean(),
  hub: z.string().nullable(),
  /** The address of the server; empty where the program fetches none. */
  updates: z.string().nullable(),
});
export type ManagedAnswer = z.infer<typeof managedAnswerSchema>;
