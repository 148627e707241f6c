import { HubError } from "./hubError.ts";

const NAME = /^[a-z_][a-z0-9_]{0,62}$/u;

/*
 * What every seat needs, and what one that knows of some districts alone does not get. Which rows of it, policies say (`migrations/0007_policies.sql` and those after it). Of what is changed
 * the columns are named: who may change a whole table, or delete from it, may also lock it, and keep everybody waiting for as long as a line is open.
 */
const OF_EVERY_SEAT = [
  "SELECT ON migration, hub, seat_role, seat, batch, event, sealed_key, erased, item, ruling, room_key, lease, case_place, case_move, post_place, event_hash, case_placed, own_event, snapshot, snapshot_chunk",
  "INSERT ON batch, event, sealed_key, item, case_place",
  "UPDATE (head_seq, head_hash, seen_at, items_seq) ON seat",
  "UPDATE (signature) ON batch",
  "UPDATE (box) ON item",
  "SELECT, INSERT ON presence",
  "UPDATE (at, told_at, box, signature) ON presence",
  "SELECT ON pairing",
  "UPDATE (answer) ON pairing",
];
const OF_WHOLE_SEATS = [
  "INSERT ON seat, erased, ruling, room_key, lease, attempt, snapshot, snapshot_chunk, file, case_move, post_place",
  "INSERT ON pairing",
  "UPDATE (district, before) ON case_place",
  "UPDATE (at) ON erased",
  "UPDATE (at, text, signature) ON ruling",
  "UPDATE (ref, at, text, signature) ON room_key",
  "UPDATE (seat, holder, token, since_at, until_at) ON lease",
  "UPDATE (seat, token, at, outcome, external_id) ON attempt",
  "UPDATE (begun_at, published_at, chunks, box, signature) ON snapshot",
  "UPDATE (bytes) ON snapshot_chunk",
  "UPDATE (asked, at, content) ON file",
  "DELETE ON pairing, sealed_key, snapshot, file",
  "SELECT ON attempt, file",
];

/** The role that made the tables: what is taken from it no seat can do any more. */
const OWNER = "(SELECT relowner FROM pg_class WHERE oid = 'event'::regclass)";
/** Of a row `r` of `pg_roles`: it may do nothing as the owner may, so that taking all from it takes nothing from the others. */
export const IS_NO_OWNER = `NOT r.rolsuper AND NOT pg_has_role(r.oid, ${OWNER}, 'MEMBER')`;
/** Whether who asks may grant. */
export const IS_ASKED_BY_OWNER = `pg_has_role(${OWNER}, 'MEMBER')`;

/** Whether a name is written as those of roles are, and can be no more than a name. */
export function isRoleName(role: string): boolean {
  return NAME.test(role);
}

/** Statements that give a role what its seat needs, and nothing else. Throws `HubError` for what is no plain name of a role. */
export function grantsFor(role: string, isWhole: boolean): readonly string[] {
  const granted = isWhole ? [...OF_EVERY_SEAT, ...OF_WHOLE_SEATS] : OF_EVERY_SEAT;
  return [revocationOf(role), ...granted.map((each) => `GRANT ${each} TO "${role}"`)];
}

/**
 * Statements that leave a role no more than what its seat asks before it knows that it does not belong to the hub any more. Policies show it no role, and so no snapshot, and let it
 * change no row.
 */
export function grantsOfEnded(role: string): readonly string[] {
  return [
    revocationOf(role),
    `GRANT SELECT ON migration, hub, seat_role, seat, ruling, room_key, lease, snapshot TO "${role}"`,
    `GRANT UPDATE (seen_at) ON seat TO "${role}"`,
  ];
}

/** Takes from a role all that it may do with the tables. Throws `HubError` as {@link grantsFor}. */
export function revocationOf(role: string): string {
  if (!isRoleName(role)) throw new HubError("refused", "A role has a name of small letters, digits and underscores");
  return `REVOKE ALL ON ALL TABLES IN SCHEMA public FROM "${role}"`;
}
