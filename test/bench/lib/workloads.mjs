import { SEARCHES } from './vocabulary.mjs';

const BASE = '/api/v1/projects';
const get = (path) => ({ method: 'GET', path });

const PROPOSAL = {
  title: { ru: 'Реконструкция набережной реки Есентай', kk: 'Есентай өзенінің жағалауын қайта жаңарту' },
  description: {
    ru: 'Набережная от проспекта Абая до улицы Толе би: укрепление берегов, освещение, велодорожка, зелёные насаждения. Работы пройдут в две очереди.',
  },
  purpose: 'Дать жителям трёх районов место отдыха и безопасный путь вдоль реки',
  relevance: 'Берега укреплены в 1978 году, износ превышает семьдесят процентов',
  direction: 'II',
  roadmap: 'roadmap-3',
  initiator: 'organisation-4',
  districts: ['district-1', 'district-2'],
  participants: [
    { organisation: 'organisation-4', part: 'Заказчик' },
    { organisation: 'organisation-11', part: 'Озеленение' },
    { organisation: 'organisation-25', part: 'Освещение' },
  ],
  expectedResults: [
    { name: 'Благоустроено набережной', year: 2027, value: '4.2', unit: 'км' },
    { name: 'Высажено деревьев', year: 2028, value: '1200', unit: 'штук' },
  ],
  citizens: { affected: 9400, estimate: 'Жители домов в пятнадцати минутах ходьбы' },
  cost: {
    total: '4800000000.00',
    categories: [
      { category: 'Строительно-монтажные работы', amount: '3900000000.00' },
      { category: 'Инженерные сети', amount: '900000000.00' },
    ],
  },
  funding: [
    { source: 'local', year: 2027, amount: '3000000000.00' },
    { source: 'republican', year: 2028, amount: '1800000000.00' },
  ],
  risks: [
    { title: 'Подрядчик не укладывается в срок', probability: 3, impact: 3 },
    { title: 'Паводок во время работ', probability: 2, impact: 4 },
  ],
  startsOn: '2027-03-01',
  endsOn: '2028-11-30',
};

/** Each has requests that take turns; `ids` are of projects that are there. */
export const workloadsOn = (ids) => ({
  W1: {
    name: 'W1',
    title: 'page of 50, filter and sort',
    requests: [get(`${BASE}?direction=II&stage=in_delivery&sort=-endsOn&limit=50`)],
  },
  W2: { name: 'W2', title: 'one project whole', requests: ids.map((id) => get(`${BASE}/${id}`)) },
  W7: {
    name: 'W7',
    title: 'text search',
    requests: SEARCHES.map((words) => get(`${BASE}?q=${encodeURIComponent(words)}`)),
  },
  W5: {
    name: 'W5',
    title: 'create',
    writes: true,
    requests: [{ method: 'POST', path: BASE, body: JSON.stringify(PROPOSAL) }],
  },
});
