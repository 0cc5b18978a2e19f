import type { Generated } from 'kysely';
import type { Instant } from '#domain/core/id.ts';
import type { StreamKey } from '#domain/core/streams.ts';

/** JSON kept as text, branded with what it holds. */
export type Json<Value> = string & { readonly __json: Value };

export const toJson = <Value>(value: Value): Json<Value> => JSON.stringify(value) as Json<Value>;
export const fromJson = <Value>(json: Json<Value>): Value => JSON.parse(json) as Value;

/** 0 or 1: SQLite has no booleans, and both databases keep the same columns. */
export type Flag = 0 | 1;
export const toFlag = (value: boolean): Flag => (value ? 1 : 0);

export interface StreamTable {
  key: StreamKey;
  last_seq: number;
  /** How many of its events count for its readers: the messages of a channel. */
  counted: Generated<number>;
  /** Up to where its events stand in the sealed chain. */
  sealed_seq: Generated<number>;
}

/** The one event log: audit trail, live feed and source of every notice. Ids and small facts, never texts. */
export interface EventTable {
  stream: StreamKey;
  seq: number;
  id: string;
  /** One act may reach several streams: its rows share this id. */
  fact_id: string;
  /** 1 on one row of each fact: the row that the audit page lists. */
  is_primary: Flag;
  type: string;
  at: Instant;
  person_id: string | null;
  organisation_id: string | null;
  via: 'session' | 'token' | 'system';
  command: string;
  request_id: string | null;
  mission_id: string | null;
  /** `initiative:ID` and the like: what the act was about. */
  subject: string;
  data: Json<Readonly<Record<string, unknown>>>;
}

/** The duplicate guard: what a request was answered, kept for ever. */
export interface RequestTable {
  /** Person id, or `anyone`. */
  requester: string;
  request_id: string;
  command: string;
  result: Json<unknown>;
  at: Instant;
}
