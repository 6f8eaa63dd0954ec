import type { ReviewedIndicator, ReviewedLenses } from '#libs/sdg';
import type { Block, Words } from './paper.js';
import { plain } from './review-words.js';
import type { ReviewWords } from './review-words.js';

interface Point {
  readonly year: number;
  readonly value: number;
}
type Input = 'base' | 'current' | 'target' | 'plan' | 'fact';

/** What the three lenses say of an indicator, each with its inputs, or why it is silent. */
export function lensesOf({ lenses }: ReviewedIndicator, words: ReviewWords): Block[] {
  const { planPath, withTarget, withoutTarget } = lenses;
  const reasons = [planPath.reason, withTarget.reason, withoutTarget.reason];
  const [first] = reasons;
  if (first && reasons.every((reason) => reason?.code === first.code)) {
    return [{ kind: 'paragraph', value: words.sentence('vlr.lens.none', { reason: first.words[words.language] }) }];
  }
  return [
    {
      kind: 'list',
      items: [
        planPathOf(planPath, words),
        withTargetOf(withTarget, words),
        withoutTargetOf(withoutTarget, words),
        ...comparison(lenses, words),
      ],
    },
  ];
}

function planPathOf(lens: ReviewedLenses['planPath'], words: ReviewWords): Words {
  const { year, plan, fact, base } = lens.inputs;
  const inputs = [
    pointIn('plan', year === null || plan === null ? null : { year, value: plan }, words),
    pointIn('fact', year === null || fact === null ? null : { year, value: fact }, words),
    pointIn('base', base, words),
  ];
  const figure = lens.degree === null ? '' : words.say('vlr.lens.degree', { percent: words.percent(lens.degree) });
  return told('planPath', lens, figure, inputs, words);
}

function withTargetOf(lens: ReviewedLenses['withTarget'], words: ReviewWords): Words {
  const { base, current, target } = lens.inputs;
  const inputs = [pointIn('base', base, words), pointIn('current', current, words), pointIn('target', target, words)];
  const figure = lens.ratio === null ? '' : words.say('vlr.lens.ratio', { percent: words.percent(lens.ratio) });
  const said = told('withTarget', lens, figure, inputs, words);
  return lens.wrongSide ? plain(said.text + words.say('vlr.lens.wrongSide')) : said;
}

function withoutTargetOf(lens: ReviewedLenses['withoutTarget'], words: ReviewWords): Words {
  const { base, current, limit } = lens.inputs;
  const inputs = [
    pointIn('base', base, words),
    pointIn('current', current, words),
    limit === null ? '' : words.say('vlr.input.limit', { value: words.number(limit) }),
  ];
  const figure = lens.growth === null ? '' : words.say('vlr.lens.growth', { percent: words.percent(lens.growth) });
  return told('withoutTarget', lens, figure, inputs, words);
}

type Lens = 'planPath' | 'withTarget' | 'withoutTarget';

function told(
  name: Lens,
  { progress, reason, doubtful }: Pick<ReviewedLenses[Lens], 'progress' | 'reason' | 'doubtful'>,
  figure: string,
  inputs: readonly string[],
  words: ReviewWords,
): Words {
  const known = inputs.filter((input) => input !== '');
  const params = {
    lens: words.say(`vlr.lens.${name}`),
    figure,
    inputs: known.length === 0 ? '' : words.say('vlr.lens.inputs', { inputs: known.join('; ') }),
    doubt: doubtful.length === 0 ? '' : words.say('vlr.lens.doubt'),
  };
  const text =
    reason === null && progress !== null
      ? words.say('vlr.lens.said', { ...params, progress: words.say(`vlr.progress.${progress}`) })
      : words.say('vlr.lens.silent', { ...params, reason: reason?.words[words.language] ?? '' });
  return plain(text.trim());
}

const pointIn = (input: Input, point: Point | null, words: ReviewWords): string =>
  point === null ? '' : words.say(`vlr.input.${input}`, { year: String(point.year), value: words.number(point.value) });

/** Where the lenses do not agree, and where things go if they go on. */
function comparison({ disagreement, forecast }: ReviewedLenses, words: ReviewWords): Words[] {
  const differ =
    disagreement === 'differ' || disagreement === 'opposite'
      ? [words.sentence(`vlr.disagreement.${disagreement}`)]
      : [];
  const { expected, target, method, reachesTarget } = forecast;
  if (expected === null || target === null || method === null) return differ;
  const verdict =
    reachesTarget === null ? '' : words.say(reachesTarget ? 'vlr.forecast.reached' : 'vlr.forecast.missed');
  const said = words.say('vlr.forecast', {
    year: String(expected.year),
    value: words.number(expected.value, 2),
    method: words.say(`vlr.forecast.${method}`),
    target: words.number(target),
    verdict,
  });
  return [...differ, plain(forecast.doubtful.length === 0 ? said : said + words.say('vlr.lens.doubt'))];
}
