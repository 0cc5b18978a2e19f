import type { Segment } from '../ui/bar.tsx';

export const ladder: readonly Segment[] = [
  { label: 'received', value: 3, tone: 'done' },
  { label: 'shipped', value: 2, tone: 'moving' },
  { label: 'agreed', value: 3, tone: 'agreed' },
  { label: 'reserved', value: 2, tone: 'held' },
];

export interface SampleNeed {
  id: string;
  item: string;
  initiative: string;
  urgency: 'Urgent' | 'High' | 'Normal';
  by: string;
  total: number;
  segments: readonly Segment[];
  match: string | null;
}

export const needs: readonly SampleNeed[] = [
  {
    id: '1',
    item: 'Water treatment units',
    initiative: 'Bria clinic corridor',
    urgency: 'Urgent',
    by: '2026-11-28',
    total: 12,
    segments: ladder,
    match: 'Republic of Norland',
  },
  {
    id: '2',
    item: '4×4 ambulances',
    initiative: 'Bria clinic corridor',
    urgency: 'High',
    by: '2026-12-10',
    total: 4,
    segments: [
      { label: 'agreed', value: 1, tone: 'agreed' },
      { label: 'suggested', value: 2, tone: 'thought' },
    ],
    match: 'Southern Alliance',
  },
  {
    id: '3',
    item: 'Mediation trainers (Sango)',
    initiative: 'Dialogue, Bangassou',
    urgency: 'Normal',
    by: '2027-01-15',
    total: 6,
    segments: [],
    match: null,
  },
];
