/** What the demonstration's partners do in its month, beside talking. `day` counts back from today. */
export interface Done {
  readonly day: number;
  /** Hour and minute, UTC. */
  readonly at: string;
  /** A person of the cast, or the portal itself. */
  readonly by: string;
  readonly command: string;
  /** The name under which later acts speak of what this one made. */
  readonly makes?: string;
  /** The command's input; texts that begin with `@` stand for ids and dates. */
  readonly with: object;
}

type When = readonly [day: number, at: string];

const done = ([day, at]: When, by: string, command: string, input: object, makes?: string): Done => ({
  day,
  at,
  by,
  command,
  with: input,
  ...(makes && { makes }),
});

const inCar = { missionId: '@mission/MINUSCA' };
const bria = { name: 'Bria', latitude: 6.54, longitude: 21.98 };
const bangui = { name: 'Bangui', latitude: 4.36, longitude: 18.56 };
const place = (spot: typeof bria, pcode: string) => ({
  ...spot,
  country: 'CAF',
  pcode,
  pcodeEdition: 'demonstration',
});

const corridor = {
  title: 'Corredor de agua y salud de Bria',
  taskId: '@task/MINUSCA/HUM',
  theme: 'wash',
  language: 'es',
  summary:
    'Siete puntos de agua en Bria y Ippy: reparar, tratar y dejar en manos de comités locales formados. La Alianza coordina y paga; los socios en terreno instalan, miden y forman.',
  startsOn: '@day-24',
  endsOn: '@day+150',
  partners: [
    { organisationId: '@org/water', role: 'partner', iatiRole: 'implementing' },
    { organisationId: '@org/relief', role: 'partner', iatiRole: 'implementing' },
  ],
  places: [place(bria, 'CF61'), place({ name: 'Ippy', latitude: 6.27, longitude: 21.21 }, 'CF42')],
  milestones: [
    { title: 'Evaluación de los siete puntos', dueOn: '@day-17' },
    { title: 'Instalación de las unidades de tratamiento', dueOn: '@day-10' },
    { title: 'Comités formados', dueOn: '@day+12' },
  ],
  needs: [
    {
      itemId: '@item/water_treatment_unit',
      quantity: 5,
      neededBy: '@day-14',
      neededUntil: '@day+60',
      priority: 'urgent',
      place: bria,
    },
    { itemId: '@item/solar_pump', quantity: 4, neededBy: '@day+14', priority: 'high', place: bria },
    { itemId: '@item/hygiene_kit', quantity: 1_500, neededBy: '@day+10', priority: 'high', place: bria },
    {
      itemId: '@item/truck_8t',
      quantity: 2,
      neededBy: '@day+3',
      neededUntil: '@day+24',
      priority: 'normal',
      place: bria,
    },
  ],
};

const ouadda = {
  title: 'Premiers secours à Ouadda',
  taskId: '@task/MINUSCA/POC',
  theme: 'health',
  language: 'fr',
  summary:
    'Un poste de premiers secours pour la saison des pluies : matériel par les airs, équipe formée sur place, relève après six semaines.',
  startsOn: '@day+7',
  endsOn: '@day+60',
  partners: [{ organisationId: '@org/relief', role: 'partner', iatiRole: 'implementing' }],
  places: [place({ name: 'Ouadda', latitude: 8.07, longitude: 22.4 }, 'CF63')],
  milestones: [{ title: 'Poste ouvert', dueOn: '@day+14' }],
  needs: [
    {
      itemId: '@item/air_lift',
      quantity: 1_800,
      neededBy: '@day+10',
      priority: 'urgent',
      place: { name: 'Ouadda', latitude: 8.07, longitude: 22.4 },
    },
    { itemId: '@item/trauma_kit', quantity: 40, neededBy: '@day+12', priority: 'high' },
  ],
};

const market = {
  title: 'Dialogue de marché à Bangassou',
  taskId: '@task/MINUSCA/PEACE',
  theme: 'dialogue',
  language: 'fr',
  summary:
    'Chaque samedi, quatre quartiers se rencontrent au marché : écoute, médiation de petits conflits, relevé des prix.',
  startsOn: '@day-20',
  endsOn: '@day+90',
  places: [place({ name: 'Bangassou', latitude: 4.74, longitude: 22.82 }, 'CF62')],
  milestones: [{ title: 'Premières rencontres tenues', dueOn: '@day-6' }],
  needs: [
    { itemId: '@item/mediator', quantity: 3, neededBy: '@day+5', neededUntil: '@day+65', priority: 'normal' },
    { itemId: '@item/solar_lamp', quantity: 200, neededBy: '@day+20', priority: 'low' },
  ],
};

const sibut = {
  title: 'Four wells of Sibut',
  taskId: '@task/MINUSCA/HUM',
  theme: 'wash',
  language: 'en',
  summary: 'Four wells cleaned, tested and handed to the town.',
  startsOn: '@day-29',
  endsOn: '@day-4',
  places: [place({ name: 'Sibut', latitude: 5.73, longitude: 19.09 }, 'CF41')],
  milestones: [{ title: 'Wells handed over', dueOn: '@day-6' }],
  needs: [{ itemId: '@item/chlorine_tablet', quantity: 20_000, neededBy: '@day-12', priority: 'normal' }],
};

const bridges = {
  title: 'Panel bridges on the Bambari road',
  theme: 'logistics',
  language: 'en',
  summary: 'Replace the second bridge before the rains; traffic in turns meanwhile.',
  startsOn: '@day+20',
  endsOn: '@day+120',
};

const jonglei = {
  missionId: '@mission/UNMISS',
  title: 'Water committees of Jonglei',
  taskId: '@task/UNMISS/POC',
  theme: 'wash',
  language: 'en',
  summary: 'The committee training of Bria, adapted with its authors and held in four counties.',
  startsOn: '@day+10',
  endsOn: '@day+200',
  places: [{ name: 'Bor', country: 'SSD', latitude: 6.21, longitude: 31.56 }],
  milestones: [{ title: 'Material adapted', dueOn: '@day+30' }],
  needs: [{ itemId: '@item/training_place', quantity: 120, neededBy: '@day+45', priority: 'normal' }],
};

/** The initiatives, from draft to completion, and who joins them. */
const initiatives: readonly Done[] = [
  done([29, '09:00'], 'amina', 'initiative.draft', { ...inCar, ...sibut, propose: true }, 'sibut'),
  done([28, '08:30'], 'khadija', 'initiative.approve', { initiativeId: '@sibut' }),
  done([28, '09:30'], 'amina', 'initiative.start', { initiativeId: '@sibut' }),
  done([27, '15:00'], 'tomas', 'initiative.draft', { ...inCar, ...corridor, propose: true }, 'corridor'),
  done([26, '09:10'], 'khadija', 'initiative.return', {
    initiativeId: '@corridor',
    comments:
      'Please name who keeps the water points after the last month, and by when the committees are trained.',
  }),
  done([25, '10:00'], 'ines', 'initiative.propose', { initiativeId: '@corridor' }),
  done([24, '09:00'], 'daniel', 'initiative.approve', { initiativeId: '@corridor' }),
  done([23, '08:30'], 'tomas', 'initiative.start', { initiativeId: '@corridor' }),
  done(
    [23, '10:00'],
    'tomas',
    'indicator.add',
    {
      initiativeId: '@corridor',
      title: 'Puntos que dan agua segura',
      rule: 'latest',
      unit: 'puntos',
      baseline: 3,
      target: 7,
    },
    'safe-points',
  ),
  done(
    [23, '10:05'],
    'tomas',
    'indicator.add',
    {
      initiativeId: '@corridor',
      title: 'Personas formadas en los comités',
      rule: 'sum',
      unit: 'personas',
      baseline: 0,
      target: 56,
    },
    'trained',
  ),
  done([21, '09:00'], 'prosper', 'initiative.draft', { ...inCar, ...market, propose: true }, 'market'),
  done([20, '08:00'], 'khadija', 'initiative.approve', { initiativeId: '@market' }),
  done([20, '12:00'], 'prosper', 'initiative.start', { initiativeId: '@market' }),
  done([17, '16:00'], 'amina', 'initiative.reach-milestone', {
    initiativeId: '@corridor',
    milestoneId: '@milestone/corridor/0',
    reachedOn: '@day-17',
  }),
  done([13, '11:00'], 'tomas', 'initiative.reach-milestone', {
    initiativeId: '@corridor',
    milestoneId: '@milestone/corridor/1',
    reachedOn: '@day-13',
  }),
  done([13, '16:00'], 'amina', 'indicator.report-value', {
    indicatorId: '@safe-points',
    periodStart: '@day-23',
    periodEnd: '@day-13',
    actual: 4,
  }),
  done([10, '09:00'], 'jonas', 'initiative.draft', { ...jonglei, propose: true }, 'jonglei'),
  done([8, '09:00'], 'daniel', 'initiative.approve', { initiativeId: '@jonglei' }),
  done([8, '16:00'], 'prosper', 'indicator.report-value', {
    indicatorId: '@trained',
    periodStart: '@day-15',
    periodEnd: '@day-8',
    actual: 8,
  }),
  done([6, '17:00'], 'amina', 'initiative.reach-milestone', {
    initiativeId: '@sibut',
    milestoneId: '@milestone/sibut/0',
    reachedOn: '@day-6',
  }),
  done([4, '10:00'], 'amina', 'initiative.complete', { initiativeId: '@sibut' }),
  done(
    [4, '11:00'],
    'lucie',
    'join.request',
    {
      initiativeId: '@corridor',
      brings: 'Douze places de formation aux premiers secours, un formateur et le matériel.',
      message: 'Nous pouvons commencer le 12.',
      iatiRole: 'implementing',
    },
    'estmark-joins',
  ),
  done([3, '09:00'], 'lucie', 'initiative.draft', { ...inCar, ...ouadda, propose: true }, 'ouadda'),
  done(
    [3, '15:00'],
    'peter',
    'join.request',
    {
      initiativeId: '@corridor',
      brings: 'Transport each Thursday between Bangui and Bria.',
      iatiRole: 'implementing',
    },
    'freight-joins',
  ),
  done([3, '16:10'], 'amina', 'indicator.report-value', {
    indicatorId: '@safe-points',
    periodStart: '@day-12',
    periodEnd: '@day-3',
    actual: 5,
  }),
  done([2, '08:00'], 'tomas', 'join.counter', {
    joinRequestId: '@freight-joins',
    counter: 'Gracias. ¿Podría ser también los lunes hasta fin de mes?',
  }),
  done([2, '09:00'], 'maaike', 'initiative.draft', { ...inCar, ...bridges }, 'bridges'),
];

const give = (offerId: string, needId: string, quantity: number, hours = 24) => ({
  offerId,
  needId,
  quantity,
  hours,
});

/** Offers, and what became of them: to the recipient's signature, or not so far. */
const resources: readonly Done[] = [
  done(
    [26, '15:00'],
    'maaike',
    'offer.post',
    {
      ...inCar,
      itemId: '@item/water_treatment_unit',
      kind: 'capacity',
      quantity: 6,
      availableFrom: '@day-26',
      availableUntil: '@day+120',
      place: bangui,
      liftIncluded: true,
      readiness: '3',
      twoPersons: true,
    },
    'units',
  ),
  done([25, '07:30'], 'jonas', 'offer.release', { offerId: '@units' }),
  done([25, '08:00'], 'khadija', 'offer.acknowledge', { offerId: '@units' }),
  done([25, '08:05'], 'khadija', 'offer.accept', { offerId: '@units' }),
  done(
    [22, '10:00'],
    'khadija',
    'allocation.reserve',
    give('@units', '@need/corridor/water_treatment_unit', 2),
    'first-two',
  ),
  done([22, '14:00'], 'tomas', 'allocation.agree', { allocationId: '@first-two' }),
  done([21, '08:00'], 'khadija', 'allocation.approve', { allocationId: '@first-two' }),
  done([20, '14:00'], 'jonas', 'allocation.ship', { allocationId: '@first-two', waybill: 'NOR-2207' }),
  done([14, '15:00'], 'tomas', 'allocation.receive', { allocationId: '@first-two', good: 2 }),
  done([13, '12:00'], 'tomas', 'allocation.distribute', { allocationId: '@first-two', quantity: 2 }),
  done(
    [18, '09:00'],
    'lucie',
    'offer.post',
    {
      ...inCar,
      itemId: '@item/solar_pump',
      quantity: 3,
      availableFrom: '@day-18',
      availableUntil: '@day+60',
      place: bangui,
      liftIncluded: true,
      readiness: '2',
      earmark: 'wash',
    },
    'pumps',
  ),
  done([17, '10:00'], 'khadija', 'offer.acknowledge', { offerId: '@pumps' }),
  done(
    [16, '09:00'],
    'peter',
    'offer.post',
    {
      ...inCar,
      itemId: '@item/truck_8t',
      kind: 'capacity',
      quantity: 4,
      availableFrom: '@day-16',
      availableUntil: '@day+30',
      place: bangui,
      liftIncluded: true,
      readiness: 'rapid',
    },
    'trucks',
  ),
  done([15, '10:00'], 'daniel', 'offer.acknowledge', { offerId: '@trucks' }),
  done(
    [14, '10:00'],
    'daniel',
    'allocation.reserve',
    give('@trucks', '@need/corridor/truck_8t', 2),
    'two-trucks',
  ),
  done([13, '10:00'], 'portal', 'allocation.expire', { allocationId: '@two-trucks' }),
  done(
    [12, '10:00'],
    'amina',
    'offer.post',
    {
      ...inCar,
      itemId: '@item/hygiene_kit',
      quantity: 600,
      availableFrom: '@day-12',
      availableUntil: '@day+45',
      place: { name: 'Bambari', latitude: 5.77, longitude: 20.67 },
    },
    'kits',
  ),
  done([11, '08:00'], 'khadija', 'offer.acknowledge', { offerId: '@kits' }),
  done([11, '08:10'], 'khadija', 'allocation.suggest', {
    offerId: '@kits',
    needId: '@need/corridor/hygiene_kit',
    quantity: 600,
  }),
  done(
    [10, '08:30'],
    'prosper',
    'need.state',
    {
      ...inCar,
      initiativeId: '@corridor',
      itemId: '@item/diesel',
      quantity: 400,
      neededBy: '@day+6',
      priority: 'urgent',
      place: bria,
      note: 'Générateur de l’unité 1, jusqu’à la fin du mois.',
    },
    'fuel-need',
  ),
  done(
    [9, '07:00'],
    'peter',
    'offer.post',
    {
      ...inCar,
      itemId: '@item/diesel',
      quantity: 1_000,
      availableFrom: '@day-9',
      availableUntil: '@day+20',
      place: bangui,
      liftIncluded: true,
      readiness: 'rapid',
    },
    'fuel',
  ),
  done([9, '09:00'], 'daniel', 'offer.acknowledge', { offerId: '@fuel' }),
  done([9, '09:05'], 'daniel', 'allocation.reserve', give('@fuel', '@fuel-need', 400, 72), 'fuel-for-bria'),
  done([8, '10:00'], 'prosper', 'allocation.agree', { allocationId: '@fuel-for-bria' }),
  done(
    [6, '11:00'],
    'maaike',
    'offer.post',
    {
      ...inCar,
      itemId: '@item/helicopter_utility',
      kind: 'capacity',
      quantity: 1,
      availableFrom: '@day+7',
      availableUntil: '@day+26',
      place: bangui,
      liftIncluded: true,
      readiness: '3',
      note: 'Crew included.',
    },
    'helicopter',
  ),
  done(
    [5, '09:40'],
    'khadija',
    'allocation.reserve',
    give('@units', '@need/corridor/water_treatment_unit', 2),
    'last-two',
  ),
  done([5, '10:00'], 'tomas', 'allocation.agree', { allocationId: '@last-two' }),
  done([5, '10:20'], 'khadija', 'allocation.approve', { allocationId: '@last-two' }),
  done([5, '12:50'], 'jonas', 'allocation.ship', { allocationId: '@last-two', waybill: 'NOR-2231' }),
  done(
    [4, '09:00'],
    'khadija',
    'allocation.reserve',
    give('@trucks', '@need/corridor/truck_8t', 1),
    'one-truck',
  ),
  done([4, '10:00'], 'tomas', 'allocation.agree', { allocationId: '@one-truck' }),
  done([3, '09:00'], 'daniel', 'allocation.approve', { allocationId: '@one-truck' }),
  done([3, '17:00'], 'amina', 'need.state', {
    ...inCar,
    itemId: '@item/interpreter',
    title: 'Sango and French, for the price survey',
    quantity: 2,
    neededBy: '@day+9',
    neededUntil: '@day+40',
    priority: 'low',
  }),
  done([2, '10:30'], 'tomas', 'allocation.receive', {
    allocationId: '@last-two',
    good: 1,
    damaged: 1,
    reason: 'The gauge of the second unit is broken.',
  }),
  done(
    [1, '09:00'],
    'khadija',
    'allocation.reserve',
    give('@pumps', '@need/corridor/solar_pump', 2, 120),
    'two-pumps',
  ),
];

const takeSeat = (by: string, channelId: string, when: When) => done(when, by, 'channel.join', { channelId });

/** Coordinators hear the channels that they take a seat in. */
const seats: readonly Done[] = ['khadija', 'daniel'].flatMap((by) => [
  ...['general', 'announcements', 'safety', 'logistics'].map((name) =>
    takeSeat(by, `@channel/MINUSCA/${name}`, [30, '08:00']),
  ),
  takeSeat(by, '@channel-of/corridor', [24, '09:05']),
]);

export const work: readonly Done[] = [...seats, ...initiatives, ...resources];
