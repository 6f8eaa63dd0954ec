import { type Language, toTiyn } from '#libs/kernel';
import { type TextKey, translate } from '../texts/translate.js';
import { column, facts, paragraph, passage, section, tableOr } from './blocks.js';
import { paperHead } from './paper-head.js';
import type { Paper, Section, Words } from './paper.js';
import type { PassportScreening, PassportSnapshot } from './passport-snapshot.js';
import { PaperWords, totalTiyn } from './paper-words.js';
import { plainText } from './plain-text.js';

type SectionOf = (snapshot: PassportSnapshot, words: PaperWords) => Section;

/** The project passport in one language: the same snapshot always gives the same content. */
export function passportContent(snapshot: PassportSnapshot, language: Language): Paper {
  const words = new PaperWords(snapshot, language);
  const { takenAt, city } = snapshot;
  return {
    ...paperHead(words, {
      city,
      takenAt,
      kind: words.label('passport.kind'),
      code: snapshot.project.code,
      title: words.translated(snapshot.title),
    }),
    sections: SECTIONS.map((sectionOf) => sectionOf(snapshot, words)),
  };
}

const general: SectionOf = (snapshot, words) =>
  section(words, 'passport.section.general', [
    ...(snapshot.illustrative ? [paragraph(words.known('passport.illustrative'))] : []),
    facts(
      words,
      ['passport.code', words.written(snapshot.project.code)],
      ['passport.field.stage', words.known(`passport.stage.${snapshot.stage}`)],
      [
        'passport.field.oversight',
        snapshot.oversight ? words.known(`passport.oversight.${snapshot.oversight}`) : words.absent(),
      ],
      ['passport.field.direction', direction(snapshot, words)],
      ['passport.field.headOfDirection', words.named(snapshot.headOfDirection)],
      ['passport.field.roadmap', words.named(snapshot.roadmap)],
      ['passport.field.districts', words.names(snapshot.districts)],
      ['passport.field.initiator', words.named(snapshot.initiator)],
      ['passport.field.manager', words.named(snapshot.manager)],
      ['passport.field.startsOn', words.day(snapshot.startsOn)],
      ['passport.field.endsOn', words.day(snapshot.endsOn)],
      ['passport.field.originalLanguage', words.known(`passport.language.${snapshot.originalLanguage}`)],
    ),
  ]);

const substance: SectionOf = (snapshot, words) =>
  section(words, 'passport.section.substance', [
    passage(words, 'passport.field.description', words.translated(snapshot.description)),
    passage(words, 'passport.field.purpose', words.original(snapshot.purpose)),
    passage(words, 'passport.field.relevance', words.original(snapshot.relevance)),
  ]);

const results: SectionOf = ({ expectedResults }, words) =>
  section(words, 'passport.section.results', [
    tableOr(words.absent(), {
      columns: [
        column(words, 'passport.column.year', 10),
        column(words, 'passport.column.result', 48),
        column(words, 'passport.column.value', 18, 'end'),
        column(words, 'passport.column.unit', 24),
      ],
      rows: expectedResults.map(({ year, name, value, unit }) => [
        words.numeral(year),
        words.original(name),
        words.decimal(value),
        words.original(unit),
      ]),
    }),
  ]);

const mandate: SectionOf = ({ mandate: act }, words) =>
  section(words, 'passport.section.mandate', [
    act
      ? facts(
          words,
          ['passport.field.issuer', words.known(`passport.issuer.${act.issuer}`)],
          ['passport.field.number', words.written(act.number)],
          ['passport.field.issuedOn', words.day(act.date)],
        )
      : paragraph(words.absent()),
  ]);

const participants: SectionOf = (snapshot, words) =>
  section(words, 'passport.section.participants', [
    tableOr(words.absent(), {
      columns: [
        column(words, 'passport.column.organisation', 34),
        column(words, 'passport.column.organisationKind', 22),
        column(words, 'passport.column.curatedBy', 18),
        column(words, 'passport.column.part', 26),
      ],
      rows: snapshot.participants.map(({ organisation, kind, curatedBy, part }) => [
        words.named(organisation),
        words.known(`passport.organisationKind.${kind}`),
        words.written(curatedBy),
        words.written(part),
      ]),
    }),
  ]);

const citizens: SectionOf = (snapshot, words) =>
  section(words, 'passport.section.citizens', [
    snapshot.citizens
      ? facts(
          words,
          ['passport.field.affected', words.decimal(snapshot.citizens.affected)],
          ['passport.field.estimate', words.written(snapshot.citizens.estimate)],
        )
      : paragraph(words.absent()),
  ]);

const cost: SectionOf = ({ cost: estimate }, words) => {
  const categories = estimate?.categories ?? [];
  const amounts = categories.map(({ amount }) => amount);
  // criterion 4.5 asks for a breakdown that adds up: a paper that shows one that does not must say so
  const differs = estimate?.total != null && amounts.length > 0 && totalTiyn(amounts) !== toTiyn(estimate.total);
  const remark = { sum: words.sum(amounts).text };
  return section(words, 'passport.section.cost', [
    estimate
      ? {
          kind: 'table',
          columns: [column(words, 'passport.column.category', 65), column(words, 'passport.column.amount', 35, 'end')],
          rows:
            categories.length === 0
              ? [[words.absent(), words.absent()]]
              : categories.map(({ category, amount }) => [
                  words.worded('passport.costCategory', category),
                  words.money(amount),
                ]),
          total: {
            label: differs
              ? { ...words.known('passport.total'), note: translate(words.language, 'passport.costDiffers', remark) }
              : words.known('passport.total'),
            amount: words.money(estimate.total),
          },
        }
      : paragraph(words.absent()),
  ]);
};

const funding: SectionOf = (snapshot, words) =>
  section(words, 'passport.section.funding', [
    tableOr(words.absent(), {
      columns: [
        column(words, 'passport.column.source', 43),
        column(words, 'passport.column.year', 22),
        column(words, 'passport.column.amount', 35, 'end'),
      ],
      rows: snapshot.funding.map(({ source, year, amount }) => [
        words.known(`passport.source.${source}`),
        words.numeral(year),
        words.money(amount),
      ]),
      total: {
        label: words.known('passport.total'),
        amount: words.sum(snapshot.funding.map(({ amount }) => amount)),
      },
    }),
  ]);

const coordination: SectionOf = ({ coordination: need }, words) =>
  section(words, 'passport.section.coordination', [
    need
      ? facts(
          words,
          ['passport.field.level', words.known(`passport.level.${need.level}`)],
          ['passport.field.members', words.decimal(need.members)],
          ['passport.field.reason', words.written(need.reason)],
        )
      : paragraph(words.absent()),
  ]);

const risks: SectionOf = (snapshot, words) =>
  section(words, 'passport.section.risks', [
    tableOr(words.absent(), {
      columns: [
        column(words, 'passport.column.risk', 42),
        column(words, 'passport.column.probability', 23, 'end'),
        column(words, 'passport.column.impact', 16, 'end'),
        column(words, 'passport.column.score', 19, 'end'),
      ],
      rows: snapshot.risks.map(({ title, probability, impact }) => [
        words.written(title),
        words.numeral(probability),
        words.numeral(impact),
        words.numeral(probability * impact),
      ]),
    }),
  ]);

const bundle: SectionOf = ({ bundle: set }, words) =>
  section(
    words,
    'passport.section.bundle',
    set
      ? [
          facts(words, ['passport.field.bundle', words.named(set.name)]),
          tableOr(words.absent(), {
            columns: [column(words, 'passport.column.code', 25), column(words, 'passport.column.project', 75)],
            rows: set.projects.map(({ code, title }) => [words.written(code), words.named(title)]),
          }),
        ]
      : [paragraph(words.absent('passport.none.bundle'))],
  );

const screening: SectionOf = ({ screening: found }, words) =>
  section(
    words,
    'passport.section.screening',
    found
      ? [
          facts(
            words,
            ['passport.field.outcome', outcome(found.flagged, words)],
            ...overridden(found, words),
            ['passport.field.policyVersion', words.numeral(found.policyVersion)],
            ['passport.field.screenedAt', words.moment(found.at)],
          ),
          tableOr(words.absent(), {
            columns: [
              column(words, 'passport.column.code', 8),
              column(words, 'passport.column.criterion', 32),
              column(words, 'passport.column.verdict', 22),
              column(words, 'passport.column.explanation', 38),
            ],
            rows: found.criteria.map(({ code, result, reason }) => [
              words.written(code),
              words.known(`passport.criterion.${code}`),
              words.known(`passport.result.${result}`),
              words.named(reason),
            ]),
          }),
        ]
      : [paragraph(words.absent('passport.none.screening'))],
  );

const attestations: SectionOf = (snapshot, words) =>
  section(words, 'passport.section.attestations', [
    tableOr(words.absent('passport.none.attestations'), {
      columns: [
        column(words, 'passport.column.at', 26),
        column(words, 'passport.column.by', 37),
        column(words, 'passport.column.direction', 17),
        column(words, 'passport.column.criteria', 20),
      ],
      rows: snapshot.attestations.map(({ by, direction: code, criteria, at }) => [
        words.moment(at),
        words.named(by),
        words.written(code),
        words.written(criteria.join(', ')),
      ]),
    }),
  ]);

const transitions: SectionOf = (snapshot, words) =>
  section(words, 'passport.section.transitions', [
    tableOr(words.absent('passport.none.transitions'), {
      columns: [
        column(words, 'passport.column.at', 26),
        column(words, 'passport.column.transition', 28),
        column(words, 'passport.column.by', 22),
        column(words, 'passport.column.reason', 24),
      ],
      rows: snapshot.transitions.map(({ name, from, to, by, at, reason }) => [
        words.moment(at),
        {
          ...words.worded('passport.transition', name),
          note: `${words.label(`passport.stage.${from}`)} → ${words.label(`passport.stage.${to}`)}`,
        },
        words.named(by),
        words.written(reason),
      ]),
    }),
  ]);

const documents: SectionOf = (snapshot, words) =>
  section(words, 'passport.section.documents', [
    tableOr(words.absent(), {
      columns: [
        column(words, 'passport.column.document', 38),
        column(words, 'passport.column.documentKind', 22),
        column(words, 'passport.column.sha256', 40),
      ],
      rows: snapshot.documents.map(({ title, kind, sha256 }) => [
        words.written(title),
        words.worded('passport.documentKind', kind),
        // in groups, so that a person can compare it by eye
        words.written(sha256 && sha256.replace(/(?<=^(?:.{8})+)(?=.)/g, ' ')),
      ]),
    }),
  ]);

const SECTIONS: readonly SectionOf[] = [
  general,
  substance,
  results,
  mandate,
  participants,
  citizens,
  cost,
  funding,
  coordination,
  risks,
  bundle,
  screening,
  attestations,
  transitions,
  documents,
];

const outcome = (flagged: boolean, words: PaperWords): Words =>
  words.known(flagged ? 'passport.flagged.yes' : 'passport.flagged.no');

const overridden = ({ override }: PassportScreening, words: PaperWords): (readonly [TextKey, Words])[] =>
  override
    ? [
        ['passport.field.override', outcome(override.flagged, words)],
        ['passport.field.overrideReason', words.written(override.reason)],
      ]
    : [];

function direction({ direction: { code, name } }: PassportSnapshot, words: PaperWords): Words {
  const named = words.named(name);
  return named.missing ? words.written(code) : { ...named, text: `${plainText(code)}. ${named.text}` };
}
