import { tmpdir } from 'node:os';

import { loadReview } from './load-review.js';

it('reads both parts of every file', () => {
  const review = loadReview();
  expect(review.measures).toHaveLength(348);
  expect(review.internationalProjects).toHaveLength(23);
  expect(review.indicators).toHaveLength(489);
  expect(review.targets).toHaveLength(53);
  expect(review.strategies).toHaveLength(51);
  expect(review.digitalResources).toHaveLength(40);
  expect(review.sources).toHaveLength(106);
  expect(review.directions.map(({ code }) => code)).toEqual(['I', 'II', 'III', 'IV', 'V', 'VI', 'VII']);
  expect(review.districts).toHaveLength(8);
  expect(review.polycentres).toHaveLength(5);
});

it('finds the data from any working directory', () => {
  const here = process.cwd();
  process.chdir(tmpdir());
  try {
    expect(loadReview().measures[0]?.id).toBe('devyat-dorozhnyh-kart');
  } finally {
    process.chdir(here);
  }
});
