import { DomainError } from '#libs/kernel';
import type { Language } from '#libs/kernel';
import { addTexts } from '../texts/translate.js';
import { problemOf } from './problem.js';

beforeAll(() =>
  addTexts({
    kk: {
      'error.TRIED': '«{{state}}» күйінде мүмкін емес; мүмкіні: {{possible}}.',
      'field.TRIED': 'Мәні: {{values}}.',
      'term.state.shut': 'жабық',
      'term.possible.lift': 'көтеру',
    },
    ru: {
      'error.TRIED': 'В состоянии «{{state}}» невозможно; возможно: {{possible}}.',
      'field.TRIED': 'Значение: {{values}}.',
      'term.state.shut': 'закрыто',
      'term.possible.lift': 'поднять',
    },
    en: {
      'error.TRIED': 'Not while “{{state}}”; possible: {{possible}}.',
      'field.TRIED': 'Value: {{values}}.',
      'term.state.shut': 'closed',
      'term.possible.lift': 'lift',
    },
  }),
);

const problem = (language: Language, params: DomainError['params']) =>
  problemOf(
    new DomainError('conflict', 'TRIED', params, [{ pointer: '/x', code: 'TRIED', params: { values: ['shut', 'b'] } }]),
    { instance: '/', requestId: 'r', language },
  );

it.each([
  ['kk', '«жабық» күйінде мүмкін емес; мүмкіні: көтеру, turn.'],
  ['ru', 'В состоянии «закрыто» невозможно; возможно: поднять, turn.'],
  ['en', 'Not while “closed”; possible: lift, turn.'],
] as const)('tells codes in words in %s, and a code without a word as it is', (language, detail) => {
  expect(problem(language, { state: 'shut', possible: ['lift', 'turn'] }).detail).toBe(detail);
});

it('keeps the codes in params, and words only the param that they belong to', () => {
  const { params, errors } = problem('en', { state: 'shut', possible: ['shut'] });
  expect(params).toEqual({ state: 'shut', possible: ['shut'] });
  expect(errors).toEqual([{ pointer: '/x', code: 'TRIED', message: 'Value: shut, b.' }]);
});
