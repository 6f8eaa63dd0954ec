import type { DemoBundle } from './demo-city.js';

interface Bundle extends DemoBundle {
  /** Projects of the bundle, each with the city body that takes part beside its initiator. */
  readonly members: Readonly<Record<string, string>>;
}

/** Sets of projects that only make sense together. The review ties them by theme; the bundling itself is illustrative. */
const BUNDLES: readonly Bundle[] = [
  {
    code: 'electric-transport',
    name: {
      kk: 'Қаланың электр көлігі',
      ru: 'Электрический транспорт города',
      en: 'Electric transport of the city',
    },
    members: {
      '200-novyh-trollejbusov': 'electric-transport',
      'modernizaciya-kontaktnoj-seti': 'energy-water',
      'perevod-dizelnyh-avtobusov': 'ecology',
      'intl-ebrd-elektricheskij-transport': 'electric-transport',
    },
  },
  {
    code: 'interchange-hubs',
    name: {
      kk: 'Полицентрлердің көлік-ауысу хабтары',
      ru: 'Транспортно-пересадочные хабы полицентров',
      en: 'Interchange hubs of the polycentres',
    },
    members: {
      'g9-hab-batys': 'architecture',
      'g9-hab-raiymbek': 'land',
      'g9-hab-almaty-3': 'construction',
      'g9-hab-vostochnye-vorota': 'architecture',
    },
  },
  {
    code: 'clean-heat',
    name: { kk: 'Таза жылу: 2-ЖЭО', ru: 'Чистое тепло: ТЭЦ-2', en: 'Clean heat: CHP-2' },
    members: {
      'tec2-pervyj-etap-na-gaz': 'ecology',
      'tec2-polnaya-gazifikaciya': 'heat-networks',
      'vyvod-ugolnogo-kotla-tec2': 'heat-networks',
      'intl-ebrd-modernizaciya-tec2': 'ecology',
    },
  },
  {
    code: 'seismic-warning',
    name: {
      kk: 'Сейсмикалық қауіп туралы ерте хабардар ету',
      ru: 'Раннее оповещение о сейсмической опасности',
      en: 'Early warning of seismic hazard',
    },
    members: {
      'sistema-rannego-opovescheniya-28-stancij': 'digitalisation',
      'integraciya-s-kyrgyzskoj-sistemoj': 'development-centre',
      'mobilnoe-prilozhenie-o-chs': 'digitalisation',
      'opoveschenie-s-rechevymi-soobscheniyami': 'digitalisation',
    },
  },
];

export const bundles = (): DemoBundle[] => BUNDLES.map(({ code, name }) => ({ code, name }));

/** The bundle a project belongs to and its second city body there. */
export function bundleOf(key: string): { readonly code: string; readonly partner: string } | null {
  for (const { code, members } of BUNDLES) {
    const partner = members[key];
    if (partner !== undefined) return { code, partner };
  }
  return null;
}
