import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { compareMoney, sumMoney } from '#libs/kernel';

import { loadReview } from '../load-review.js';
import { buildDemoCity } from './build-demo-city.js';
import type { DemoCity, DemoProject, DirectionCode, Stage } from './demo-city.js';

const TODAY = '2026-11-23';
const review = loadReview();
const city = buildDemoCity(review, { today: TODAY });
const { projects } = city;

const codes = (list: readonly { readonly code: string }[]) => new Set(list.map(({ code }) => code));
const project = (key: string): DemoProject => {
  const found = projects.find((each) => each.key === key);
  if (!found) throw new Error(`no project ${key}`);
  return found;
};
const keysWhere = (condition: (each: DemoProject) => boolean): string[] =>
  projects.filter(condition).map(({ key }) => key);

it('is the same city every time', () => expect(buildDemoCity(loadReview(), { today: TODAY })).toEqual(city));

it('reads no clock and no chance but its own', () => {
  const own = readdirSync(__dirname, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'),
  );
  const guilty = own.filter((file) =>
    /Math\.random|Date\.now|new Date\(\)/.test(readFileSync(join(__dirname, file), 'utf8')),
  );
  expect(own.length).toBeGreaterThan(15);
  expect(guilty).toEqual([]);
});

describe('what it holds', () => {
  it('has the city’s structure in three languages', () => {
    expect(city.directions.map(({ code, head }) => `${code} ${head}`)).toEqual([
      'I head.i',
      'II head.ii',
      'III head.iii',
      'IV head.iv',
      'V head.v',
      'VI head.vi',
      'VII head.vii',
    ]);
    expect([city.districts, city.polycentres, city.roadmaps, city.sdgTargets].map((list) => list.length)).toEqual([
      8, 5, 9, 53,
    ]);
    expect(city.roadmaps.filter(({ illustrative }) => !illustrative)).toHaveLength(3);
    const named = [
      city.directions,
      city.districts,
      city.polycentres,
      city.organisations,
      city.roadmaps,
      city.people,
      city.bundles,
    ];
    for (const { name } of named.flat()) {
      for (const text of [name.kk, name.ru, name.en]) expect(text.trim()).not.toBe('');
    }
    expect(city.sdgTargets.filter(({ nameRu }) => nameRu.trim() === '')).toEqual([]);
  });

  it('takes every record of the review, as a project or left out with a reason', () => {
    expect(projects.length + city.leftOut.length).toBe(review.measures.length + review.internationalProjects.length);
    expect(projects.length).toBeGreaterThanOrEqual(300);
    expect(city.leftOut.filter(({ reason }) => reason === '')).toEqual([]);
    expect(new Set(projects.map(({ key }) => key)).size).toBe(projects.length);
  });

  it('leaves the Industrial Zone expansion to the office, with all it needs', () => {
    expect(
      keysWhere(
        ({ title, key }) => /rasshirenie-i/.test(key) || /Расшир\S+ (территори\S+ )?Индустриальной/i.test(title.ru),
      ),
    ).toEqual([]);
    for (const code of ['entrepreneurship', 'industrial-zone', 'architecture', 'energy-water', 'ministry-industry']) {
      expect(codes(city.organisations)).toContain(code);
    }
  });
});

describe('references', () => {
  it('have unique codes to refer to', () => {
    for (const list of [
      city.districts,
      city.polycentres,
      city.organisations,
      city.roadmaps,
      city.sdgTargets,
      city.bundles,
    ]) {
      expect(codes(list).size).toBe(list.length);
    }
    expect(new Set(city.people.map(({ email }) => email)).size).toBe(city.people.length);
  });

  it('lead to something that exists', () => {
    const accounts = new Set(city.people.map(({ account }) => account));
    const keys = new Set(projects.map(({ key }) => key));
    const known = {
      direction: codes(city.directions),
      district: codes(city.districts),
      organisation: codes(city.organisations),
      roadmap: codes(city.roadmaps),
      target: codes(city.sdgTargets),
      bundle: codes(city.bundles),
    };
    const dangling = projects.flatMap((each) =>
      [
        known.direction.has(each.direction),
        each.roadmap === null || known.roadmap.has(each.roadmap),
        each.bundle === null || known.bundle.has(each.bundle),
        each.partOf === null || keys.has(each.partOf),
        each.districts.every((code) => known.district.has(code)),
        each.sdgTargets.every((code) => known.target.has(code)),
        [each.initiator, ...each.participants.map(({ organisation }) => organisation)].every((code) =>
          known.organisation.has(code),
        ),
        [each.manager, ...each.life.steps.map(({ by }) => by)].every((account) => accounts.has(account)),
      ].includes(false)
        ? [each.key]
        : [],
    );
    expect(dangling).toEqual([]);
    expect([...known.bundle].filter((code) => keysWhere(({ bundle }) => bundle === code).length < 2)).toEqual([]);
  });

  it('keep a project’s people in its own direction', () => {
    const managers = new Map<string, Set<DirectionCode>>();
    for (const { manager, direction } of projects)
      managers.set(manager, (managers.get(manager) ?? new Set()).add(direction));
    expect(managers.size).toBe(14);
    expect([...managers].filter(([, directions]) => directions.size > 1)).toEqual([]);
  });

  it('list no organisation twice in a project', () =>
    expect(
      keysWhere(
        ({ participants }) => new Set(participants.map(({ organisation }) => organisation)).size < participants.length,
      ),
    ).toEqual([]));

  it('give a head to the city’s own bodies only', () =>
    expect(
      city.organisations.filter(
        ({ kind, direction }) => (kind === 'akimat' || kind === 'subordinate') !== (direction !== null),
      ),
    ).toEqual([]));
});

describe('people', () => {
  it('are the accounts of the demo', () =>
    expect(city.people.map(({ email }) => email)).toEqual([
      'admin@demo.zhoba',
      'office@demo.zhoba',
      'chair@demo.zhoba',
      ...[1, 2, 3, 4, 5, 6].map((n) => `member${n}@demo.zhoba`),
      ...['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii'].map((n) => `head.${n}@demo.zhoba`),
      ...Array.from({ length: 14 }, (_, n) => `manager${n + 1}@demo.zhoba`),
      ...Array.from({ length: 10 }, (_, n) => `executor${n + 1}@demo.zhoba`),
      'auditor@demo.zhoba',
    ]));

  it('are known by office: no name has a first name and a surname of a person', () => {
    expect(city.people.find(({ account }) => account === 'head.ii')?.name).toEqual({
      kk: 'II бағыттың басшысы',
      ru: 'Руководитель направления II',
      en: 'Head of direction II',
    });
    const office = /^(Администратор|Проектный офис|Председатель|Член|Руководитель|Исполнитель|Аудитор)/;
    expect(city.people.filter(({ name }) => !office.test(name.ru))).toEqual([]);
  });

  it('have the scope that their role needs, and no other', () =>
    expect(
      city.people.filter(
        ({ role, direction, organisation }) =>
          (role === 'head_of_direction') !== (direction !== null) || (role === 'executor') !== (organisation !== null),
      ),
    ).toEqual([]));
});

describe('money', () => {
  it('adds up: categories to the total, funding to no more than it', () => {
    const wrong = projects.filter(({ cost, funding }) => {
      if (cost === null) return funding.length > 0;
      const broken = cost.categories.length > 0 && sumMoney(cost.categories.map(({ amount }) => amount)) !== cost.total;
      return broken || compareMoney(sumMoney(funding.map(({ amount }) => amount)), cost.total) > 0;
    });
    expect(wrong).toEqual([]);
  });

  it('keeps the review’s amounts and marks all others as illustrative', () => {
    const stated = review.measures.filter(({ amount_kzt }) => amount_kzt !== undefined);
    const kept = stated.flatMap(({ id, amount_kzt }) =>
      projects
        .filter(({ key, partOf }) => key === id && partOf === null)
        .map(({ cost, illustrative }) => [cost?.total === `${amount_kzt}.00`, illustrative.includes('cost')]),
    );
    expect(kept.length).toBeGreaterThanOrEqual(10);
    expect(kept.filter(([same, invented]) => same !== true || invented !== false)).toEqual([]);
    const known = new Set(stated.map(({ id }) => id));
    expect(
      keysWhere(({ key, cost, illustrative }) => cost !== null && !known.has(key) && !illustrative.includes('cost')),
    ).toEqual([]);
  });

  it('is not counted twice: a tranche has none of its own', () => {
    expect(keysWhere(({ partOf }) => partOf !== null).length).toBeGreaterThan(20);
    expect(keysWhere(({ partOf, cost }) => partOf !== null && cost !== null)).toEqual([]);
  });

  it('is unknown, or without a source, for some', () => {
    expect(keysWhere(({ cost, partOf }) => cost === null && partOf === null).length).toBeGreaterThan(10);
    expect(keysWhere(({ cost, funding }) => cost !== null && funding.length === 0).length).toBeGreaterThan(10);
  });
});

describe('lives', () => {
  const NEXT: Readonly<Record<Stage, readonly Stage[]>> = {
    draft: ['submitted'],
    submitted: ['on_agenda', 'approved'],
    on_agenda: ['approved', 'draft', 'rejected'],
    approved: ['in_delivery', 'cancelled'],
    in_delivery: ['on_hold', 'completed', 'cancelled'],
    on_hold: ['in_delivery', 'cancelled'],
    completed: [],
    cancelled: [],
    rejected: [],
  };

  it.each(['2026-11-23', '2026-01-01', '2027-12-31', '2029-03-15'])(
    'on %s go step by step to their stage, all in the past',
    (today) => {
      const wrong = buildDemoCity(review, { today }).projects.filter(({ life }) => {
        const { steps } = life;
        return (
          steps[0]?.from !== null ||
          steps[0].to !== 'draft' ||
          steps.at(-1)?.to !== life.stage ||
          steps.some(({ from, to, on }, n) => {
            const before = steps[n - 1];
            return (
              on >= today ||
              (before !== undefined && (from !== before.to || !NEXT[before.to].includes(to) || on < before.on))
            );
          })
        );
      });
      expect(wrong.map(({ key }) => key)).toEqual([]);
    },
  );

  it('show the oversight from approval on, by the way the project came', () => {
    const wrong = keysWhere(({ life: { steps, oversight } }) => {
      const approval = steps.find(({ to }) => to === 'approved');
      if (!approval) return oversight !== null;
      return approval.from === 'on_agenda'
        ? oversight !== 'committee' && oversight !== 'head'
        : oversight !== 'standard';
    });
    expect(wrong).toEqual([]);
  });

  it('name the decision for every outcome of the committee, and for nothing else', () => {
    const steps = projects.flatMap(({ life }) => life.steps);
    expect(steps.filter(({ from, decision }) => (from === 'on_agenda') !== (decision !== null))).toEqual([]);
    expect(steps.filter(({ decision }) => decision !== null && decision.on < '2021-01-01')).toEqual([]);
  });

  it('give a reason where the table asks for one, and a deadline to what was returned', () => {
    const steps = projects.flatMap(({ life }) => life.steps);
    expect(
      steps.filter(({ to, reason }) => ['cancelled', 'rejected', 'on_hold'].includes(to) && reason === null),
    ).toEqual([]);
    const returned = steps.filter(({ from, to }) => from === 'on_agenda' && to === 'draft');
    expect(returned.length).toBeGreaterThanOrEqual(2);
    expect(returned.filter(({ reason, deadline }) => reason === null || deadline === null)).toEqual([]);
  });

  it('complete what the review calls done, and draft nothing that has begun or is due', () => {
    const status = new Map(review.measures.map((measure) => [measure.id, measure]));
    expect(keysWhere(({ key, life }) => status.get(key)?.status === 'done' && life.stage !== 'completed')).toEqual([]);
    const early: Stage[] = ['draft', 'submitted', 'on_agenda', 'approved'];
    expect(
      keysWhere(
        ({ life, startsOn, endsOn }) =>
          early.includes(life.stage) && [startsOn, endsOn].some((day) => day !== null && day < TODAY),
      ),
    ).toEqual([]);
    expect(keysWhere(({ startsOn, endsOn }) => startsOn !== null && endsOn !== null && startsOn >= endsOn)).toEqual([]);
  });

  const GROUPS: readonly (readonly [string, readonly Stage[]])[] = [
    ['being proposed', ['draft', 'submitted', 'on_agenda']],
    ['approved', ['approved']],
    ['in delivery', ['in_delivery', 'on_hold']],
    ['over', ['completed', 'cancelled', 'rejected']],
  ];
  it.each(city.directions.flatMap(({ code }) => GROUPS.map(([group, stages]) => ({ code, group, stages }))))(
    'direction $code has projects $group',
    ({ code, stages }) =>
      expect(
        keysWhere(({ direction, life }) => direction === code && stages.includes(life.stage)).length,
      ).toBeGreaterThan(0),
  );

  it('end in every stage, under every oversight', () => {
    expect(new Set(projects.map(({ life }) => life.stage)).size).toBe(9);
    expect(new Set(projects.map(({ life }) => life.oversight))).toEqual(
      new Set(['committee', 'head', 'standard', null]),
    );
  });
});

describe('honesty', () => {
  it('marks an invented value wherever there is one', () => {
    const invented: readonly (keyof DemoProject)[] = [
      'funding',
      'risks',
      'bundle',
      'coordination',
      'safety',
      'innovation',
      'riskQuestion',
      'attestation',
    ];
    const unmarked = projects.flatMap((each) =>
      invented.filter((field) => {
        const value = each[field];
        return value !== null && !(Array.isArray(value) && value.length === 0) && !each.illustrative.includes(field);
      }),
    );
    expect(unmarked).toEqual([]);
    expect(keysWhere(({ illustrative }) => new Set(illustrative).size < illustrative.length)).toEqual([]);
  });

  it('names as real one mandate only, the resolution on the roadmaps', () => {
    const real = projects.filter(({ mandate, illustrative }) => mandate !== null && !illustrative.includes('mandate'));
    expect(real.length).toBeGreaterThanOrEqual(4);
    expect(new Set(real.map(({ mandate }) => `${mandate?.issuer} ${mandate?.number} ${mandate?.date}`))).toEqual(
      new Set(['akim 4/705 2022-12-15']),
    );
  });

  it('does not send a reader to the lines of the review', () =>
    expect(keysWhere(({ description }) => /строк[аеиу]? \d|Подраздел|присвоена по смыслу/i.test(description))).toEqual(
      [],
    ));

  it('says of the review’s contradiction that it is one', () =>
    expect(project('sistema-rannego-opovescheniya-28-stancij').description).toContain('расхождение в источнике'));

  it('keeps the four edges of the criteria', () => {
    expect(project('park-u-tramplina-sunkar').cost?.total).toBe('5000000000.00');
    expect(project('rekonstrukciya-vodoprovodnyh-setej').cost?.total).toBe('5000000000.01');
    expect(project('skver-mkr-alatau').citizens?.affected).toBe(9_999);
    expect(project('park-mkr-zerdeli').citizens?.affected).toBe(10_000);
  });
});

const plain: DemoCity = JSON.parse(JSON.stringify(city));
it('is plain data', () => expect(plain).toStrictEqual(city));
