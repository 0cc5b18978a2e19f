import { bria } from './done.ts';

/** The plans of the demonstration's initiatives, as their leads wrote them. */
const place = (spot: typeof bria, pcode: string) => ({
  ...spot,
  country: 'CAF',
  pcode,
  pcodeEdition: 'demonstration',
});

export const corridor = {
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

export const ouadda = {
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

export const market = {
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

export const sibut = {
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

export const bridges = {
  title: 'Panel bridges on the Bambari road',
  theme: 'logistics',
  language: 'en',
  summary: 'Replace the second bridge before the rains; traffic in turns meanwhile.',
  startsOn: '@day+20',
  endsOn: '@day+120',
};

export const jonglei = {
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
