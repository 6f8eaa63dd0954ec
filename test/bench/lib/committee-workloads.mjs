import { ITEMS_OF_MEETING } from './fill-committee.mjs';

/** Items of this many meetings are voted on and read; those behind them are closed, each once. */
const MEETINGS_THAT_STAY = 25;
/** More items than both servers together close in a second. */
const CLOSED_PER_SECOND = 700;

const BASE = '/api/v1';
const DECISION = JSON.stringify({
  outcome: 'direct_control',
  textKk: 'Жоба Басқарушы комитеттің тікелей бақылауына алынсын.',
  textRu: 'Взять проект на прямой контроль Управляющего комитета.',
  conditions: 'Уточнить смету до 1 декабря, согласовать трассу с управлением энергетики',
  legalBasis: 'Положение об Управляющем комитете, пункт 14',
});

/** How many questions a run of so many seconds of closing needs at most. */
export const questionsFor = (seconds) => MEETINGS_THAT_STAY * ITEMS_OF_MEETING + CLOSED_PER_SECOND * seconds;

/**
 * Of questions whose vote is open. `subjects` names by the id in the path the words that belong to it, in one order; `take`
 * gives a request that has not been made yet.
 */
export function committeeWorkloadsOn(questions) {
  const staying = questions.slice(0, MEETINGS_THAT_STAY * ITEMS_OF_MEETING);
  const closing = questions.slice(staying.length);
  const close = ({ item }) => ({ method: 'POST', path: `${BASE}/agenda-items/${item}/decision`, body: DECISION });
  return {
    W8: {
      name: 'W8',
      title: 'vote',
      writes: true,
      requests: staying.map(({ item }) => ({
        method: 'POST',
        path: `${BASE}/agenda-items/${item}/votes`,
        body: '{"choice":"for"}',
      })),
      subjects: subjectsOf(staying),
    },
    W9: {
      name: 'W9',
      title: 'close an item',
      writes: true,
      requests: closing.slice(0, 1).map(close),
      take: oneByOne(closing.map(close)),
      subjects: subjectsOf(closing),
    },
    W10: {
      name: 'W10',
      title: `agenda of ${ITEMS_OF_MEETING} items`,
      requests: [...new Set(staying.map(({ meeting }) => meeting))].map((meeting) => ({
        method: 'GET',
        path: `${BASE}/meetings/${meeting}/agenda`,
      })),
      subjects: new Map(staying.map(({ meeting }) => [meeting, [meeting]])),
    },
  };
}

const subjectsOf = (questions) =>
  new Map(questions.map(({ item, meeting, voting, project, code }) => [item, [item, meeting, voting, project, code]]));

function oneByOne(requests) {
  let next = 0;
  return () => {
    const request = requests[next++];
    if (!request) throw new Error('There are no more items to close: ask for fewer seconds or rounds.');
    return request;
  };
}
