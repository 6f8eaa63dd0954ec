// Who may import whom; `npm run check:imports`. The picture behind it is the house in README.md.

/** The contexts in their order of dependence: each imports only from those before it. */
const ORDER = [
  'kernel',
  'platform',
  'identity',
  'operations',
  'portfolio',
  'intake',
  'committee',
  'delivery',
  'overview',
  'sdg',
  'periods',
  'reports',
  'notify',
  'exchange',
  'portal',
  'demo',
];

/** Built into files of its own; its packages are in them. */
const SCREENS = '^apps/web/';
const SPEC = '\\.spec\\.ts$';
const TEST_CODE = [SPEC, '^test/', '^libs/[^/]+/testing/'];

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other at run time can load in the wrong order. Type imports are gone by then.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'everything-resolves',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'domain-is-plain',
      comment: 'Rules read no clock, no database and no framework: only their own domain and the kernel.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/src/domain/', pathNot: SPEC },
      to: { pathNot: ['^libs/$1/src/domain/', '^libs/kernel/src/index\\.ts$'] },
    },
    {
      name: 'contract-is-plain',
      comment:
        'The HTTP contract also serves the browser: zod, the own domain, the kernel and the shared contract words.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/src/contract/', pathNot: SPEC },
      to: {
        pathNot: [
          '^libs/$1/src/(contract|domain)/',
          '^libs/kernel/src/index\\.ts$',
          '^libs/platform/src/contract/index\\.ts$',
          '(^|/)node_modules/zod/',
        ],
      },
    },
    {
      name: 'kernel-has-no-packages',
      comment: 'The kernel is plain TypeScript that everything stands on.',
      severity: 'error',
      from: { path: '^libs/kernel/', pathNot: SPEC },
      to: { pathNot: '^libs/kernel/' },
    },
    {
      name: 'contexts-meet-at-the-door',
      comment: "Another context's index.ts, its contract and its test fixtures are open; its rooms are not.",
      severity: 'error',
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^libs/', pathNot: ['^libs/$1/', '^libs/[^/]+/src/(contract/)?index\\.ts$', '^libs/[^/]+/testing/'] },
    },
    {
      name: 'apps-come-through-the-door',
      comment: 'Processes and migrations know of a context what it shows at its door.',
      severity: 'error',
      from: { path: '^(apps|migrations)/' },
      to: { path: '^libs/', pathNot: ['^libs/[^/]+/src/(contract/)?index\\.ts$', '^libs/[^/]+/testing/'] },
    },
    ...ORDER.map((context, place) => ({
      name: `${context}-knows-only-those-before-it`,
      comment: `The order of dependence: ${ORDER.join(' < ')}.`,
      severity: 'error',
      from: { path: `^libs/${context}/` },
      to: { path: '^libs/', pathNot: `^libs/(${ORDER.slice(0, place + 1).join('|')})/` },
    })),
    {
      name: 'every-context-has-its-place',
      comment: 'A new context is first written into ORDER above.',
      severity: 'error',
      from: { path: '^libs/', pathNot: `^libs/(${ORDER.join('|')})/` },
      to: {},
    },
    {
      name: 'libs-know-no-apps',
      comment: 'Apps compose contexts, never the other way round.',
      severity: 'error',
      from: { path: '^(libs|migrations)/' },
      to: { path: '^apps/' },
    },
    {
      name: 'screens-know-only-the-api',
      comment: 'The browser talks to the public API alone, through the client that is made from its description.',
      severity: 'error',
      from: { path: SCREENS },
      to: { path: '^(libs|migrations|apps)/', pathNot: SCREENS },
    },
    {
      name: 'api-and-worker-are-apart',
      comment: 'They run as separate processes; only the command line puts both into one.',
      severity: 'error',
      from: { path: '^apps/(api|worker)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'product-without-test-code',
      comment: 'Fixtures are not built into dist/.',
      severity: 'error',
      from: { path: '^(apps|libs|migrations)/', pathNot: TEST_CODE },
      to: { path: TEST_CODE },
    },
    {
      name: 'product-without-development-packages',
      comment: 'Production images install no devDependencies, and packages that package.json does not name may vanish.',
      severity: 'error',
      from: { path: '^(apps|libs|migrations)/', pathNot: [...TEST_CODE, SCREENS] },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^dist/', '(^|/)\\.cache/', '^apps/web/src/api/generated/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['source', 'import', 'require', 'node', 'default', 'types'],
      exportsFields: ['exports'],
    },
  },
};
