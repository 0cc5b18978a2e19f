import type { Actor } from '#domain/core/actor.ts';
import type { OrganisationId, PersonId } from '#domain/core/id.ts';
import { MissionFrame } from '../shell/mission-frame.tsx';
import { useMissionSections } from '../shell/mission-sections.tsx';
import { Queue } from '../shell/queue.tsx';
import { useRootData } from '../shell/root-data.ts';
import { SignedInShell } from '../shell/signed-in-shell.tsx';
import { Button } from '../ui/button.tsx';
import { Link } from '../ui/link.tsx';
import { PageHead, SectionHead } from '../ui/page-head.tsx';
import { NeedsTable } from './sample-table.tsx';

const actor: Actor = {
  personId: 'p' as PersonId,
  name: 'Amina Diallo',
  organisation: {
    id: 'o1' as OrganisationId,
    name: 'Regional Logistics Network',
    kind: 'regional_organisation',
    verification: 'verified',
    role: 'representative',
  },
  coordinates: 'all',
  takesPartIn: [],
  isOperator: false,
  via: 'session',
  scopes: 'all',
};

const missions = ['MINUSCA', 'UNMISS', 'UNISFA', 'MONUSCO', 'UNMOGIP'].map((acronym) => ({
  id: acronym,
  slug: acronym.toLowerCase(),
  acronym,
}));

const unread = { MINUSCA: { waiting: ['1', '2', '3'], quiet: [] }, MONUSCO: { waiting: ['4'], quiet: [] } };

const organisations = [
  { id: 'o1', name: 'Regional Logistics Network', role: 'representative' as const },
  { id: 'o2', name: 'منظمة السلام والتنمية', role: 'observer' as const },
];

export function SampleShell() {
  const root = useRootData();
  const sections = useMissionSections('minusca', {
    coordinates: true,
    counts: { resources: { value: 4, mine: true }, channels: { value: 12 } },
  });
  if (!root) return null;
  return (
    <SignedInShell actor={actor} root={{ ...root, missions, organisations, unread }} framed>
      <MissionFrame
        acronym="MINUSCA"
        area="Central African Republic"
        mandateExpiresOn="2027-11-14"
        sections={sections}
        groups={[
          {
            label: 'Channels',
            links: [
              { to: '#general', label: <bdi># general</bdi>, count: 12 },
              { to: '#l', label: <bdi># logistics</bdi> },
            ],
          },
          { label: 'My initiatives', links: [{ to: '#bria', label: 'Bria clinic corridor' }] },
        ]}
      >
        <PageHead
          title="Needs"
          meta="23 open · 9 without any offer · most urgent first"
          acts={<Button variant="primary">State a need</Button>}
        />
        <NeedsTable />
        <SectionHead title="Waits for you" />
        <Queue
          empty={{ title: 'Nothing waits for you' }}
          sections={[
            {
              key: 'requests',
              title: 'Requests to join',
              items: [
                {
                  key: '1',
                  title: (
                    <Link to="#" look="plain">
                      Sahel Water Trust
                    </Link>
                  ),
                  meta: 'Bria clinic corridor',
                  at: '2026-11-24T03:00:00.000Z',
                  act: <Button small>Answer</Button>,
                },
              ],
            },
          ]}
        />
      </MissionFrame>
    </SignedInShell>
  );
}
