/**
 * Peace operations of the United Nations as public facts: names, areas, the resolutions that made them and the
 * dates on which they began and ended. A mandate's expiry stands here only where a resolution fixed it for good;
 * the others are renewed again and again, and coordinators enter the date in force.
 */
export interface MissionFacts {
  readonly acronym: string;
  readonly name: string;
  readonly area: string;
  /** ISO 3166-1 alpha-3. */
  readonly countries: readonly string[];
  /** Where the mission's mark stands on the world map: its headquarters, or the middle of its area. */
  readonly latitude: number;
  readonly longitude: number;
  readonly timeZone: string;
  readonly resolution: { readonly reference: string; readonly adoptedOn: string };
  readonly startedOn: string;
  readonly endedOn?: string;
  readonly mandateExpiresOn?: string;
  readonly tasks: readonly MandatedTask[];
}

/** A task in short words, under a theme of the portal's list. */
export interface MandatedTask {
  readonly code: string;
  readonly title: string;
}

const observe = { code: 'OBS', title: 'Observe and report on the ceasefire' };
const goodOffices = { code: 'GO', title: 'Good offices and support to a political settlement' };
const protect = { code: 'POC', title: 'Protection of civilians' };
const aid = { code: 'HUM', title: 'Help create the conditions for humanitarian assistance' };
const rights = { code: 'HR', title: 'Promotion and protection of human rights' };
const peaceAgreement = { code: 'PEACE', title: 'Support to the peace agreement and the political process' };

export const missionFacts: readonly MissionFacts[] = [
  {
    acronym: 'UNTSO',
    name: 'United Nations Truce Supervision Organization',
    area: 'Middle East',
    countries: ['EGY', 'ISR', 'JOR', 'LBN', 'SYR'],
    latitude: 31.75,
    longitude: 35.24,
    timeZone: 'Asia/Jerusalem',
    resolution: { reference: 'S/RES/50 (1948)', adoptedOn: '1948-05-29' },
    startedOn: '1948-05-29',
    tasks: [observe],
  },
  {
    acronym: 'UNMOGIP',
    name: 'United Nations Military Observer Group in India and Pakistan',
    area: 'Jammu and Kashmir',
    countries: ['IND', 'PAK'],
    latitude: 33.7,
    longitude: 73.9,
    timeZone: 'Asia/Karachi',
    resolution: { reference: 'S/RES/47 (1948)', adoptedOn: '1948-04-21' },
    startedOn: '1949-01-24',
    tasks: [observe],
  },
  {
    acronym: 'UNFICYP',
    name: 'United Nations Peacekeeping Force in Cyprus',
    area: 'Cyprus',
    countries: ['CYP'],
    latitude: 35.17,
    longitude: 33.36,
    timeZone: 'Asia/Nicosia',
    resolution: { reference: 'S/RES/186 (1964)', adoptedOn: '1964-03-04' },
    startedOn: '1964-03-27',
    tasks: [
      { code: 'BZ', title: 'Maintain the status quo in the buffer zone' },
      goodOffices,
      { code: 'CIV', title: 'Intercommunal contacts and a return to normal conditions' },
    ],
  },
  {
    acronym: 'UNDOF',
    name: 'United Nations Disengagement Observer Force',
    area: 'Golan',
    countries: ['SYR'],
    latitude: 33.1,
    longitude: 35.9,
    timeZone: 'Asia/Damascus',
    resolution: { reference: 'S/RES/350 (1974)', adoptedOn: '1974-05-31' },
    startedOn: '1974-06-03',
    tasks: [{ code: 'SEP', title: 'Supervise the areas of separation and limitation' }, observe],
  },
  {
    acronym: 'UNIFIL',
    name: 'United Nations Interim Force in Lebanon',
    area: 'Southern Lebanon',
    countries: ['LBN'],
    latitude: 33.12,
    longitude: 35.13,
    timeZone: 'Asia/Beirut',
    resolution: { reference: 'S/RES/425 (1978)', adoptedOn: '1978-03-19' },
    startedOn: '1978-03-19',
    mandateExpiresOn: '2026-12-31',
    tasks: [
      { code: 'HOST', title: 'Monitor the cessation of hostilities' },
      aid,
      { code: 'DRAW', title: 'Orderly and safe drawdown and withdrawal' },
    ],
  },
  {
    acronym: 'MINURSO',
    name: 'United Nations Mission for the Referendum in Western Sahara',
    area: 'Western Sahara',
    countries: ['ESH'],
    latitude: 27.15,
    longitude: -13.2,
    timeZone: 'Africa/El_Aaiun',
    resolution: { reference: 'S/RES/690 (1991)', adoptedOn: '1991-04-29' },
    startedOn: '1991-04-29',
    tasks: [observe, { code: 'MINE', title: 'Reduce the threat of mines and unexploded ordnance' }],
  },
  {
    acronym: 'UNMIK',
    name: 'United Nations Interim Administration Mission in Kosovo',
    area: 'Kosovo',
    countries: ['XKX'],
    latitude: 42.66,
    longitude: 21.16,
    timeZone: 'Europe/Belgrade',
    resolution: { reference: 'S/RES/1244 (1999)', adoptedOn: '1999-06-10' },
    startedOn: '1999-06-10',
    tasks: [{ code: 'TRUST', title: 'Trust between communities, human rights and the rule of law' }],
  },
  {
    acronym: 'MONUSCO',
    name: 'United Nations Organization Stabilization Mission in the Democratic Republic of the Congo',
    area: 'Democratic Republic of the Congo',
    countries: ['COD'],
    latitude: -1.66,
    longitude: 29.22,
    timeZone: 'Africa/Lubumbashi',
    resolution: { reference: 'S/RES/1925 (2010)', adoptedOn: '2010-05-28' },
    startedOn: '2010-07-01',
    tasks: [
      protect,
      { code: 'DDR', title: 'Disarmament, demobilization, reintegration and stabilization' },
      aid,
    ],
  },
  {
    acronym: 'UNISFA',
    name: 'United Nations Interim Security Force for Abyei',
    area: 'Abyei',
    countries: ['SDN', 'SSD'],
    latitude: 9.6,
    longitude: 28.43,
    timeZone: 'Africa/Khartoum',
    resolution: { reference: 'S/RES/1990 (2011)', adoptedOn: '2011-06-27' },
    startedOn: '2011-06-27',
    tasks: [protect, aid, { code: 'BORDER', title: 'Support to border verification' }],
  },
  {
    acronym: 'UNMISS',
    name: 'United Nations Mission in South Sudan',
    area: 'South Sudan',
    countries: ['SSD'],
    latitude: 4.86,
    longitude: 31.6,
    timeZone: 'Africa/Juba',
    resolution: { reference: 'S/RES/1996 (2011)', adoptedOn: '2011-07-08' },
    startedOn: '2011-07-09',
    tasks: [protect, aid, peaceAgreement, rights],
  },
  {
    acronym: 'MINUSCA',
    name: 'United Nations Multidimensional Integrated Stabilization Mission in the Central African Republic',
    area: 'Central African Republic',
    countries: ['CAF'],
    latitude: 4.36,
    longitude: 18.55,
    timeZone: 'Africa/Bangui',
    resolution: { reference: 'S/RES/2149 (2014)', adoptedOn: '2014-04-10' },
    startedOn: '2014-04-10',
    tasks: [
      protect,
      aid,
      peaceAgreement,
      { code: 'DDR', title: 'Disarmament, demobilization, reintegration and repatriation' },
      rights,
    ],
  },
  {
    acronym: 'ONUSAL',
    name: 'United Nations Observer Mission in El Salvador',
    area: 'El Salvador',
    countries: ['SLV'],
    latitude: 13.7,
    longitude: -89.2,
    timeZone: 'America/El_Salvador',
    resolution: { reference: 'S/RES/693 (1991)', adoptedOn: '1991-05-20' },
    startedOn: '1991-07-26',
    endedOn: '1995-04-30',
    tasks: [rights, peaceAgreement],
  },
  {
    acronym: 'UNTAC',
    name: 'United Nations Transitional Authority in Cambodia',
    area: 'Cambodia',
    countries: ['KHM'],
    latitude: 11.56,
    longitude: 104.92,
    timeZone: 'Asia/Phnom_Penh',
    resolution: { reference: 'S/RES/745 (1992)', adoptedOn: '1992-02-28' },
    startedOn: '1992-03-15',
    endedOn: '1993-09-24',
    tasks: [{ code: 'ELECT', title: 'Organize free and fair elections' }, rights],
  },
  {
    acronym: 'UNAMSIL',
    name: 'United Nations Mission in Sierra Leone',
    area: 'Sierra Leone',
    countries: ['SLE'],
    latitude: 8.48,
    longitude: -13.23,
    timeZone: 'Africa/Freetown',
    resolution: { reference: 'S/RES/1270 (1999)', adoptedOn: '1999-10-22' },
    startedOn: '1999-10-22',
    endedOn: '2005-12-31',
    tasks: [peaceAgreement, { code: 'DDR', title: 'Disarmament, demobilization and reintegration' }],
  },
  {
    acronym: 'UNMIL',
    name: 'United Nations Mission in Liberia',
    area: 'Liberia',
    countries: ['LBR'],
    latitude: 6.3,
    longitude: -10.8,
    timeZone: 'Africa/Monrovia',
    resolution: { reference: 'S/RES/1509 (2003)', adoptedOn: '2003-09-19' },
    startedOn: '2003-10-01',
    endedOn: '2018-03-30',
    tasks: [protect, peaceAgreement, rights],
  },
  {
    acronym: 'UNOCI',
    name: 'United Nations Operation in Côte d’Ivoire',
    area: 'Côte d’Ivoire',
    countries: ['CIV'],
    latitude: 5.35,
    longitude: -4.0,
    timeZone: 'Africa/Abidjan',
    resolution: { reference: 'S/RES/1528 (2004)', adoptedOn: '2004-02-27' },
    startedOn: '2004-04-04',
    endedOn: '2017-06-30',
    tasks: [protect, peaceAgreement, rights],
  },
  {
    acronym: 'MINUSTAH',
    name: 'United Nations Stabilization Mission in Haiti',
    area: 'Haiti',
    countries: ['HTI'],
    latitude: 18.54,
    longitude: -72.34,
    timeZone: 'America/Port-au-Prince',
    resolution: { reference: 'S/RES/1542 (2004)', adoptedOn: '2004-04-30' },
    startedOn: '2004-06-01',
    endedOn: '2017-10-15',
    tasks: [{ code: 'STAB', title: 'A secure and stable environment' }, goodOffices, rights],
  },
  {
    acronym: 'UNAMID',
    name: 'African Union–United Nations Hybrid Operation in Darfur',
    area: 'Darfur, Sudan',
    countries: ['SDN'],
    latitude: 13.63,
    longitude: 25.35,
    timeZone: 'Africa/Khartoum',
    resolution: { reference: 'S/RES/1769 (2007)', adoptedOn: '2007-07-31' },
    startedOn: '2007-07-31',
    endedOn: '2020-12-31',
    tasks: [protect, aid, peaceAgreement],
  },
  {
    acronym: 'MINUSMA',
    name: 'United Nations Multidimensional Integrated Stabilization Mission in Mali',
    area: 'Mali',
    countries: ['MLI'],
    latitude: 12.65,
    longitude: -8.0,
    timeZone: 'Africa/Bamako',
    resolution: { reference: 'S/RES/2100 (2013)', adoptedOn: '2013-04-25' },
    startedOn: '2013-04-25',
    endedOn: '2023-12-31',
    tasks: [peaceAgreement, protect, rights, aid],
  },
];
