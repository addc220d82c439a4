import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser'

/** Packages of node_modules, wherever it was found; without names: all. */
const npm = (...names: string[]) => `(^|/)node_modules/${names.length > 0 ? `(${names.join('|')})/` : ''}`

/** Whoever stands in `from` may import what is listed in `to` (with `node`: and Node's own modules), and nothing else. */
const only = (name: string, from: string, to: string[], node?: 'node'): IForbiddenRuleType => ({
  name,
  severity: 'error',
  from: { path: from },
  to: { pathNot: to, ...(node ? { dependencyTypesNot: ['core'] } : {}) },
})

const never = (name: string, from: string, to: string[]): IForbiddenRuleType => ({
  name,
  severity: 'error',
  from: { path: from },
  to: { path: to },
})

/** The arrows: shared ← core ← {electron/core, server} and shared ← ui; the desktop's other parts know no feature. */
export const arrows: IForbiddenRuleType[] = [
  only('shared imports shared', '^src/shared/', [
    '^src/shared/',
    npm('zod', '@orpc/contract', '@orpc/client', 'temporal-polyfill', 'pinyin-pro', 'papaparse'),
  ]),
  only('core imports shared', '^src/core/', ['^src/(core|shared)/', npm()], 'node'),
  never('core knows no host', '^src/core/', [
    '^(node:)?(http|https|http2|net)$',
    npm('electron', 'fastify', '@fastify', 'react', '@mantine'),
  ]),
  only('server imports core', '^src/server/', ['^src/(server|core|shared)/', npm()], 'node'),
  only('ui imports shared', '^src/ui/', ['^src/(ui|shared)/', '^virtual:words/', npm()]),
  never('ui knows no host', '^src/ui/', [
    npm('electron', 'fastify', '@fastify', 'better-sqlite3', '@orpc/server'),
  ]),
  only(
    'electron/core imports core',
    '^electron/core/',
    ['^electron/(core/|messages\\.ts$)', '^src/(core|server|shared)/', npm('electron', '@orpc')],
    'node',
  ),
  only(
    'electron/main imports shared',
    '^electron/main/',
    [
      '^electron/(main/|messages\\.ts$)',
      '^src/shared/',
      // The rule where a user's data lives is the same for both porches.
      '^scripts/lib/data-dir\\.mjs$',
      npm('electron'),
    ],
    'node',
  ),
  only('the preload imports electron', '^electron/preload/', [npm('electron')]),
  {
    name: 'no cycle',
    severity: 'error',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
]

export interface Finding {
  rule: string
  from: string
  to: string
}

/** Looks at every import under `src` and `electron` of a folder. */
export async function checkArrows(baseDir: string): Promise<{ modules: number; findings: Finding[] }> {
  const { output } = await cruise(['src', 'electron'], {
    baseDir,
    validate: true,
    ruleSet: { forbidden: arrows },
    // A type that is imported is an arrow too.
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  })
  const { modules, summary } = output as ICruiseResult
  return {
    modules: modules.filter(({ source }) => /^(src|electron)\//.test(source)).length,
    findings: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  }
}
