/** The walls of the house (see ARCHITECTURE.md). Each comment is what a person reads when they break one. */
module.exports = {
  forbidden: [
    {
      name: 'domain-stands-alone',
      comment: 'domain/ holds values and decisions: do I/O in server/ or web/ and pass the result in.',
      severity: 'error',
      from: { path: '^domain/', pathNot: ['\\.test\\.ts$', '^domain/testing/'] },
      to: { pathNot: ['^domain/', 'node_modules/(temporal-polyfill|rrule-temporal)/'] },
    },
    {
      name: 'web-speaks-http',
      comment:
        'web/ is an ordinary client of openapi.json: call the API through web/api/, or move the rule to domain/.',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^(server|teams/(?!places)|e2e|bench)/' },
    },
    {
      name: 'server-knows-no-screens',
      comment: 'server/ never imports web/: what both need is a value or a decision and belongs to domain/.',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^(web|e2e)/' },
    },
    {
      name: 'teams-package-stands-alone',
      comment: 'teams/ writes the app package from settings: server/ reads the configuration and hands them in.',
      severity: 'error',
      from: { path: '^teams/' },
      to: { path: '^(domain|server|web|e2e|bench)/' },
    },
    {
      name: 'production-knows-no-stand-in',
      comment:
        'What people run never imports what stands in for Microsoft or fills tests: reach it through a setting that production has.',
      severity: 'error',
      from: { path: '^(domain|server|web|teams)/', pathNot: ['\\.test\\.tsx?$', '^(domain|server)/testing/'] },
      to: { path: '^(e2e/|bench/|(domain|server)/testing/|node_modules/(vitest|@playwright)/)' },
    },
    {
      name: 'routes-only-translate',
      comment: 'A route calls a use case; put the query behind a use case file named by its verb.',
      severity: 'error',
      from: { path: '\\.routes\\.ts$' },
      to: { path: '\\.store\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'stores-only-query',
      comment: 'A store answers one question in SQL: routes and use cases call it, never the other way round.',
      severity: 'error',
      from: { path: '\\.store\\.ts$' },
      to: {
        path: '^server/',
        pathNot: ['\\.store\\.ts$', '\\.schema\\.ts$', '^server/(db|http)/'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'sql-only-in-stores',
      comment:
        'SQL is written in *.store.ts, where org_id is looked for: move the statement to a store beside this file.',
      severity: 'error',
      from: { path: '^server/', pathNot: ['\\.store\\.ts$', '^server/(db|testing)/', '\\.test\\.ts$'] },
      to: { path: '^server/db/statement\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'the-database-knows-no-feature',
      comment:
        'server/db/ holds connections, transactions and migrations: what knows rooms or people belongs to a feature.',
      severity: 'error',
      from: { path: '^server/db/', pathNot: ['\\.test\\.ts$'] },
      to: { path: '^server/[^/]+/', pathNot: ['^server/(db|http|testing)/'] },
    },
    {
      name: 'ui-knows-no-domain',
      comment: 'web/ui/ holds pieces that know no domain: move this piece to its feature.',
      severity: 'error',
      from: { path: '^web/ui/' },
      to: { path: '^(domain|web/(?!ui/|messages/))' },
    },
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one thing, or hide a third: merge them or extract it.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      comment: 'This import leads nowhere.',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
}
