import { useRouteLoaderData } from '@remix-run/react';
import type { Actor, MembershipRole } from '#domain/core/actor.ts';
import type { UnreadByMission } from '#server/channels/view.ts';
import type { Direction, Locale, Theme } from './languages.ts';

/** A mission in the rail. */
export interface RailMission {
  readonly id: string;
  readonly slug: string;
  readonly acronym: string;
}

/** An organisation this person may act for. */
export interface OwnOrganisation {
  readonly id: string;
  readonly name: string;
  readonly role: MembershipRole;
}

/** What every page knows. */
export interface RootData {
  readonly actor: Actor | null;
  readonly locale: Locale;
  readonly dir: Direction;
  readonly timeZone: string;
  readonly theme: Theme;
  readonly textOnly: boolean;
  /** Others are not told that this reader is there, nor that they are writing. */
  readonly hidesPresence: boolean;
  /** ISO 8601, UTC: the moment the page was made. */
  readonly now: string;
  readonly pageKey: string;
  readonly missions: readonly RailMission[];
  readonly unread: UnreadByMission;
  readonly organisations: readonly OwnOrganisation[];
  readonly production: boolean;
}

/** Null only where the root itself failed to load. */
export function useRootData(): RootData | null {
  return useRouteLoaderData<RootData>('root') ?? null;
}

/** Who reads the page; null for a visitor. */
export function useActor(): Actor | null {
  return useRootData()?.actor ?? null;
}
