import type { Review, ReviewMeasure } from './review.js';

/** A record of the review that stands as a project of its own. */
export interface Entry {
  readonly key: string;
  readonly record: ReviewMeasure;
  /** Partner as the review names it; null for the city's own measures. */
  readonly partner: string | null;
}

const EXAMPLE = 'belongs to the Industrial Zone expansion, which the office enters in its first hour';
const SUM = 'a sum of other measures, not a project';
const RESULT = 'a figure to be reached, not a project';
const NATIONAL = 'a national or regional undertaking, not a project of the city';
const FRAMEWORK = 'a framework partnership, not a project';

/** Tranches stay with their parent, where their money is; these few are objects that are built on their own. */
const STANDING_TRANCHES = new Set([
  'g9-hab-batys',
  'g9-hab-raiymbek',
  'g9-hab-almaty-3',
  'g9-hab-vostochnye-vorota',
  'g9-iza-avtoprom',
  'g9-iza-mebel',
  'g9-iza-pischeprom',
  'g9-iza-stroymaterialy',
  'g9-zavod-telekom',
  'g9-shkola-ii-nu',
  'g9-laboratoriya-ikt-nu',
  'g4-23-shkoly-byudzhet',
  'g4-6-filialov',
  'g4-16-shkol-memorandumy',
  'g4-26-chastnyh-shkol',
  'g4-metodicheskii-kompleks',
  'g4-ecers-eksperty',
  'g4-prognoz-vypusknikov',
  'g3-rodblok-150',
  'g3-tsentr-neirohirurgiya',
  'g3-tsentr-insult',
  'g3-tsentr-endoprotezirovanie',
  'g3-tsentr-travmatologiya',
  'g3-standart-novye-polikliniki',
  'g3-statsionary-seti',
  'g3-statsionary-ventilyatsiya',
  'g3-statsionary-gazosnabzhenie',
  'g3-statsionary-chistye-pomescheniya',
  'zakl-sc-geoanalitika',
  'zakl-sc-dashbordy',
  'zakl-interaktivnaya-karta',
  'zakl-servis-stroiki',
  'zakl-servis-initsiativy',
  'zakl-servis-blagotvoritelnost',
]);

/** International projects that the review calls finished. */
const FINISHED = new Set(['ebrr-bakad']);

const LEFT_OUT: Readonly<Record<string, string>> = {
  'rasshirenie-industrialnoj-zony': EXAMPLE,
  'g9-rasshirenie-iza': EXAMPLE,
  'iza-dejstvuyuschie-proekty': EXAMPLE,
  'iza-proekty-do-2025': EXAMPLE,
  'iza-proekty-do-2030': EXAMPLE,
  'devyat-dorozhnyh-kart': 'the nine roadmaps themselves',
  'pyat-policentrov': SUM,
  'snos-vethih-domov-vsego': SUM,
  'stroitelstvo-domov-renovaciya-vsego': SUM,
  'trudoustrojstvo-molodezhi': SUM,
  'it-hab-kreativnyj': 'the same as Almaty Digital City',
  'cifrovoj-dvojnik-almaty': 'the same as the digital twin of the review’s conclusion',
  'sokraschenie-szhiganiya-tverdogo-topliva': 'the same as the ban on solid fuel of target 11.6',
  'sozdannye-rabochie-mesta-2022': RESULT,
  'startap-edinorog': RESULT,
  'zakl-top-70-eiu': RESULT,
  'intl-oon-ramochnaya-programma-2021-2025': FRAMEWORK,
  'intl-globalnyj-dogovor-oon': FRAMEWORK,
  'intl-petroglify-tanbaly': NATIONAL,
  'intl-wb-seeca-crif': NATIONAL,
  'intl-vb-navyki-i-rabochie-mesta': NATIONAL,
  'intl-vb-modernizatsiya-tipo': 'ended in 2015, before the Development Programme',
  'intl-wb-produktivnye-innovacii': 'the same as the productive innovation project of target 9.5',
};

/** Splits the review's measures and international projects into projects and those left out, each with its reason. */
export function entries(review: Review): {
  readonly standing: readonly Entry[];
  readonly leftOut: readonly { readonly key: string; readonly reason: string }[];
} {
  const all: Entry[] = [
    ...review.measures.map((record) => ({ key: record.id, record, partner: null })),
    ...review.internationalProjects.map(({ partner_ru, ...project }) => ({
      key: `intl-${project.id}`,
      record: { ...project, status: FINISHED.has(project.id) ? ('done' as const) : ('ongoing' as const) },
      partner: partner_ru,
    })),
  ];
  const standing: Entry[] = [];
  const leftOut: { key: string; reason: string }[] = [];
  for (const entry of all) {
    const reason = LEFT_OUT[entry.key] ?? trancheReason(entry);
    if (reason === null) standing.push(entry);
    else leftOut.push({ key: entry.key, reason });
  }
  return { standing, leftOut };
}

const trancheReason = ({ key, record }: Entry): string | null =>
  record.part_of !== undefined && !STANDING_TRANCHES.has(key) ? `a tranche of ${record.part_of}` : null;
