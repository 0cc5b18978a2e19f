import { Avatar } from '../ui/avatar.tsx';
import { Bar, BarLegend } from '../ui/bar.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { DefinitionList } from '../ui/definition-list.tsx';
import { Empty } from '../ui/empty.tsx';
import { Figures, Steps } from '../ui/figures.tsx';
import { ButtonLink, Link } from '../ui/link.tsx';
import { Menu, MenuGroup, menuItemClass } from '../ui/menu.tsx';
import { Code, Name } from '../ui/name.tsx';
import { Notice } from '../ui/notice.tsx';
import { Num } from '../ui/num.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Pager } from '../ui/pager.tsx';
import { Count, Pill } from '../ui/pill.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { Time } from '../ui/time.tsx';
import { Timeline } from '../ui/timeline.tsx';
import { Tlp } from '../ui/tlp.tsx';
import { NeedsTable } from './sample-table.tsx';
import { ladder } from './samples.ts';
import { Row, Show } from './show.tsx';

const variants = ['primary', 'secondary', 'quiet', 'danger'] as const;

export function Pieces() {
  return (
    <>
      <Words />
      <Acts />
      <Lists />
      <Pictures />
    </>
  );
}

function Words() {
  return (
    <>
      <Show name="PageHead">
        <PageHead
          up={<Link to="#">Resources</Link>}
          title={<Name lang="fr">Unités de traitement d’eau</Name>}
          meta={
            <>
              <Pill tone="bad">Urgent</Pill> <span>needed by</span> <Time at="2026-11-28" />{' '}
              <span>
                resolution <Code>2759 (2024)</Code>
              </span>
            </>
          }
          acts={
            <>
              <Button variant="primary">Reserve</Button>
              <Button>Edit</Button>
            </>
          }
        />
      </Show>
      <Show name="Six sizes">
        <p className="text-display">Display: a public page’s title</p>
        <p className="text-title">Title: a page’s heading</p>
        <p className="text-lead">Lead: sections, public text</p>
        <p>Base: everything people work with. تم الحجز لمدة 24 ساعة.</p>
        <p className="text-small text-muted">Small: what goes with it</p>
        <p className="text-tiny text-muted">Tiny: marks and counts</p>
      </Show>
      <Show name="Time, Num, Name, Avatar, Tlp">
        <Row>
          <Time at="2026-11-24T09:12:00.000Z" />
          <Time at="2026-11-24T09:12:00.000Z" as="clock" />
          <Time at="2025-03-02T09:12:00.000Z" />
          <Time at="2027-11-14" as="full" focusable />
          <Num value={12450} /> <Num value={0.74} as="percent" /> <Num value={5000} unit="l" />
          <Name>خديجة منصور</Name>
          <Avatar name="Amina Diallo" />
          <Avatar name="خديجة منصور" small />
        </Row>
        <Row>
          {(['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'] as const).map((label) => (
            <Tlp key={label} label={label} />
          ))}
        </Row>
      </Show>
    </>
  );
}

function Acts() {
  return (
    <>
      <Show name="Button, ButtonLink, Menu">
        <Row>
          {variants.map((variant) => (
            <Button key={variant} variant={variant}>
              {variant}
            </Button>
          ))}
          <ButtonLink to="#">A link that looks so</ButtonLink>
          <Menu label="Menu">
            <MenuGroup label="Go to">
              <Link to="#" className={menuItemClass}>
                First place
              </Link>
              <Link to="#" className={menuItemClass} aria-current="page">
                Where we are
              </Link>
            </MenuGroup>
          </Menu>
        </Row>
        <Row>
          {variants.map((variant) => (
            <Button key={variant} variant={variant} small>
              {variant}
            </Button>
          ))}
          <Button variant="primary" busy>
            On its way
          </Button>
          <Button disabledReason="The offer is exhausted: 0 of 12 units are left.">Reserve</Button>
        </Row>
      </Show>
      <Show name="Notice">
        <Notice title="The mandate ends in 21 days">
          Initiatives without a basis after that are listed below.
        </Notice>
        <Notice tone="good">Reserved. The recipient was told.</Notice>
        <Notice tone="warn" title="Expiring" act={<Button small>Renew</Button>}>
          The registration certificate ends on 3 December.
        </Notice>
        <Notice tone="bad" title="Somebody else took the last units">
          2 of 12 are left.
        </Notice>
      </Show>
      <Show name="Pill, Count">
        <Row>
          {(['plain', 'accent', 'info', 'good', 'warn', 'bad'] as const).map((tone) => (
            <Pill key={tone} tone={tone}>
              {tone}
            </Pill>
          ))}
          <Count value={12} /> <Count value={3} mine /> <Count value={140} />
        </Row>
      </Show>
      <Show name="Tabs, Pager">
        <Tabs
          label="Views"
          tabs={[
            { to: '/gallery', label: 'Needs', count: 23 },
            { to: '/gallery/offers', label: 'Offers', count: 9 },
            { to: '/gallery/plan', label: 'Plan' },
          ]}
        />
        <Pager next="x" />
      </Show>
    </>
  );
}

function Lists() {
  return (
    <>
      <Show name="Table">
        <NeedsTable />
      </Show>
      <Show name="Card, DefinitionList, Timeline">
        <div className="grid gap-4 md:grid-cols-2">
          <Card
            title="About"
            aside={<Pill tone="good">Verified</Pill>}
            footer="Verified until 3 December 2026"
          >
            <DefinitionList
              items={[
                { term: 'Kind', value: 'National NGO' },
                { term: 'Country', value: 'Central African Republic' },
                { term: 'Works in', value: 'Haute-Kotto, Mbomou, Ouaka' },
              ]}
            />
          </Card>
          <Card title="What happened">
            <Timeline
              moments={[
                { key: '1', at: '2026-11-20T08:00:00.000Z', title: 'Offer released', tone: 'good' },
                {
                  key: '2',
                  at: '2026-11-22T08:00:00.000Z',
                  title: 'Acknowledged',
                  children: 'UN coordination',
                },
                { key: '3', at: '2026-11-24T07:00:00.000Z', title: 'Reserved for Bria', tone: 'accent' },
              ]}
            />
          </Card>
        </div>
      </Show>
      <Show name="Empty, Skeleton">
        <Empty title="Nothing waits for you" act={<ButtonLink to="#">See what is needed</ButtonLink>}>
          Join requests, offers and reservations that need you will stand here.
        </Empty>
        <Skeleton />
      </Show>
    </>
  );
}

function Pictures() {
  return (
    <>
      <Show name="Bar">
        <Bar segments={ladder} total={12} label="10 of 12 covered" tall />
        <BarLegend segments={ladder} open="2 open" after={<span>of 12</span>} />
      </Show>
      <Show name="Figures, Steps">
        <Figures
          items={[
            { key: 'a', value: <Num value={17} />, label: 'verified partners' },
            { key: 'b', value: <Num value={23} />, label: 'needs open now' },
            { key: 'c', value: <Num value={9} />, label: 'joint initiatives' },
            { key: 'd', value: <Time at="2027-11-14" />, label: 'mandate runs until' },
          ]}
        />
        <Steps
          label="From need to use"
          steps={[
            { label: 'Needed', value: 1240 },
            { label: 'Promised', value: 918 },
            { label: 'Sent', value: 645 },
            { label: 'Received', value: 583 },
            { label: 'In use', value: 484, last: true },
          ]}
        />
      </Show>
    </>
  );
}
