/** The directions of ARCHITECTURE.md, checked by machine: who may know whom. */
const module_ = '^src/modules/([^/]+)/'
/** A module's own folders, and those of a room inside it (plans/imports). */
const room = '^src/modules/[^/]+/(imports/)?'

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-unknown',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(@sparticuz/chromium|vite/client)' },
    },
    {
      name: 'modules-meet-at-index',
      comment: "Another module's inside is its own business: only its index.ts is seen from outside.",
      severity: 'error',
      from: { path: module_, pathNot: '\\.test\\.tsx?$' },
      to: { path: '^src/modules/', pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/index\\.ts$'] },
    },
    {
      name: 'composition-meets-modules-at-index',
      severity: 'error',
      from: { path: '^src/[^/]+\\.tsx?$' },
      to: { path: '^src/modules/', pathNot: '^src/modules/[^/]+/index\\.ts$' },
    },
    {
      name: 'documents-know-no-web-and-no-database',
      severity: 'error',
      from: { path: '^src/documents/' },
      to: { path: '^src/(modules|platform|web|ui)/' },
    },
    {
      name: 'platform-knows-no-module',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^src/(modules|web|ui|documents)/' },
    },
    {
      name: 'ui-knows-no-module-and-no-platform',
      severity: 'error',
      from: { path: '^src/ui/' },
      to: { path: '^src/(modules|platform|web|documents)/' },
    },
    {
      name: 'web-knows-no-module',
      severity: 'error',
      from: { path: '^src/web/' },
      to: { path: '^src/(modules|documents)/' },
    },
    {
      name: 'plans-do-not-need-their-imports',
      comment:
        'A plan lives without the file that it came from: only pages and routes lead from one to the other.',
      severity: 'error',
      from: { path: '^src/modules/plans/(domain|commands|store)/' },
      to: { path: '^src/modules/plans/imports/' },
    },
    {
      name: 'domain-is-pure',
      comment:
        'Rules know no input or output and no clock: platform types and errors, fields and documents only.',
      severity: 'error',
      from: { path: `${room}domain(/|\\.ts$)`, pathNot: '\\.test\\.ts$' },
      to: {
        path: [
          `${room}(store|commands|pages|routes)`,
          '^src/ui/',
          '^src/platform/(db/(?!schema)|files/|postgres/|clock|audit)',
          '^(node:)?(fs|net|http|child_process)',
        ],
        pathNot: '^src/platform/db/schema\\.ts$',
      },
    },
    {
      name: 'store-knows-only-domain',
      severity: 'error',
      from: { path: `${room}store(/|\\.ts$)` },
      to: { path: `${room}(commands|pages|routes)` },
    },
    {
      name: 'commands-know-no-pages',
      severity: 'error',
      from: { path: `${room}commands/`, pathNot: '\\.test\\.ts$' },
      to: { path: [`${room}(pages|routes)`, '^src/ui/'] },
    },
    {
      name: 'pages-know-no-commands',
      comment: 'Pages are functions of what they are given (of a store they may know the types of its rows).',
      severity: 'error',
      from: { path: `${room}pages/`, pathNot: '\\.test\\.tsx?$' },
      to: { path: `${room}commands` },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
