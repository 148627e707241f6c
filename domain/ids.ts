/** Branded ids: a string of one sort cannot be passed where another sort is expected. */

declare const brand: unique symbol;
type Branded<Base, Name extends string> = Base & { readonly [brand]: Name };

/** uuidv5 of the case key, so that two seats that see the same post open the same case. */
export type GrievanceId = Branded<string, "GrievanceId">;

/** uuidv5 of the first case of the incident. */
export type IncidentId = Branded<string, "IncidentId">;

/** An office by its path: department, level, jurisdiction. */
export type OfficeId = Branded<string, "OfficeId">;

/** uuid of a person who holds, held or will hold offices. */
export type OfficerId = Branded<string, "OfficerId">;

/** uuid of one officer's time in one office. */
export type PostingId = Branded<string, "PostingId">;

/** uuid of an MLA, MP or minister. */
export type RepresentativeId = Branded<string, "RepresentativeId">;

/** uuidv7 of one event. */
export type EventId = Branded<string, "EventId">;

/** One installation of the program: 16 lower-case hexadecimal digits. */
export type SeatId = Branded<string, "SeatId">;

/** The number that people use: `261124-K4F7QX` (day of opening in India, six letters of the id). */
export type TicketNumber = Branded<string, "TicketNumber">;

/** The natural key of a case, which is hashed to its id: `x:<conversation>:<author>`. */
export type CaseKey = Branded<string, "CaseKey">;

/** One thread of a channel, as the common beginning of the keys of its cases: `x:<conversation>:`. */
export type ConversationKey = Branded<string, "ConversationKey">;

/** A time of the hybrid logical clock: 16 lower-case hexadecimal digits that sort as text. */
export type HybridTime = Branded<string, "HybridTime">;

/** uuidv7 of somebody who signs in; the actor of their events. */
export type PersonId = Branded<string, "PersonId">;

/** uuidv7 of one review with the officers of districts or departments. */
export type ReviewId = Branded<string, "ReviewId">;

/** uuidv7 of what an officer promised in a review. */
export type PromiseId = Branded<string, "PromiseId">;
