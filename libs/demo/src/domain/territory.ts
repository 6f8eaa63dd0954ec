import type { DemoDistrict, DemoPolycentre } from './demo-city.js';
import type { Review } from './review.js';

interface Place {
  readonly code: string;
  readonly kk: string;
  readonly en: string;
}

/** By the review's Russian name. */
const DISTRICTS: Readonly<Record<string, Place>> = {
  Алмалинский: { code: 'almaly', kk: 'Алмалы ауданы', en: 'Almaly District' },
  Алатауский: { code: 'alatau', kk: 'Алатау ауданы', en: 'Alatau District' },
  Ауэзовский: { code: 'auezov', kk: 'Әуезов ауданы', en: 'Auezov District' },
  Бостандыкский: { code: 'bostandyk', kk: 'Бостандық ауданы', en: 'Bostandyk District' },
  Жетысуский: { code: 'zhetysu', kk: 'Жетісу ауданы', en: 'Zhetysu District' },
  Медеуский: { code: 'medeu', kk: 'Медеу ауданы', en: 'Medeu District' },
  Наурызбайский: { code: 'nauryzbay', kk: 'Наурызбай ауданы', en: 'Nauryzbay District' },
  Турксибский: { code: 'turksib', kk: 'Түрксіб ауданы', en: 'Turksib District' },
};

const POLYCENTRES: Readonly<Record<string, Place>> = {
  Север: { code: 'north', kk: 'Солтүстік', en: 'North' },
  'Восточные ворота': { code: 'eastern-gate', kk: 'Шығыс қақпа', en: 'Eastern Gate' },
  'Исторический центр': { code: 'historic-centre', kk: 'Тарихи орталық', en: 'Historic Centre' },
  Запад: { code: 'west', kk: 'Батыс', en: 'West' },
  'Юго-запад': { code: 'south-west', kk: 'Оңтүстік-батыс', en: 'South-West' },
};

function place(places: Readonly<Record<string, Place>>, name: string): Place {
  const found = places[name];
  if (!found) throw new Error(`the demo city has no place called ${name}`);
  return found;
}

export const districtCode = (name: string): string => place(DISTRICTS, name).code;

export const districts = (review: Review): DemoDistrict[] =>
  review.districts.map(({ name_ru, area_km2 }) => {
    const { code, kk, en } = place(DISTRICTS, name_ru);
    return { code, name: { kk, ru: `${name_ru} район`, en }, areaKm2: area_km2 };
  });

export const polycentres = (review: Review): DemoPolycentre[] =>
  review.polycentres.map(({ name_ru, specialisation_ru }) => {
    const { code, kk, en } = place(POLYCENTRES, name_ru);
    return { code, name: { kk, ru: name_ru, en }, specialisation: specialisation_ru };
  });
